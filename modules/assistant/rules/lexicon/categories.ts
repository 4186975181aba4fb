/** Patterns by category (see text/patterns.ts). `!` asserts that something is wrong, `.` only names the subject. */
export const categoryPatterns: Readonly<Record<string, string>> = {
  jalan_rusak: `
4! @jalan|paving block|@jembatan|bahu jalan + @negatif
6! @jalan + @jalanrusak + !lampu|got|selokan
3! @jalan + @jalanrusak
7! @jembatan + kayu|papan|tali|lantai|besi + keropos|lapuk|putus|hilang|copot|patah|rusak|bolong
6! @jembatan + rusak|putus|roboh|ambruk|ambrol|goyang|lapuk|bolong|retak|miring|keropos|hancur|jebol|runtuh|bahaya|patah|bobrok|amblas|licin|lubang
4! lubang + dalam|besar|banyak|menganga|dimana-mana|bahaya|jatuh|celaka|kecelakaan|motor|jalan|tutup|tambal|jebakan
2! lubang
4! aspal + kelupas|rusak|lubang|hancur|gelombang
6! bekas galian|galian + jalan|tutup|lubang|aspal|kabel|pipa|trotoar|dibiarkan|tidak ditutup
5! jalan + kubangan|kolam|sawah|sungai|lautan|kali kering|empang|kebun|lumpur + !pinggir|dekat|sampah|banjir|buang
3! jalan + bahaya|parah|memprihatinkan|tidak layak|susah lewat|licin|tidak bisa lewat|tidak dapat lalu|debu
5! jalan + perbaiki|aspal|cor|beton|rabat|tambal|benah|paving + @tidak|tahun|lama|kapan|segera|tolong|mohon|minta|perlu|harus|butuh|ingin|usul
4! trotoar|paving + rusak|pecah|amblas|bolong|hancur|copot|hilang|tidak rata|lubang
5! jalan longsor|jalan amblas|jalan putus|bahu jalan longsor|sinkhole
3. jalan rusak|perbaikan jalan|jalan berlubang|jalan lubang|aspal|jembatan
2. jalan raya|jalan desa|jalan umum
`,
  lampu_mati: `
4! @lampujalan|penerangan|lampu umum + @negatif + !lalu lintas|lampu merah
8! @lampujalan + @mati|tumbang|roboh|miring|ambruk|bengkok|patah|tabrak
6! minta|pasang|butuh|perlu|tambah|mohon|dipasang + lampu jalan|penerangan jalan|penerangan jalan umum|penerangan|lampu penerangan
6! lampu|lampu-lampu + @mati + !lalu lintas|lampu merah|traffic light|kamar|listrik|mati lampu|bangjo|rumah saya mati
3! lampu + @mati
4! lampu > di|depan|jalan|gang > mati|padam|redup|rusak
5! jalan|gang|lorong|jembatan|gapura|perempatan|simpang|taman|komplek|kampung + gelap|gelap gulita|remang|minim penerangan|tidak ada penerangan|tidak ada lampu|kurang penerangan|kurang terang|belum ada lampu|tanpa lampu|tanpa penerangan + !listrik|mati lampu
4! gelap|gelap gulita|remang + malam|rawan|takut|begal|penerangan|lampu
3! penerangan + @mati|kurang
4! penerangan jalan + mati|kurang|tidak ada
4. @lampujalan
2. penerangan
`,
  sampah: `
4! sampah|tps|truk sampah|tong sampah + @negatif
6! @sampah + @sampahburuk
5! tps|tpa|bak sampah|tempat sampah + overload|penuh|over|luber|full|rusak|kurang|tidak ada
3! sampah + bau|sungai|kali|selokan|jalan|pinggir|depan|minggu|hari|angkut|truk|petugas|belum|tidak|tidak pernah
4! banyak > sampah
6! kasur|popok|pampers|puing|barang bekas|limbah dapur|perabot|sofa|bangkai ayam|rongsokan|bongkaran + buang|dibuang|tumpuk|numpuk|tinggal
5! tempat sampah|tong sampah|bak sampah + tidak ada|hilang|kurang|belum ada
6! petugas kebersihan|dinas kebersihan|pasukan oranye|tukang sampah|pasukan kuning|petugas dlh + tidak|belum|jarang|telat|lama|malas
6! truk sampah|mobil sampah|petugas sampah|gerobak sampah|tukang sampah|garbage truck|pengangkut sampah + tidak|belum|lama|jarang|telat|tidak pernah|berhenti
5! buang sampah + sembarang|sembarangan|sungai|kali|malam|orang|warga|sini|pinggir|lahan|kosong
6! bakar sampah|pembakaran sampah|sampah bakar
5! bank sampah|tps liar|tpa + bau|penuh|bakar|liar
3! kotor|kumuh|jorok|bangkai + buang|pasar|sungai|jalan|lingkungan
3. sampah|tps|bank sampah
`,
  drainase: `
4! @got + @negatif
7! @got + @mampet
5! mampet|sumbat + air|got|hujan|jalan|saluran|luap
3! saluran|irigasi + mampet|sumbat|rusak|jebol|dangkal|kering|bocor
3! mampet|tersumbat
4! tutup got|tutup selokan|penutup got|manhole|besi got|tutup gorong-gorong|grill|tutup saluran + hilang|rusak|pecah|bolong|jebol|dicuri|tidak ada|lepas|terbuka|buka
4. got|selokan|drainase|gorong-gorong|parit|saluran air
`,
  banjir: `
6! @banjir + !dompet|orderan
4! @banjir + @dalamair
3! banjir|genang|rendam + got|selokan|hujan|rumah|warga|jalan|sungai
7! kemasukan air|kelelep|kerendem|terendam|tergenang + rumah|mobil|motor|jalan|komplek|perumahan|warga|sawah|kampung
5! air + @dalamair + !pdam|kran
5! sungai|kali|air sungai|air laut|debit air + naik|meluap|meninggi|pasang|tinggi
7! air + masuk > rumah|toko|warung|kelas|kantor|sekolah|masjid|mushola|dapur|kamar|teras
5! tanggul|bendungan|sungai|kali + jebol|luap|meluap|luber|bobol
5! air + luap|meluap|naik|masuk + rumah|jalan|kampung|warga|pemukiman
4. banjir
`,
  pohon: `
4! @pohon + @negatif
9! @pohon + @pohonburuk + !bakar
9! pohon|dahan|ranting + nyangkut|kena kabel|sentuh|kabel
6! pohon|dahan|ranting + kabel|jalan|rumah|atap|mobil|bahaya|tumbang|pangkas|tebang
5! tumbang + !lampu|tiang|listrik
4. pohon
`,
  air_bersih: `
4! pdam|air bersih|pipa pdam|air pdam|kran|keran|tandon|sumur + @negatif
7! @air + @airburuk + !banjir|got|selokan|sungai|mata|gorong-gorong|parit|hujan|luap|meluap|saluran|laut|limbah|sampah
6! pdam|air pdam + @airburuk|keluh|naik|mahal|tagihan
5! pipa|paralon + bocor|pecah|rusak|putus + !gas
8! meteran pdam|meteran air|tagihan pdam|tagihan air + rusak|mati|salah|naik|mahal|melonjak|bocor|hilang|macet|ngaco|bengkak
5! air bersih|air pdam + tidak|belum|susah|sulit|krisis|bantuan|butuh|kurang|mati|langka|kering
5! kekeringan|krisis air|kekurangan air|sumur kering
6! tidak air
4! air mati|tidak ada air|air tidak alir|air kecil|mati air|no water|water supply|water out
4. pdam|air bersih|air minum
`,
  fasilitas_rusak: `
4! @fasilitas|eskalator|lift|travelator|kolam renang|wifi|videotron|kanopi|gazebo|mesin antre|pintu otomatis|shelter + @negatif + !rumah saya
7! ayunan|jungkat-jungkit|cctv|kamera|ring basket|gapura|tribun|gazebo|prosotan|perosotan|wahana|alat fitness|kanopi|videotron|kran wudhu|tempat wudhu + @rusak|mati|putus|off|tidak nyala|tidak fungsi
6! @fasilitas + @rusak
8! pagar|lampu taman|bangku|besi|kabel|papan|tutup|kursi|rambu|kran + dicuri|curi|maling|hilang + taman|halte|jembatan|sekolah|lapangan|pasar|jpo|umum|kantor
6! kaca|jendela|genteng|pintu|meja|kursi|papan tulis|pagar|plafon|atap|tembok + rusak|pecah|hancur|copot|patah|hilang|jebol|bocor|roboh + sekolah|kelas|sd|sdn|smp|smpn|sma|sman|smk|smkn|mi|mts|tk|paud|puskesmas|balai|pasar|kantor|terminal|stasiun
6! toilet|wc|mck|kamar mandi|halte|terminal|taman + jorok|kotor|bau|pesing|tidak bersih|mampet|air mati
5! jembatan penyeberangan|jpo|halte|taman|toilet umum|wc umum|playground + @rusak|kotor|bau|jorok|tidak rawat|gelap|coret
4! fasilitas|sarana|prasarana|fasum + @rusak|tidak rawat|kurang|minim
6! lantai|atap|dinding|tembok|plafon + lubang|bolong|retak|bocor|jebol|rusak|roboh|ambruk + !rumah saya|rumah warga|rumah kami|jalan
4! atap|plafon|tembok|dinding|pagar + roboh|ambruk|bocor|jebol|runtuh|retak|rusak + sekolah|kelas|pasar|puskesmas|kantor|balai|sd|sdn|smp|terminal|posyandu|stadion
3. halte|taman|toilet umum|fasilitas umum|fasilitas
`,
  kebisingan: `
4! musik|karaoke|sound|speaker|knalpot|suara|dugem|toa|petasan + @negatif
8! @sumberbising + @bising
7! musik|dangdut|karaoke|speaker|dugem|sound|nyetel|knalpot|orkes + tiap malam|setiap malam|tiap hari|terus
5! bising|berisik|gaduh|kebisingan + !jalan rusak
6! karaoke|sound system|sound horeg|knalpot brong|knalpot racing|orgen tunggal|organ tunggal + malam|ganggu|tetangga|tiap|tidur|jam|kencang|keras
5! musik|suara + tidur|istirahat|malam|ganggu + keras|kencang|ganggu|tidak bisa|berisik
4. kebisingan|knalpot brong|sound horeg
`,
  pungli: `
8! sumbangan|iuran|uang gedung|uang komite|uang seragam|uang pangkal|lks|uang kas|uang bangku + paksa|wajib|dipaksa|diwajibkan|nominal|mahal|memberatkan + !sampah
8! pungli|pungutan liar|suap|sogok|nyogok|menyuap|gratifikasi|peras|korupsi|bribe + !pelajaran
9! @aparat|calo|preman|pak ogah + nominal + minta|mintai|bayar|tarik|nariki|kutip|pungut|palak|mintain|setor|suruh|wajib|potong|mematok|malak|harus
8! sopir|warga|pedagang|pengendara|murid|siswa|pemohon|orang tua + mintai|dimintai|mintain|dimintain|dipintai|palak|tarik|pungut|setor + uang|nominal|jatah
7! surat|ktp|kk|akta|sertifikat|nikah|legalisir|izin + tarik|ditarik|mintai|dimintai|diminta|kena|dikenai|habis|palak|kutip|patok|dipatok + nominal|uang|bayar
8! biaya|bayaran|pungutan|tarif + tidak resmi|ilegal|tidak wajar|tanpa kuitansi|tanpa kwitansi|siluman|di luar aturan
9! @aparat + @mintauang
8! petugas|pegawai|polisi + uang + asked|ask|asking|demand|demanded|demanding|minta
7! @mintauang + urus|buat|ktp|kk|akta|surat|nikah|sertifikat|sim|layan|tanda tangan|rekomendasi|ambil|syarat|petugas|sekolah|bansos|bantuan|cair|prona|ptsl|prosesnya|gratis
6! @pungli + @aparat|warga|bansos|bantuan|sekolah|pasar|jalan|sopir|truk|pedagang|dana desa
5! dana desa|anggaran|dana + korupsi|fiktif|selewengkan|penyelewengan|tidak transparan|tilap|dikorupsi|digelapkan|tidak jelas
6! palak|dipalak|malak + !lagu
8! bayar|biaya|pungut|dipungut|tarik|ditarik|diminta|minta|dimintai|kena + padahal gratis|harusnya gratis|seharusnya gratis|mestinya gratis
5! uang damai|uang pelicin|uang rokok|uang terima kasih|setoran
4. pungli|korupsi|pungutan liar
`,
  parkir_lalin: `
4! parkir|lalu lintas|zebra cross|nyebrang|menyeberang|penyeberangan|angkot|truk|bus|tronton|rambu|simpang|perempatan|pertigaan + @negatif
7! @parkir + liar|sembarang|sembarangan|halang|menghalangi|bahu jalan|trotoar|semrawut|depan|tutup|paksa|mahal|karcis|ganggu|macet|badan jalan|pinggir|nutup|tarif|tidak beri|dobel|double|sempit|tarik|minta|illegal|blocking
6! lampu merah|traffic light|bangjo|lampu lalu lintas|lampu lalin|apill + @mati|rusak|mati|ngaco|kacau|eror|error|lama|bareng|hijau semua|salah
6! motor|mobil|ojol + naik trotoar|lewat trotoar|di trotoar|masuk trotoar|lewat jpo|bahu jalan
6! nyebrang|menyeberang|seberang jalan|penyeberangan + susah|sulit|bahaya|takut|kencang|ngebut|zebra cross|mohon|tolong|minta
6! mohon|minta|tolong|perlu|butuh|pasang|buat|dibuat > zebra cross|polisi tidur|rambu|lampu merah|speed bump|cermin cembung|pembatas jalan|jpo
6! macet|kemacetan + jalan|parah|tiap|pagi|sore|jam|simpang|pasar|sekolah|kendaraan|total|perempatan|lampu merah|sekarang + !got|selokan|saluran|air|pdam|keran|kran|drainase
3! macet + !got|selokan|saluran|air|pdam|kran|keran
6! @kendaraan + kebut|ngebut|lawan arus|lawan arah|muatan|odol|ugal-ugalan|ngetem|melintas|berhenti sembarang|over|tonase|lebih muatan|terobos|serobot|sembarangan
9! rambu|rambu-rambu|lampu merah|traffic light + tutup|ketutup|tertutup|halang|terhalang + pohon|ranting|daun|spanduk|baliho
6! rambu|rambu-rambu|marka|zebra cross|polisi tidur|palang pintu|palang kereta|speed bump|penyeberangan|cermin cembung|yellow box + @rusak|hilang|tidak ada|belum ada|pudar|tutup|tinggi|mati|minta|perlu|tertutup|pasang|terlalu|banyak
6! rawan|sering|banyak + kecelakaan|laka|tabrakan + !lubang|rusak|gelap|korban
5! satu arah|verboden|putar balik + langgar|melanggar|lawan|macet|bahaya
5! lawan arus|lawan arah|ugal-ugalan|kebut-kebutan|ngetem
4! truk + jalan|besar|tambang|siang|lewat|debu|anak sekolah|bahaya|kampung
4! jalan + tutup|ditutup|portal|palang + hajatan|sepihak|tanpa izin|warga|akses|pesta
3. parkir|lalu lintas|lampu merah|rambu
`,
  pencemaran: `
4! limbah|oli|asap|debu|polusi|pabrik|kimia|peternakan|tambang + @negatif
7! limbah + !rumah tangga|lomba
8! kotoran|kandang|peternakan|ternak|limbah ternak + bau|sengat|busuk|cemar|dibuang + !bangkai|anjing|kucing
8! oli|limbah|cairan kimia|kotoran|tinja|air sabun + buang|dibuang|alirkan|mengalir + got|selokan|sungai|kali|sawah|laut|parit|saluran|kebun
6! pabrik|industri|tambang|pt|peternakan|kandang|tambak|galian + limbah|asap|bau|debu|cemar|polusi|busuk|sungai|sengat|buang
6! asap + pabrik|hitam|tebal|kepul|ngebul|mengepul|sesak|sengat|ganggu|polusi|batubara|pembakaran|batok|arang
6! @cemar + sungai|kali|sumur|laut|air|warga|bau|sawah|udara|ikan|rumah|jalan|ganggu|sesak|lingkungan
6! sungai|kali|sumur|laut|danau|waduk + cemar|hitam|busa|berbusa|oli|limbah|ikan mati|bau|minyak|kimia|warna
5! polusi|pencemaran|cemar|tercemar|tumpahan minyak|udara kotor
4! debu + proyek|pabrik|truk|tambang|batubara|jalan|sesak|rumah
3! bau sengat|bau menyengat|bau busuk
4. limbah|polusi|pencemaran
`,
  ketertiban: `
6! racing + jalan|malam|liar|motor
7! @tertib + !dibegal|lagu|film
4! resah|meresahkan|ganggu|keributan + pemuda|orang|anak|geng|warga|remaja|malam
6! pkl|pedagang|lapak|warung + trotoar|bahu jalan|badan jalan|liar|pinggir jalan|tertib|jualan|semrawut|halangi|remang
5! bangunan|spanduk|baliho|reklame|kos|tempat karaoke + liar|tanpa izin|tidak izin|tidak ada izin|ilegal|mesum|bebas
6! kdrt|pelecehan|dilecehkan|leceh|aniaya|dianiaya|kekerasan|perkosa|diperkosa|cabul|dicabuli|bully|perundungan|dipukuli|eksploitasi|perdagangan orang|pencabulan
5! pukul|siksa|hajar|dipukul + istri|suami|anak|tetangga|perempuan|ibu|pacar
5! dikeroyok|dibacok|ditodong|pencuri|perampokan
3. ketertiban|satpol pp|keamanan
`,
  pelayanan: `
4! @layan|legalisir|antre|berkas + @negatif
6! suruh|disuruh|diminta + balik|kembali|bolak balik|bolak-balik|besok|tunggu|nunggu + terus|lagi|kelurahan|kecamatan|kantor|petugas|legalisir|ktp|kk|surat|urus|berkas|cuma|aja|saja
8! tutup|kosong|tidak buka|belum buka|sepi|tidak ada + padahal jam kerja|padahal hari kerja|jam kerja|jam layan + !jam buka|berapa
7! @layan + @kasar
6! ktp|kk|akta|surat|sertifikat|ektp|kia|sim|berkas|dokumen|kartu|kis|pengajuan|permohonan|nikah + tidak ada kabar|belum ada kabar|tidak jelas|tidak kelar|belum kelar|digantung|belum jadi|tidak jadi|belum selesai|lama sekali|lama jadi|kelamaan|prosesnya lama|tidak selesai|dipersulit|tidak kunjung|belum keluar|bolak balik|bolak-balik|belum terbit|nyangkut|tersangkut|tertahan|mandek|sistem error|offline|ditolak terus|blangko habis|blanko habis|blanko kosong|blangko kosong|berbulan-bulan|salah cetak|belum diproses|tidak diproses|macet|dilempar|terlantar|hilang berkas
6! antre + lama|berjam-jam|panjang|tidak jelas|tidak dipanggil|belum dipanggil|tidak panggil|belum panggil|diserobot|kacau|sesak|semrawut|dari pagi|dari jam|dari subuh|2 jam|3 jam|4 jam|5 jam|cuek + !bensin|sembako|gas|macet
6! layan|pelayanan|pelayanannya + buruk|lama|lambat|jelek|mengecewakan|kecewa|parah|tidak ramah|tidak memuaskan|tidak baik|payah|kacau|lelet|bad|slow|terrible
4! laporan + tidak|belum + tanggap|gubris|respon|tanggapi|ditindaklanjuti + pelayanan|dinas
4! aplikasi|website|situs|web|online|portal + error|eror|tidak bisa|gagal|lemot|lambat|down|tidak jalan
5! kantor|loket|kelurahan|kecamatan|desa|pelayanan|layanan + tutup|kosong|sepi|gelap|tidak buka|belum buka|istirahat lama|tutup sebelum|cepat tutup + !jalan|jam buka
5! telepon|nomor telepon|call center|hotline|wa|whatsapp|admin + tidak angkat|tidak pernah angkat|tidak balas|tidak respon|tidak aktif|tidak pernah balas|tidak diangkat|centang satu|cuma baca
5! lempar|oper|pimpong|pingpong + sana sini|sana|loket|terus|ke mana-mana|kantor|petugas
5! petugas|pegawai + tidak ada|kosong|tidak masuk|tidak hadir|bolos|bentak|marah|terlambat
3. pelayanan|petugas|pegawai
`,
  bansos: `
4! bansos|pkh|blt|bpnt|sembako|bantuan + @negatif
7! @bansos + @bansosburuk
6! bansos|bantuan|pkh|blt|bpnt|beras|sembako + jelek|rusak|berkutu|orang kaya|kaya|mampu|pilih kasih|tidak layak|tidak adil|apek
5! bansos|pkh|blt|bpnt + tidak|belum|kenapa|warga miskin|janda|lansia|padahal
5! tidak dapat bantuan|belum dapat bantuan|tidak pernah bantuan|tidak tersentuh bantuan
5! janda|lansia|miskin|tidak mampu|nenek|kakek|yatim|disabilitas|fakir + bantuan|bansos|terlantar|tidak dapat + !surat keterangan|sktm
4! rumah tidak layak huni|rutilahu|rumah reyot|rumah hampir roboh|rtlh
4! pupuk subsidi|gas subsidi|gas melon|elpiji 3 kg|gas 3 kg|lpg 3 kg + langka|mahal|susah|hilang|kosong
4. bansos|pkh|blt|bpnt|bantuan sosial|bantuan
`,
  kesehatan: `
4! puskesmas|posyandu|dokter|bidan|perawat|igd|ugd|obat|bpjs + @negatif
7! @sakit + !hati|anjing|lomba|monyet|vaksin rabies
6! @kesehatan + @kesehatanburuk
8! posyandu|puskesmas|pustu|polindes + tidak jalan|tidak aktif|tidak kegiatan|tidak buka|mati suri|tidak ada kegiatan|libur terus|tutup
7! ambulans|mobil jenazah + rusak|tidak ada|mogok|mahal|bayar|lama|telat|terlambat + !tolong|kecelakaan|segera
6! nyamuk + banyak|dbd|demam|fogging|jentik
5! fogging|nyamuk
6! minta|mohon|tolong|perlu|butuh + fogging|dokter|obat|vaksin|posyandu|penyemprotan
5! keracunan|wabah|terjangkit|menular + warga|makanan|massal|anak|siswa
5! bpjs + nonaktif|tidak aktif|tolak|ditolak|dinonaktifkan|tidak bisa
4! bayi|balita|anak|ibu hamil|lansia + kurang gizi|gizi buruk|stunting|sakit|kurus|tidak terurus
4. puskesmas|posyandu|kesehatan|fogging
`,
  hewan: `
4! @hewan + @negatif + !pabrik|kandang|judi|sabung|bangsat
7! @hewan + @hewanburuk + !pabrik|limbah|judi|sabung|kandang ayam bau|peternakan|bangsat|kurban|qurban
5! digigit|gigitan|gigit + anjing|kucing|monyet|ular|kera|tikus
5! bangkai
5! sarang tawon|sarang lebah|tawon vespa|tawon ndas
4! ular|buaya|harimau|biawak|monyet|tawon + rumah|kampung|kebun|sungai|warga|jalan|sekolah|kamar
3! anjing liar|kucing liar|stray dog
3. hewan|anjing liar
`,
  listrik: `
4! listrik|pln|trafo|gardu|kabel|tiang listrik|token listrik|meteran + @negatif
7! @listrik + @listrikburuk + !lampu jalan
8! tidak listrik
8! mati lampu|listrik padam|padam listrik|pemadaman|mati listrik|lampu mati total|power outage|blackout + !lampu jalan
7! kabel|gardu|trafo|tiang listrik + @listrikburuk
6! byarpet|biarpet|jeglek|njeglek
5! tiang + miring|roboh|condong|ambruk|keropos + !lampu|net|bendera|gawang|basket|voli
6! lampu rumah|lampu di rumah|seluruh rumah|satu kampung|sekampung|satu komplek|satu rt|satu desa + mati|padam
5! kabel + rendah|semrawut|jatuh|melintang|jalan|bahaya|putus|menjuntai|terkelupas
6! tegangan|voltase + naik|turun|drop|rendah|tidak stabil|tinggi
4! token|meteran|kwh + @listrikburuk|error|tidak bisa|tidak masuk
4. listrik|pln
`,
  lainnya: `
5! sinyal|internet|jaringan internet|wifi + jelek|lemot|tidak ada|hilang|susah|buruk|lambat|mati + desa|kampung|warga|sini|daerah|kami|wilayah|dusun|sekolah
5! harga + sembako|beras|minyak|cabai|bawang|telur|bbm|solar|pupuk + naik|mahal|melonjak|selangit
4! makam|kuburan|pemakaman + penuh|rusak|kotor|bongkar|tidak terawat
5! sengketa|serobot|menyerobot|penyerobotan|patok + tanah|lahan|batas
`,
  darurat: `
9! kebakaran|kebakar|terbakar|rumah api|api besar|kobaran api|si jago merah + !hutan kering|dompet
7! api + besar|rumah|menjalar|kobar|ruko|pasar|gudang|merambat
7! asap tebal + rumah|ruko|gedung|gudang|kos
9! kecelakaan|tabrakan|laka + korban|luka|darah|parah|meninggal|sekarang|tolong|ambulans|orang|pengendara|baru|tergeletak|kritis|motor|truk|mobil|beruntun|tewas
8! tertabrak|ketabrak + kereta|mobil|motor|truk|bus
8! tertabrak|ketabrak|tabrak lari|ditabrak + korban|luka|darah|meninggal|orang|pengendara|tergeletak|kritis|anak|ibu|bapak|pejalan
5! kecelakaan|tabrakan + !sering|rawan|bikin|sebabkan|menyebabkan|akibatkan|banyak|takut|menimbulkan|rentan|bisa|sudah banyak|hampir
8! tenggelam|hanyut|terseret arus|terseret|kelelep + !barang|sampah|sandal|rumah|mobil|motor|perumahan|komplek|kampung|jalan
8! pingsan|sekarat|kritis|kejang|serangan jantung|stroke|tidak sadar|tidak bernapas|tidak napas|sesak napas|henti jantung|melahirkan|mau lahiran|pendarahan|overdosis|henti napas|kontraksi|unconscious|heart attack
7! butuh ambulans|minta ambulans|panggil ambulans|kirim ambulans|tolong ambulans|need ambulance|perlu ambulans|call ambulance
8! ledakan|meledak|gas bocor|bocor gas|tabung meledak|bom
8! tersetrum|kesetrum|tersengat|tertimpa|tertimbun|terjebak|terjepit|tersambar|terkubur
8! tanah longsor|tebing longsor|longsor + rumah|menimpa|warga|tertimbun|timbun|korban|jalan tutup|hampir
6! tanah longsor|tebing longsor
9! pukul|hajar|aniaya|siksa|keroyok|bacok + pisau|parang|polisi|darah|celurit|golok|sekarang|lagi|sedang
9! begal|rampok|perampokan|maling|pencuri|penculikan|culik|pembunuhan|bunuh|tembak|bacok|dibacok|sajam|tusuk|penusukan + sekarang|tolong|sedang|masuk|rumah|korban|luka|darah|barusan|baru saja|tertangkap
8! bunuh diri|mau lompat|gantung diri|loncat dari|suicide
7! gempa|tsunami|angin puting beliung|puting beliung|gunung meletus|erupsi + !info|prediksi
6! evakuasi|gawat darurat|emergency|darurat + !nomor|unit|igd|lampu darurat
7! banjir bandang
4. damkar|pemadam kebakaran|ambulans|kebakaran|polisi
`,
}
