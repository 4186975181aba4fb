/** Patterns for what people and animals do, for offices, for health, and for danger (see text/patterns.ts). */
export const peoplePatterns: Readonly<Record<string, string>> = {
  kebisingan: `
8! mesin|pabrik|genset|penggilingan|selep|bengkel|proyek|kompresor|blower|las|gerinda + gemuruh|getar|bunyi|suara|24 jam|dengung|budeg|tidur|bising|berisik|subuh|pagi buta|malam
8! anjing|ayam|jago|burung|kucing + gonggong|menggonggong|berkokok|berisik|bising|ribut|kurang tidur|tidur
8! kafe|cafe|karaoke|speaker|klub|bar|diskotik|warung|rumah kopi|orgen|organ + jedag|jedug|magrib|tidur|kencang|keras|musik|lagu|berisik|getar|subuh|sampai pagi|sampai larut|sampai jam + !trotoar|bahu jalan|mabuk
7! jedag jedug|jedag|gedebum|dentuman|dentum
7! ngebor|bor|memaku|gerinda|nukang|bangun rumah|renovasi + malam|tidur|berisik|bising|tiap hari|minggu pagi
8! nyetel|setel|putar|muter|putar lagu > dangdut|musik|lagu|rekaman|radio|tv + kencang|keras|tiap|malam|subuh|pagi|dini
4! musik|karaoke|sound|speaker|knalpot|suara|dugem|toa|petasan + @negatif
8! @sumberbising + @bising
7! musik|dangdut|karaoke|speaker|dugem|sound|nyetel|knalpot|orkes + tiap malam|setiap malam|tiap hari|terus
5! bising|berisik|gaduh|kebisingan + !jalan rusak
6! karaoke|sound system|sound horeg|knalpot brong|knalpot racing|orgen tunggal|organ tunggal + malam|ganggu|tetangga|tiap|tidur|jam|kencang|keras
5! musik|suara + tidur|istirahat|malam|ganggu + keras|kencang|ganggu|tidak bisa|berisik
4. kebisingan|knalpot brong|sound horeg
`,
  pungli: `
9! diminta|dimintai|ditarik|ditariki|dipungut|dipalak|setor|disuruh bayar|dipaksa|diharuskan|nagih|menagih|dimintain > nominal + preman|okp|ormas|oknum|petugas|kadus|rt|rw|desa|kelurahan|loket|sopir|pedagang|angkot|truk|kwitansi|kuitansi|sekolah|siswa|murid|ijazah|keamanan|karcis|surat|ktp|kk|akta|terminal|pasar + !parkir
8! wali murid|siswa|murid|orang tua|anak saya|sekolah|sdn|smpn|sman|komite + dipaksa|wajib|diwajibkan|disuruh|ditahan|nagih|diharuskan > bayar|sumbang|iuran|nominal|uang
8! ijazah|rapor|raport + ditahan|tahan|ditebus|tebus
8! uang + rokok|pelicin|jago|damai|administrasi|terima kasih|bangku|perpisahan|gedung|keamanan|kopi + minta|diminta|bayar|setor|ditarik|nominal|paksa|wajib|nagih|katanya + !parkir
8! surat|ktp|kk|akta|sertifikat|prona|ptsl|pengurusan|urus|nikah|bikin + ditarik|dimintai|diminta|minta|suruh bayar|suruh|bayar|kena > nominal + !resmi
8! minta > sumbangan|sumbangan + ngaku|maksa|memaksa|ngotot|minimal|toko|paksa
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
8! lampu merah|traffic light|bangjo|lampu lalu lintas + detik|durasi|lama|sebentar|kelamaan|kecepetan|serobot
8! bongkar muat|berhenti seenaknya|parkir seenaknya|parkir dua lapis|mangkal|ngetem|putar balik sembarangan + jalan|trotoar|macet|sempit|truk|kendaraan|bus|angkot|ojol|motor|mobil
8! palang|palang pintu|perlintasan + kereta|tidak nutup|rusak|mati|terbuka|ngeri|macet
8! macet|kemacetan|semrawut + petugas|ngatur|mengatur|ambulans|2 jam|sampai jam|tiap jam|bundaran|simpang|perempatan|satu arah|kendaraan|mobil + !got|selokan|air
8! mobil|motor|kendaraan|truk > parkir > depan|pagar|gerbang|garasi|jalan|gang|trotoar + tidak bisa|susah|halang|nutup|terus|keluar|lewat
7! nyebrang|menyeberang|nyeberang + susah|ngeri|takut|bahaya|anak sekolah|anak-anak|ngebut
7! rekayasa lalu lintas|jalur satu arah|arus lalu lintas + kaji|macet|bingung|ulang|bahaya
4! parkir|lalu lintas|zebra cross|nyebrang|menyeberang|penyeberangan|angkot|tronton|rambu + @negatif
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
4! jalan + ditutup|portal|palang + hajatan|sepihak|tanpa izin|warga|akses|pesta
3. parkir|lalu lintas|lampu merah|rambu
`,
  pencemaran: `
8! pengolahan|penggilingan|penjemuran|ikan asin|terasi|kerupuk|tahu|tempe|karet|kompos|pupuk kandang|rumah potong|kandang|peternak + bau|amis|anyir|lalat|busuk|menyengat
9! air cucian|air bekas|air limbah|air sabun|air kotor|air panas > dibuang|buang|mengalir|dialirkan|ngalir > sawah|kali|got|sungai|selokan|kebun
8! bakar|membakar|pembakaran > ban|kabel|plastik|limbah|arang|batok|aki|oli|karet|tahu|batu bata + asap|asma|batuk|rumah|bau|sesak|tiap|sore|malam
8! asap|asapnya|abu|debu + kamar|rumah|mata|perih|sesak|asma|batuk|jemuran|teras|tetangga|napas|arang + !rokok|knalpot|kebakaran
9! sumur|air sumur|air tanah + solar|bensin|minyak|berminyak|oli|kimia|limbah|cemar|tercemar|sabun
9! cat|oli|limbah|air sabun|air deterjen|minyak|minyak jelantah|pewarna|kotoran|tinja|darah + dibuang|buang|mengalir|dialirkan|alirkan|ngalir|ngambang > got|selokan|sungai|kali|sawah|parit|saluran|kolam|irigasi
9! ikan + mati|mabuk|ngambang|megap
8! sungai|kali|air sungai|kali + ungu|merah|biru|busa|hitam|pekat|warna|warnanya|kimia|limbah|pabrik
7! padi|tanaman|sawah + mati|kering|layu + limbah|air sabun|pabrik|oli|buang
8! pabrik|gudang|penggilingan|industri + asap|abu|debu|bau|limbah|cerobong|item|hitam|nempel
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
9! baliho|spanduk|reklame|poster|banner|bendera partai + pohon|paku|dipaku|kampanye|liar|caleg|tiang listrik|nutupin|provokatif|tanpa izin
8! anak muda|pemuda|remaja|abg|bocah|anak-anak muda|anak punk|orang + teriak|minum|mabuk|botol|nongkrong|ribut|berkumpul|konvoi|sajam|celurit|malak > malam|pagi|subuh|rumah|resah|depan|kampung|terminal|takut
8! main kartu|domino|remi|sabung|dadu + uang|duit|taruhan|resah|malam
8! kontrakan|kos|kos-kosan|rumah|hotel|warung|penginapan + mesum|sabu|narkoba|judi|prostitusi|miras|tuak|pasangan|bebas|esek-esek|perempuan malam
8! pengamen|pengemis|gelandangan|manusia silver|anak jalanan|badut + maksa|paksa|banyak|minta|lampu merah|resah|bayi|ngomel|kasar
7! mukul|mukulin|memukul|nyiksa|siksa|aniaya > istri|anak|ibu|pembantu
8! jual|transaksi|edar|bandar > sabu|narkoba|obat terlarang|ganja|miras|tuak|ciu|pil
7! pedagang|pkl|gerobak|lapak + trotoar|pejalan kaki|badan jalan|bahu jalan|semrawut|pinggir jalan
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
8! urus|ngurus|mengurus|pengurusan|permohonan|pengajuan + bulan|tahun|minggu|bolak-balik > tidak kelar|belum kelar|tidak selesai|belum selesai|tidak jadi|belum jadi|sedang proses|tidak ada kejelasan|masih proses
8! alat|mesin|jaringan|printer|komputer + rusak|error|mati > ktp|perekaman|rekam|kelurahan|kecamatan|dukcapil|loket|disuruh|ngabarin
8! petugas|pegawai|loket|admin|staf|operator + main hp|tiktok|ngobrol|ketawa|main game|merokok|sarapan|melengos|nyemprot|disemprot|ngebentak|membentak|bentak|dibentak|ketus|judes|kasar|cuek|sinis|melayani seenaknya
8! blangko|blanko|tinta|jaringan|sistem|server + habis|kosong|rusak|gangguan|offline|error|down > ktp|kk|akta|dukcapil|disdukcapil|kecamatan|kelurahan|suruh|alasan|terus|kantor|urus
8! suruh|disuruh|diminta > pulang|balik|kembali|bolak-balik|tunggu|nunggu|bolak balik + kantor|kelurahan|kecamatan|disdukcapil|dukcapil|loket|petugas|berkas|kali|terus|samsat|datang
7! nunggu|menunggu|tunggu|antre + jam|loket|dari pagi|dari jam|dilewat|dilewatin|dipanggil|berjam-jam + samsat|loket|kantor|kelurahan|kecamatan|pelayanan|mpp|dukcapil|disdukcapil|nomor antre|petugas
7! email|wa|hotline|telepon|call center|nomor + dibales|dibalas|diangkat|aktif|respon|centang satu|direspon > tidak|terus|pernah|gimana|ngadu
6! email|wa|hotline|telepon|call center > tidak|belum|jarang > dibales|dibalas|balas|diangkat|angkat|aktif|respon|direspon
7! berkas|dokumen|data|nama|ktp|kk|akta + hilang|salah ketik|salah cetak|salah nama|keliru|digantung|nyangkut|dihilangkan > petugas|kelurahan|terus|kali|kecewa|loket|capek|pegawai|dibetulin|bulan
4! @layan|legalisir|antre + @negatif
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
5! petugas|pegawai + tidak ada|kosong|tidak masuk|tidak hadir|bolos|bentak|marah|terlambat + !macet|lalu lintas|ngatur|mengatur|sampah|simpang|bundaran
3. pelayanan|petugas|pegawai
`,
  bansos: `
8! bantuan|bansos|sembako|beras|blt|pkh|bpnt + kades|kadus|rt|rw|kepala desa|lurah|pak dusun|saudara|keluarga|orangnya|dulur + semua|ambil|dapat|kerabat|pilih kasih|sendiri|potong|dipotong|tahan
8! tidak|belum|tidak pernah > didata|terdata|terdaftar|disurvei|didaftarkan > bantuan|bansos|pkh|dtks|lansia|miskin|kelurahan|desa
8! bantuan|bansos|kks|pkh|bpnt|blt|kip|kis + tidak turun|belum turun|turun|sampai|saldo nol|saldonya nol|nol|tidak cair|cair|habis kuota|kuota habis|coret|tercoret|hangus
8! bantuan|rumah > gempa|roboh|kebakaran|banjir|longsor > belum|tidak > datang|sampai|terima|dapat|turun
7! lansia|janda|difabel|disabilitas|lumpuh|yatim|miskin|susah|hidup sendirian|sebatang kara + tidak|belum > bantuan|blt|pkh|bansos|didata
4! bansos|pkh|blt|bpnt|sembako|bantuan + @negatif
7! @bansos + @bansosburuk
6! bansos|bantuan|pkh|blt|bpnt|beras|sembako + jelek|rusak|berkutu|orang kaya|kaya|mampu|pilih kasih|tidak layak|tidak adil|apek
5! bansos|pkh|blt|bpnt + tidak|belum|kenapa|warga miskin|janda|lansia|padahal
5! tidak dapat bantuan|belum dapat bantuan|tidak pernah bantuan|tidak tersentuh bantuan
5! janda|lansia|miskin|tidak mampu|nenek|kakek|yatim|disabilitas|fakir + bantuan|bansos|terlantar|tidak dapat + !surat keterangan|sktm
4! rumah tidak layak huni|rutilahu|rumah reyot|rumah hampir roboh|rtlh
4. bansos|pkh|blt|bpnt|bantuan sosial|bantuan
`,
  kesehatan: `
8! warga|anak-anak|kampung|sekampung|siswa + gatal|mata merah|cacar|demam|batuk|flu|nular|menular|gondongan|muntaber > dinkes|puskesmas|banyak|semua|turun|obat
8! nakes|perawat|dokter|petugas > igd|ugd|puskesmas|rs|rumah sakit + selfie|main hp|cuek|galak|lambat|tidur|marah|judes
9! makanan|jajanan|kantin|jajan|ayam|ikan|bakso|mie|tahu|daging|obat|kosmetik|jamu|minuman|nasi kotak + kadaluarsa|kedaluwarsa|formalin|boraks|basi|beracun|keracunan|disuntik|ulat|tidak sehat|mencret|muntah|pewarna
8! santri|siswa|murid|anak|warga|anak-anak|balita + mencret|muntah|muntaber|diare|keracunan|gatal-gatal|demam|batuk > banyak|makan|semua|habis|massal|beberapa|sungai|kampung
9! dokter|bidan|perawat|mantri + datang|telat|jarang|susah|siang|tidak ada|tidak pernah|tidak di tempat|cuti > puskesmas|pustu|desa|pasien|jam|antre|pagi|ibu hamil|kampung
9! pasien|igd|kamar|rs|rumah sakit|bpjs + tolak|ditolak|penuh|nunggak|tidak dilayani|telantar|terlantar|dioper
8! antre|ngantre|nunggu + puskesmas|rumah sakit|rsud|dokter|poli|obat|faskes > subuh|lama|jam|berjam-jam|siang
8! kurus|kurang gizi|gizi|stunting|gizi buruk + anak|balita|bayi|badannya|posyandu
8! tbc|batuk darah|hiv|kusta|cacar|campak|dbd|malaria|rabies + nular|menular|tular|warga|takut|kontrakan|kampung|berobat
8! obat|vaksin|darah + kosong|habis|tidak ada|beli sendiri|beli di luar > puskesmas|pustu|rs|rumah sakit|apotek|terus
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
8! ternak|kambing|sapi|kerbau|ayam|bebek|kucing|anjing + lepas|masuk|berkeliaran|keliaran|berak|makan > tanaman|pekarangan|kebun|sawah|teras|halaman|padi|jalan|lapak|jemuran
8! monyet|kera|babi hutan|gajah|harimau|beruang|buaya|biawak|ular + turun|nongol|muncul|masuk|serang|kejar > kampung|rumah|kebun|sungai|got|dapur|plafon|atap|komplek|jalan|warga|genteng
4! @hewan + @negatif + !pabrik|kandang|judi|sabung|bangsat
7! @hewan + @hewanburuk + !pabrik|limbah|judi|sabung|kandang ayam bau|peternakan|bangsat|kurban|qurban
5! digigit|gigitan|gigit + anjing|kucing|monyet|ular|kera|tikus
5! bangkai
5! sarang tawon|sarang lebah|tawon vespa|tawon ndas
4! ular|buaya|harimau|biawak|monyet|tawon + rumah|kampung|kebun|sungai|warga|jalan|sekolah|kamar
3! anjing liar|kucing liar|stray dog
3. hewan|anjing liar
`,
  darurat: `
9! minum racun|menelan racun|nelan racun|minum baygon|tersedak|keselek|muntah darah|terlindas|kejepit|luka bakar|nelan koin|koma
9! orang hilang|anak hilang|nenek hilang|kakek hilang|pikun hilang|belum pulang > kemarin|sejak|dari|belum ketemu|hari
9! ngamuk|mengamuk|ngancam|mengancam|bawa parang|bawa golok|bawa pisau|bawa celurit|bawa senjata|bawa pedang + sekarang|tolong|barusan|cepat|depan rumah|depan warung|mau bunuh
9! kecebur|tercebur|kecemplung|nyemplung|jatuh > sumur|sungai|kali|septic|laut|jurang|waduk|danau + !motor saya|hp
9! loncat|lompat|terjun|bunuh diri|gantung diri > jembatan|gedung|menara|tower|sungai|lantai|atap|flyover
9! tidak sadarkan diri|mulutnya berbusa|mulut berbusa|tidak bernafas|tidak bernapas|kejang-kejang|berdarah banyak|darah banyak
9! terjebak|kejebak|terkunci|kekunci|terperangkap > lift|kebakaran|banjir|rumah|gorong-gorong|reruntuhan|mobil|sumur
9! lahiran|melahirkan|ketuban|kontraksi|bukaan
9! tenggelam|hanyut|terseret|kecemplung|tercebur > anak|orang|bocah|korban|nelayan|santri|siswa + !motor|mobil|sandal
9! orangnya|korban|bapaknya|ibunya|anaknya > tidak gerak|tidak bergerak|tidak bangun|kejang
9! perahu|kapal|speedboat|klotok|rakit|bus|truk|mobil > terbalik|kebalik|karam|tenggelam|terguling|masuk jurang + !jalan rusak|lubang
9! setrum|kesetrum|nyetrum|tersengat > tiang|orang|anak|masih|tolong|bapak|warga|meninggal
9! anak|orang|bocah|warga|kakanak|remaja > tenggelam|hanyut|terseret|kecemplung|tercebur|tertimbun|tertimpa
9! maling|begal|rampok|pencuri > sekarang|masuk|rumah|tolong|kamar|barusan
9! api|asap tebal|asap > dapur|gorden|atap|rumah sebelah|kontrakan|gudang|toko|pasar + besar|gede|tebal|tolong|nyambar|menyambar|kobar|menjalar|cepat
9! kebakaran|kebakar|terbakar|rumah api|api besar|kobaran api|si jago merah + !hutan kering|dompet
7! api + besar|rumah|menjalar|kobar|ruko|pasar|gudang|merambat
7! asap tebal + rumah|ruko|gedung|gudang|kos
9! kecelakaan|tabrakan|laka + korban|luka|darah|parah|meninggal|sekarang|tolong|ambulans|orang|pengendara|baru|tergeletak|kritis|motor|truk|mobil|beruntun|tewas + !4 kali|3 kali|5 kali|beberapa kali|sudah kali|bulan ini|setiap|tiap hari|sering|rawan
8! tertabrak|ketabrak + kereta|mobil|motor|truk|bus
8! tertabrak|ketabrak|tabrak lari|ditabrak + korban|luka|darah|meninggal|orang|pengendara|tergeletak|kritis|anak|ibu|bapak|pejalan
5! kecelakaan|tabrakan + !sering|rawan|bikin|sebabkan|menyebabkan|akibatkan|banyak|takut|menimbulkan|rentan|bisa|sudah banyak|hampir|4 kali|3 kali|5 kali|bulan ini|beberapa kali
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
  lainnya: `
9! harga + beras|minyak|minyakita|cabai|cabe|gula|telur|daging|sembako|pupuk|bawang|kebutuhan|gas|air kemasan|makanan + naik|mahal|het|gila|tinggi|lipat|melonjak|nominal|tidak wajar|menjerit|mencekik
9! gas|elpiji|lpg|gas melon|solar|pertalite|bbm|bensin|minyak tanah|pupuk + langka|kosong|susah|sulit|hilang|mahal|tidak ada|antre|habis|nominal|dibatasi + !bocor|bau|tumpah|meledak|surat|rekomendasi|rekom
9! sinyal|jaringan|internet|telkomsel|indosat|xl + tidak ada|hilang|susah|jelek|lemot|lelet|buruk|cuma ada|tidak dapat|gunung|bukit|tower|blank + !disuruh|ktp|dukcapil|dipanggil
9! makam|kuburan|tpu|pemakaman|lahan makam|pekuburan + penuh|ambles|amblas|tidak keurus|tidak terawat|tumpuk|ditumpuk|serobot|diserobot|bongkar|dibongkar|kotor|rusak|pungutan|semak
9! tanah|patok|lahan|sertifikat|girik|batas tanah + diserobot|serobot|dipindah|geser|digeser|dipagari|diklaim|klaim|sengketa|salah ukur|luas|dikuasai|caplok|dicaplok|mafia|ganda
9! menara|tower|bts|pabrik|perumahan|kandang|tambang + tolak|menolak|penolakan|tanpa persetujuan|tidak setuju|tanpa izin warga|keberatan
6! nelayan|petani + solar|pupuk|bbm|bibit|irigasi + susah|langka|mahal|tidak
6! mediasi|musyawarah|pengukuran ulang + tanah|warisan|tetangga|batas|lahan|warga
5! sinyal|internet|jaringan internet|wifi + jelek|lemot|tidak ada|hilang|susah|buruk|lambat|mati + desa|kampung|warga|sini|daerah|kami|wilayah|dusun|sekolah
5! harga + sembako|beras|minyak|cabai|bawang|telur|bbm|solar|pupuk + naik|mahal|melonjak|selangit
4! makam|kuburan|pemakaman + penuh|rusak|kotor|bongkar|tidak terawat
5! sengketa|serobot|menyerobot|penyerobotan|patok + tanah|lahan|batas
`,
}
