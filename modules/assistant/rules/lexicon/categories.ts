/** Patterns by category (see text/patterns.ts). `!` asserts that something is wrong, `.` only names the subject. */
export const categoryPatterns: Readonly<Record<string, string>> = {
  jalan_rusak: `
6! @jalan + @jalanrusak + !lampu|got|selokan
3! @jalan + @jalanrusak
6! @jembatan + rusak|putus|roboh|ambruk|ambrol|goyang|lapuk|bolong|retak|miring|keropos|hancur|jebol|runtuh|bahaya|patah|bobrok|amblas|licin|lubang
4! lubang + dalam|besar|banyak|menganga|dimana-mana|bahaya|jatuh|celaka|kecelakaan|motor|jalan|tutup|tambal|jebakan
2! lubang
4! aspal + kelupas|rusak|lubang|hancur|gelombang
3! jalan + bahaya|parah|memprihatinkan|sawah|kubangan|sungai|kolam|tidak layak|susah lewat|licin|tidak bisa lewat|tidak dapat lalu|debu
4! jalan + perbaiki|aspal|cor|tambal|benah + @tidak|tahun|lama|kapan|segera|tolong|mohon
4! trotoar|paving + rusak|pecah|amblas|bolong|hancur|copot|hilang|tidak rata|lubang
5! jalan longsor|jalan amblas|jalan putus|bahu jalan longsor|sinkhole
3. jalan rusak|perbaikan jalan|jalan berlubang|jalan lubang|aspal|jembatan
2. jalan raya|jalan desa|jalan umum
`,
  lampu_mati: `
8! @lampujalan + @mati
6! lampu|lampu-lampu + @mati + !lampu merah|traffic light|kamar|listrik|mati lampu|bangjo|rumah saya mati
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
6! @sampah + @sampahburuk
5! tps|tpa|bak sampah|tempat sampah + overload|penuh|over|luber|full|rusak|kurang|tidak ada
3! sampah + bau|sungai|kali|selokan|jalan|pinggir|depan|minggu|hari|angkut|truk|petugas|belum|tidak|tidak pernah
6! truk sampah|mobil sampah|petugas sampah|gerobak sampah|tukang sampah|garbage truck|pengangkut sampah + tidak|belum|lama|jarang|telat|tidak pernah|berhenti
5! buang sampah + sembarang|sembarangan|sungai|kali|malam|orang|warga|sini|pinggir|lahan|kosong
6! bakar sampah|pembakaran sampah|sampah bakar
5! bank sampah|tps liar|tpa + bau|penuh|bakar|liar
3! kotor|kumuh|jorok|bangkai + buang|pasar|sungai|jalan|lingkungan
3. sampah|tps|bank sampah
`,
  drainase: `
7! @got + @mampet
6! got|selokan|gorong-gorong|parit|drainase|comberan + !pohon
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
5! air + @dalamair + !pdam|kran
5! tanggul|bendungan|sungai|kali + jebol|luap|meluap|luber|bobol
5! air + luap|meluap|naik|masuk + rumah|jalan|kampung|warga|pemukiman
4. banjir
`,
  pohon: `
9! @pohon + @pohonburuk + !bakar
9! pohon|dahan|ranting + nyangkut|kena kabel|sentuh|kabel
6! pohon|dahan|ranting + kabel|jalan|rumah|atap|mobil|bahaya|tumbang|pangkas|tebang
5! tumbang + !lampu|tiang|listrik
4. pohon
`,
  air_bersih: `
7! @air + @airburuk + !banjir|got|selokan|sungai|mata
6! pdam|air pdam + @airburuk|keluh|naik|mahal|tagihan
5! pipa|paralon + bocor|pecah|rusak|putus + !gas
5! air bersih|air pdam + tidak|belum|susah|sulit|krisis|bantuan|butuh|kurang|mati|langka|kering
5! kekeringan|krisis air|kekurangan air|sumur kering
6! tidak air
4! air mati|tidak ada air|air tidak alir|air kecil|mati air|no water|water supply|water out
4. pdam|air bersih|air minum
`,
  fasilitas_rusak: `
6! @fasilitas + @rusak
5! jembatan penyeberangan|jpo|halte|taman|toilet umum|wc umum|playground + @rusak|kotor|bau|jorok|tidak rawat|gelap|coret
4! fasilitas|sarana|prasarana|fasum + @rusak|tidak rawat|kurang|minim
4! atap|plafon|tembok|dinding|pagar + roboh|ambruk|bocor|jebol|runtuh|retak|rusak + sekolah|kelas|pasar|puskesmas|kantor|balai|sd|sdn|smp|terminal|posyandu|stadion
3. halte|taman|toilet umum|fasilitas umum|fasilitas
`,
  kebisingan: `
8! @sumberbising + @bising
5! bising|berisik|gaduh|kebisingan + !jalan rusak
6! karaoke|sound system|sound horeg|knalpot brong|knalpot racing|orgen tunggal|organ tunggal + malam|ganggu|tetangga|tiap|tidur|jam|kencang|keras
5! musik|suara + tidur|istirahat|malam|ganggu + keras|kencang|ganggu|tidak bisa|berisik
4. kebisingan|knalpot brong|sound horeg
`,
  pungli: `
8! pungli|pungutan liar|suap|sogok|nyogok|menyuap|gratifikasi|peras|korupsi|bribe + !pelajaran
9! @aparat + @mintauang
8! petugas|pegawai|polisi + uang + asked|ask|asking|demand|demanded|demanding|minta
7! @mintauang + urus|buat|ktp|kk|akta|surat|nikah|sertifikat|sim|layan|tanda tangan|rekomendasi|ambil|syarat|petugas|sekolah|bansos|bantuan|cair|prona|ptsl|prosesnya|gratis
6! @pungli + @aparat|warga|bansos|bantuan|sekolah|pasar|jalan|sopir|truk|pedagang|dana desa
5! dana desa|anggaran|dana + korupsi|fiktif|selewengkan|penyelewengan|tidak transparan|tilap|dikorupsi|digelapkan|tidak jelas
6! palak|dipalak|malak + !lagu
6! bayar + padahal gratis|harusnya gratis|seharusnya gratis
5! uang damai|uang pelicin|uang rokok|uang terima kasih|setoran
4. pungli|korupsi|pungutan liar
`,
  parkir_lalin: `
7! @parkir + liar|sembarang|sembarangan|halang|menghalangi|bahu jalan|trotoar|semrawut|depan|tutup|paksa|mahal|karcis|ganggu|macet|badan jalan|pinggir|nutup|tarif|tidak beri|dobel|double|sempit|tarik|minta|illegal|blocking
6! lampu merah|traffic light|bangjo|lampu lalu lintas|lampu lalin|apill + @mati|rusak|mati|ngaco|kacau|eror|error|lama|bareng|hijau semua|salah
6! macet|kemacetan + jalan|parah|tiap|pagi|sore|jam|simpang|pasar|sekolah|kendaraan|total|perempatan|lampu merah|sekarang + !got|selokan|saluran|air|pdam|keran|kran|drainase
3! macet + !got|selokan|saluran|air|pdam|kran|keran
6! @kendaraan + kebut|ngebut|lawan arus|lawan arah|muatan|odol|ugal-ugalan|ngetem|melintas|berhenti sembarang|over|tonase|lebih muatan|terobos|serobot|sembarangan
6! rambu|rambu-rambu|marka|zebra cross|polisi tidur|palang pintu|palang kereta|speed bump|penyeberangan|cermin cembung|yellow box + @rusak|hilang|tidak ada|belum ada|pudar|tutup|tinggi|mati|minta|perlu|tertutup|pasang|terlalu|banyak
5! lawan arus|lawan arah|ugal-ugalan|kebut-kebutan|ngetem
4! truk + jalan|besar|tambang|siang|lewat|debu|anak sekolah|bahaya|kampung
4! jalan + tutup|ditutup|portal|palang + hajatan|sepihak|tanpa izin|warga|akses|pesta
3. parkir|lalu lintas|lampu merah|rambu
`,
  pencemaran: `
7! limbah + !rumah tangga|lomba
6! pabrik|industri|tambang|pt|peternakan|kandang|tambak|galian + limbah|asap|bau|debu|cemar|polusi|busuk|sungai|sengat|buang
6! asap + pabrik|hitam|tebal|sesak|sengat|ganggu|polusi|batubara|pembakaran|batok|arang
6! @cemar + sungai|kali|sumur|laut|air|warga|bau|sawah|udara|ikan|rumah|jalan|ganggu|sesak|lingkungan
6! sungai|kali|sumur|laut|danau|waduk + cemar|hitam|busa|berbusa|oli|limbah|ikan mati|bau|minyak|kimia|warna
5! polusi|pencemaran|cemar|tercemar|tumpahan minyak|udara kotor
4! debu + proyek|pabrik|truk|tambang|batubara|jalan|sesak|rumah
3! bau sengat|bau menyengat|bau busuk
4. limbah|polusi|pencemaran
`,
  ketertiban: `
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
7! @layan + @kasar
5! ktp|kk|akta|surat|sertifikat|ektp|kia|sim|berkas|dokumen|kartu|kis|pengajuan|permohonan|nikah + belum jadi|tidak jadi|belum selesai|lama sekali|lama|tidak selesai|dipersulit|tidak kunjung|belum keluar|bolak balik|bolak-balik|belum terbit|blangko habis|blanko habis|blanko kosong|blangko kosong|berbulan-bulan|salah cetak|belum diproses|tidak diproses|macet|dilempar|terlantar|hilang berkas
6! antre + lama|berjam-jam|panjang|tidak jelas|tidak dipanggil|belum dipanggil|diserobot|kacau|sesak|semrawut|dari pagi|jam + !bensin|sembako|gas|macet
6! layan|pelayanan|pelayanannya + buruk|lama|lambat|jelek|mengecewakan|kecewa|parah|tidak ramah|tidak memuaskan|tidak baik|payah|kacau|lelet|bad|slow|terrible
4! laporan + tidak|belum + tanggap|gubris|respon|tanggapi|ditindaklanjuti + pelayanan|dinas
4! aplikasi|website|situs|web|online|portal + error|eror|tidak bisa|gagal|lemot|lambat|down|tidak jalan
5! petugas|pegawai + tidak ada|kosong|tidak masuk|tidak hadir|bolos|bentak|marah|terlambat
3. pelayanan|petugas|pegawai
`,
  bansos: `
7! @bansos + @bansosburuk
5! bansos|pkh|blt|bpnt + tidak|belum|kenapa|warga miskin|janda|lansia|padahal
5! tidak dapat bantuan|belum dapat bantuan|tidak pernah bantuan|tidak tersentuh bantuan
5! janda|lansia|miskin|tidak mampu|nenek|kakek|yatim|disabilitas|fakir + bantuan|bansos|terlantar|tidak dapat + !surat keterangan|sktm
4! rumah tidak layak huni|rutilahu|rumah reyot|rumah hampir roboh|rtlh
4! pupuk subsidi|gas subsidi|gas melon|elpiji 3 kg|gas 3 kg|lpg 3 kg + langka|mahal|susah|hilang|kosong
4. bansos|pkh|blt|bpnt|bantuan sosial|bantuan
`,
  kesehatan: `
7! @sakit + !hati|anjing|lomba|monyet|vaksin rabies
6! @kesehatan + @kesehatanburuk
6! nyamuk + banyak|dbd|demam|fogging|jentik
5! fogging|nyamuk
6! minta|mohon|tolong|perlu|butuh + fogging|dokter|obat|vaksin|posyandu|penyemprotan
5! keracunan|wabah|terjangkit|menular + warga|makanan|massal|anak|siswa
5! bpjs + nonaktif|tidak aktif|tolak|ditolak|dinonaktifkan|tidak bisa
4! bayi|balita|anak|ibu hamil|lansia + kurang gizi|gizi buruk|stunting|sakit|kurus|tidak terurus
4. puskesmas|posyandu|kesehatan|fogging
`,
  hewan: `
7! @hewan + @hewanburuk + !pabrik|limbah|judi|sabung|kandang ayam bau|peternakan|bangsat|kurban|qurban
5! digigit|gigitan|gigit + anjing|kucing|monyet|ular|kera|tikus
5! bangkai
5! sarang tawon|sarang lebah|tawon vespa|tawon ndas
4! ular|buaya|harimau|biawak|monyet|tawon + rumah|kampung|kebun|sungai|warga|jalan|sekolah|kamar
3! anjing liar|kucing liar|stray dog
3. hewan|anjing liar
`,
  listrik: `
7! @listrik + @listrikburuk + !lampu jalan
8! tidak listrik
8! mati lampu|listrik padam|padam listrik|pemadaman|mati listrik|lampu mati total|power outage|blackout + !lampu jalan
7! kabel|gardu|trafo|tiang listrik + @listrikburuk
6! byarpet|biarpet|jeglek|njeglek
5! tiang + miring|roboh|condong|ambruk|keropos + !lampu|net|bendera|gawang|basket|voli
6! lampu rumah|lampu di rumah|seluruh rumah|satu kampung|sekampung|satu komplek|satu rt|satu desa + mati|padam
5! kabel + rendah|semrawut|jatuh|melintang|jalan|bahaya|putus|menjuntai|terkelupas
4! token|meteran|kwh + @listrikburuk|error|tidak bisa|tidak masuk
4. listrik|pln
`,
  darurat: `
9! kebakaran|kebakar|terbakar|rumah api|api besar|kobaran api|si jago merah + !hutan kering|dompet
7! api + besar|rumah|menjalar|kobar|ruko|pasar|gudang|merambat
7! asap tebal + rumah|ruko|gedung|gudang|kos
8! kecelakaan|tabrakan|tertabrak|ketabrak|tabrak lari|tabrak|laka + korban|luka|darah|parah|meninggal|sekarang|tolong|ambulans|orang|pengendara|baru|tergeletak|jalan|kritis|motor|truk|mobil
5! kecelakaan|tabrakan + !sering|rawan|bikin|sebabkan|menyebabkan|akibatkan|banyak|takut|menimbulkan|rentan|bisa|sudah banyak|hampir
8! tenggelam|hanyut|terseret arus|terseret|kelelep + !barang|sampah|sandal|rumah
8! pingsan|sekarat|kritis|kejang|serangan jantung|stroke|tidak sadar|tidak bernapas|tidak napas|sesak napas|henti jantung|melahirkan|mau lahiran|pendarahan|overdosis|henti napas|kontraksi|unconscious|heart attack
7! butuh ambulans|minta ambulans|panggil ambulans|kirim ambulans|tolong ambulans|need ambulance|perlu ambulans|call ambulance
8! ledakan|meledak|gas bocor|bocor gas|tabung meledak|bom
8! tersetrum|kesetrum|tersengat|tertimpa|tertimbun|terjebak|terjepit|tersambar|terkubur
8! tanah longsor|tebing longsor|longsor + rumah|menimpa|warga|tertimbun|timbun|korban|jalan tutup|hampir
6! tanah longsor|tebing longsor
8! begal|rampok|perampokan|maling|pencuri|penculikan|culik|pembunuhan|bunuh|tembak|bacok|dibacok|sajam|tusuk|penusukan + sekarang|tolong|sedang|masuk|rumah|korban|luka|darah|barusan|baru saja|tertangkap
8! bunuh diri|mau lompat|gantung diri|loncat dari|suicide
7! gempa|tsunami|angin puting beliung|puting beliung|gunung meletus|erupsi + !info|prediksi
6! evakuasi|gawat darurat|emergency|darurat + !nomor|unit|igd|lampu darurat
7! banjir bandang
4. damkar|pemadam kebakaran|ambulans|kebakaran|polisi
`,
}
