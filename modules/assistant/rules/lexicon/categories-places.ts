/** Patterns for what is broken, blocked or missing out of doors and in public buildings (see text/patterns.ts). */
export const placePatterns: Readonly<Record<string, string>> = {
  jalan_rusak: `
4! amblas|ambles|berlubang|jeblos + !gedung|rumah|tanggul|makam|lantai|trotoar|got|selokan
7! jalan|jalanan|jalan raya|jalan desa + bubur|kubangan|empang|kolam lele|kolam ikan|offroad|arena trail|medan perang|sirkuit|pelihara lele|tanam padi|tanam pisang
7! sambungan|ekspansi + jembatan|flyover|jalan tol|fly over|layang + renggang|lepas|bunyi|menganga|amblas|rusak
7! jembatan + papan|kayu|bambu|tali|besi|pagar + tinggal|separuh|separo|ngeri|bahaya|rapuh|lapuk|hilang|putus|copot
5! tambalan|tambal sulam + rata|jelek|bongkar|kelupas|motor|asal|asal-asalan
7! bahu jalan|badan jalan|tikungan|tanjakan|separuh jalan|separo jalan + longsor|amblas|ambrol|gugur|tergerus|anjlok
7! galian|bekas galian|galian kabel|galian pipa + uruk|ditutup|tutup|dibiarkan|tinggal|rata|rapi|belum|tidak
5! motor|mobil|truk|orang|pengendara + nyungsep|perosok|terperosok|kejeblos|tergelincir|terjungkal|nyangkut|jatuh|kepleset + jalan|lubang|aspal|galian|tikungan
5! jalan + tersentuh aspal|belum aspal|tidak aspal|masih tanah|tanah merah|belum dibangun|tidak dibangun|belum cor
4! @jalan|paving block|@jembatan|bahu jalan + @negatif
6! @jalan + @jalanrusak + !lampu|got|selokan|makam|bongkar muat|kuburan|tutup got
3! @jalan + @jalanrusak
7! @jembatan + kayu|papan|tali|lantai|besi + keropos|lapuk|putus|hilang|copot|patah|rusak|bolong
6! @jembatan + rusak|putus|roboh|ambruk|ambrol|goyang|lapuk|bolong|retak|miring|keropos|hancur|jebol|runtuh|bahaya|patah|bobrok|amblas|licin|lubang
4! lubang + dalam|besar|banyak|menganga|dimana-mana|bahaya|jatuh|celaka|kecelakaan|motor|jalan|tutup|tambal|jebakan
2! lubang
4! aspal + kelupas|rusak|lubang|hancur|gelombang
6! bekas galian|galian + jalan|tutup|lubang|aspal|kabel|pipa|dibiarkan|tidak ditutup
5! jalan + kubangan|kolam|sawah|sungai|lautan|kali kering|empang|kebun|lumpur + !pinggir|dekat|sampah|banjir|buang
3! jalan + bahaya|parah|memprihatinkan|tidak layak|susah lewat|licin|tidak bisa lewat|tidak dapat lalu|debu
5! jalan + perbaiki|aspal|cor|beton|rabat|tambal|benah|paving + @tidak|tahun|lama|kapan|segera|tolong|mohon|minta|perlu|harus|butuh|ingin|usul
4! paving + rusak|pecah|amblas|bolong|hancur|copot|hilang|tidak rata|lubang
5! jalan longsor|jalan amblas|jalan putus|bahu jalan longsor|sinkhole
3. jalan rusak|perbaikan jalan|jalan berlubang|jalan lubang|aspal|jembatan
2. jalan raya|jalan desa|jalan umum
`,
  lampu_mati: `
7! @lampujalan|lampu hias|lampu taman|lampu lorong|lampu sorot + tidak dinyalakan|tidak idup|byar pet|nyala siang|siang nyala|malam mati|gantung|menggantung|keropos|belum ada|tidak ada
6! tidak ada|belum ada|tanpa|minim|kurang > lampu|penerangan > jalan|gang|kampung|lorong|malam|sama sekali
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
7! lindi|belatung|lalat + sampah|tps|pasar|tumpuk|got
7! tempat pembuangan sementara|tempat pembuangan|tempat sampah|kontainer sampah|bak kontainer + penuh|kapasitas|luber|tidak muat|bau|belakang|kelebihan
7! plastik|styrofoam|popok|pampers|pembalut|botol plastik|kasur|bongkaran|puing + sungai|kali|laut|pantai|selokan|parit|isinya|penuh|mengapung|tumpuk|buang|dibuang|angkut|bersih
6! tong sampah|tempat sampah|bak sampah + hilang|dicuri|curi|colong|dicolong|pecah
6! iuran|retribusi > sampah|kebersihan + tidak|belum|padahal|jemput|angkut
5! pasar|lapangan|taman|pantai + kotor|jorok|kumuh|bau busuk
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
8! @got|saluran air|saluran pembuangan|gorong-gorong + ditutup|tertutup|ketutup|dicor|diuruk|ditimbun|tertimbun|coran|akar|bangunan|sedimen|lumpur|endapan|dikorek|dikeruk|keruk|mandek|ngumpul|kelindes
8! tutup|penutup|besi|grill|plat|beton > got|selokan|gorong-gorong|saluran|drainase|parit + hilang|rusak|pecah|bolong|jebol|curi|dicuri|diambil|melengkung|lepas|copot|tidak ada|patah
4! @got + @negatif
7! @got + @mampet
5! mampet|sumbat + air|got|hujan|jalan|saluran|luap
3! saluran|irigasi + mampet|sumbat|rusak|jebol|dangkal|kering|bocor
3! mampet|tersumbat
4! tutup got|tutup selokan|penutup got|manhole|besi got|tutup gorong-gorong|grill|tutup saluran + hilang|rusak|pecah|bolong|jebol|dicuri|tidak ada|lepas|terbuka|buka
4. got|selokan|drainase|gorong-gorong|parit|saluran air
`,
  banjir: `
7! air|banjir|rob|genangan + masuk|naik|setinggi|sampai + rumah|dapur|kamar|lutut|paha|pinggang|dada|mata kaki|betis|kasur|ban|bemper|jok + !pdam|keran|kran|got|sumur
6! air|banjir + tidak surut|belum surut|surut|pompa|karung pasir|perahu karet|tanggul|evakuasi + !kapal
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
7! akar|dahan|ranting|cabang|daun|batang kayu|batang pohon + merusak|nutupin|menutupi|atap|genteng|talang|kabel|rambu|lapuk|kering|patah|jatuh|jatoh|menimpa|pangkas|potong|rimbun|halang
6! bambu + roboh|tumbang|rebah|jalan|kabel|melintang
4! @pohon + @negatif
9! @pohon + @pohonburuk + !bakar
9! pohon|dahan|ranting + nyangkut|kena kabel|sentuh|kabel
6! pohon|dahan|ranting + kabel|jalan|rumah|atap|mobil|bahaya|tumbang|pangkas|tebang
5! tumbang + !lampu|tiang|listrik
4. pohon
`,
  air_bersih: `
8! air|airnya|keran|kran|pdam + bau got|bau comberan|bau lumpur|bau besi|bau amis|bau lumut|bau tanah|bau karat|bau busuk + !hujan|banjir|sungai|kali
7! dropping air|bantuan air|suplai air|tangki air|kirim air|air tangki + belum|tidak|butuh|minta|beli|tolong|sampai|habis
8! tagihan|rekening|meteran|meter|pembayaran + air|pdam|ledeng + lipat|mendadak|bengkak|membengkak|naik|mahal|salah|padahal|nominal|lonjak|melonjak|tidak wajar|muter|bocor|catat
7! sumur bor|pompa air|pamsimas|hidran umum|tandon|toren + rusak|mati|tidak|kering|bocor|pecah
7! @air + seret|keluar kecil|kecil|netes|tetes|malam saja|tengah malam|teh|kopi susu|kaporit|karat|kuning|butek|keruh|asin + !got|sungai|kali|banjir|hujan
7! bocor|pecah|ngocor|muncrat > pipa|pdam|ledeng|pipa induk|air bersih
4! pdam|air bersih|pipa pdam|air pdam|kran|keran|tandon|sumur + @negatif
7! @air + @airburuk + !solar|oli|bensin|berminyak|banjir|got|selokan|sungai|mata|gorong-gorong|parit|hujan|luap|meluap|saluran|laut|limbah|sampah
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
9! trotoar|fasilitas pejalan kaki|jalur pejalan kaki + @rusak|lubang|amblas|ambles|jebol|bongkar|dibongkar|tidak rata|licin|becek|kelupas|naik turun + !parkir|motor|pkl|pedagang|sampah|pohon|akar
8! kolam renang|pancuran|waterpark|air mancur|ruang bilas + hijau|kotor|keruh|mati|rusak|licin|bau|pecah
8! tangga|pegangan|lantai|atap > jpo|jembatan penyeberangan|halte|stadion|tribun|pasar + tidak ada|hilang|patah|keropos|licin|bolong|goyang|rusak
9! guiding block|ubin pemandu|jalur tunanetra|ram kursi roda + @rusak|dicongkel|hilang|tutup|pecah|parkir|lepas
8! lapangan|gor|stadion|gelanggang|kolam renang + lantai|lampu|ring|net|jaring|rumput|tiang|tribun|atap + @rusak|sobek|mati|roboh|kelupas|mengelupas|bocor
8! toilet|wc|kamar mandi|mck + pintu|keran|kran|lampu|kunci|jorok|mampet|kotor|pesing|bau|air + !rumah saya|sungai
7! papan|papan informasi|papan nama|kursi|bangku|kaca|atap|lampu > halte|taman|terminal|stasiun|pasar|sekolah|puskesmas|kelas|perpustakaan + @rusak|coret|dicoret|hilang|mati|ambrol
8! atap|plafon|genteng|lantai|dinding|tembok|pagar|pintu|jendela > sd|sdn|smp|smpn|sma|sman|smk|smkn|kelas|sekolah|ruang guru|puskesmas|pasar|kantor|balai|aula|kelurahan + @rusak|ambrol|jebol
8! pagar|pager|pembatas|besi > jembatan penyeberangan|jpo|jembatan|sungai + hilang|ambil|dicuri|curi|roboh|keropos|copot|rusak
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
  listrik: `
8! kabel|kabel internet|kabel telkom|kabel wifi|kabel listrik + ngelewer|ngelawer|njuntai|menjuntai|menjulur|ngegantung|gelantungan|menggantung|tanah|melintang|semrawut|rendah|putus|kendor|nyangkut
8! lampu|listrik + mati|padam|hidup mati|mati hidup|byar pet > kulkas|tv|pln|masak|desa|kampung|sekampung|komplek|perum|rumah|kipas|ikan|frozen + !pju|lampu jalan|lampu gang|penerangan|gang|tiang lampu
8! token|meteran|kwh|pulsa listrik + periksa|tidak masuk|ditolak|gagal|error|tidak bisa|merah|bunyi|bocor|boros|rusak
8! gardu|trafo|travo|tiang listrik|kabel listrik|kabel + dengung|percikan|percik|meletup|letup|api|meledak|bunyi|keropos|kropos|roboh|miring|kendor|melorot|menjuntai|setrum|nyetrum|putus|semrawut|nyangkut|gantung
8! belum ada|tidak ada|belum masuk|belum teraliri > listrik
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
}
