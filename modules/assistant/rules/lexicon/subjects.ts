/**
 * What each kind of trouble is talked about with: things, doings and words of feeling, one line for strong words, one for weaker. They help to
 * choose the category of a complaint; whether there is one, they do not say.
 */
export const subjectPatterns: Readonly<Record<string, string>> = {
  jalan_rusak: `
3. aspal|paving|conblock|lubang|berlubang|tambal|rabat|cor|gorong jalan|jembatan|titian|bahu jalan|galian|becek|kubangan|bergelombang|amblas|jeblok|gompal|kelupas|hotmix|perkerasan|drainase jalan|tambalan|ngaspal|pengaspalan|jalan berlubang|jalan rusak|ambles|kerikil|terperosok|shockbreaker|velg|ban bocor|makadam|bopeng|keriting|as patah|ban pecah|peleg|sokbreker|as roda|chip seal|dicor|sinkhole|jeglongan|ambrol jalan|licak|tebing jalan|rengat|berlumpur|terjal|retak jalan|speed bump rusak
1.5. jalan|jalanan|tikungan|tanjakan|turunan|gang|licin|batu|debu|tanah|longsor|perosok|kejeblos|tergelincir
`,
  lampu_mati: `
3. lampu jalan|penerangan jalan|penerangan jalan umum|penerangan|lampu taman|lampu gang|tiang lampu|bohlam|lampu sorot|gelap gulita|remang-remang jalan|lampu tenaga surya|pencahayaan|pju|lampu tiang|led jalan|lampu penerang|penerang|lampu gapura|lampu jembatan|saklar|timer lampu|fotosel|merkuri jalan|panel surya|petengan
1.5. lampu|gelap|redup|padam|kedip|terang|begal|malam
`,
  sampah: `
3. sampah|tps|tpa|tong sampah|bak sampah|kontainer sampah|popok|pampers|pembalut|styrofoam|plastik|lindi|belatung|kebersihan|truk sampah|gerobak sampah|buang sembarangan|bangkai ayam|kasur bekas|puing|rongsokan|kompos|tukang sampah|angkut|pemulung|retribusi kebersihan|container|tong|dumping|daun kering numpuk|limbah rumah tangga|kresek|diapers|bank sampah|petugas kebersihan|dlh|dlhk|roda sampah|tossa|bentor sampah|sampah organik|eceng gondok|bongkaran|sofa|kasur|rongsok|residu
1.5. kotor|jorok|kumuh|bau busuk|lalat|tumpuk|serak|buang
`,
  drainase: `
3. got|selokan|parit|gorong-gorong|drainase|saluran air|saluran pembuangan|irigasi|kanal|comberan|manhole|mampet|sumbat|sedimen|endapan|dikeruk|keruk|normalisasi|tutup got|u-ditch|bis beton|sudetan|mandek|gorong|bak kontrol|box culvert|culvert|tutup bak|saluran sekunder|saluran primer|irigasi jebol|pintu air macet|inlet|grill|street inlet|sudet|kalen|sodetan|solokan|talud got|saluran buntu|tanggul got
1.5. saluran|luap|luber|lumpur|jentik|genang|resapan
`,
  banjir: `
3. banjir|rob|rendam|kebanjiran|kerendem|tergenang|genangan|luapan|tanggul|ngungsi|mengungsi|pengungsian|perahu karet|karung pasir|pompa air|surut|air masuk|air naik|kelelep|pintu air|kiriman|air bah|limpas|pasang|air pasang|bena|calap|caah|galodo|bandang|banjir bandang|kerendam|kelem|sepaha|semata kaki|sebatas lutut|seatap|sedengkul|geladak|loteng ngungsi|perahu evakuasi|dapur umum
1.5. hujan|air|selutut|sepinggang|sedada|sebetis|sepaha|meluap|kali|sungai|tenggelam
`,
  pohon: `
3. pohon|dahan|ranting|cabang|tumbang|tebang|pangkas|bambu|akar|rimbun|beringin|trembesi|angsana|mahoni|ketapang|kelapa|palem|batang kayu|daun kering|rindang|cemara|randu|sengon|jati|waru|kenari|flamboyan|asem|asam jawa|johar|akasia|nangka|durian tumbang|pelepah|buah mahoni|bougenville|bugenvil|ranting kering|benalu|batang|perdu|taru|puun|tangkal|wit|dirapikan daun|gergaji mesin|chainsaw|condong ke
1.5. daun|rebah|condong|lapuk|rayap
`,
  air_bersih: `
3. pdam|air bersih|ledeng|keran|kran|meteran air|pipa|sumur|tandon|toren|tangki air|air keruh|air mati|air minum|hidran|pamsimas|kaporit|dropping|sumber mata air|kekeringan|tagihan air|ngalir|debit|galon|sumur bor|pam|perumdam|tirta|meter air|debit air|tekanan air|bak penampungan|reservoir|mata air|pipa bocor|pipa pecah|air pam|dropping air|mobil tangki|sumur kering|jeriken|jerigen|rekening air|sanyo|pompa sumur|embun air|air payau|mengalir|gak ngalir
1.5. air|keruh|mandi|cuci|wudhu|bocor|netes|alir|kering
`,
  fasilitas_rusak: `
3. trotoar|pejalan kaki|taman|halte|toilet|wc|ayunan|perosotan|bangku|gapura|balai warga|balai desa|pos ronda|poskamling|lapangan|gor|stadion|tribun|plafon|kelas|ruang kelas|perpustakaan|papan nama|papan informasi|jpo|jembatan penyeberangan|eskalator|lift|dermaga|monumen|tugu|air mancur|playground|wahana|kursi tunggu|guiding block|cctv|alun-alun|fasum|fasilitas|jam kota|genteng|atap sekolah|mck|rusunawa|kios pasar|guardrail|pagar|aula|kursi roda umum|mesin antre|gazebo|kolam renang|toga|ring basket|net voli|jembatan gantung|jembatan bambu|jembatan kayu|jembatan ulin|papan jembatan|sling|pegangan jembatan|papan lapuk|atap halte|seluncuran|jungkat-jungkit|lapangan basket|lapangan voli|tiang gawang|gawang|mushola umum|toilet umum|tangga umum|ramp|kursi taman|pagar taman|pagar jembatan|railing|gedung serbaguna|plafon sekolah|lantai keramik|keramik lepas|perpusda|ac mati|komputer layanan|tiang bendera|prasasti|patung|jogging track|skatepark|lift rusak|eskalator mati|panggung|rak buku|los pasar|atap pasar|shelter|pelampung dermaga|tangga dermaga|kanopi
1.5. atap|pintu|kaca|kursi|meja|tembok|dinding|bocor|roboh|coret|jebol|sekolah|gedung
`,
  kebisingan: `
3. berisik|bising|gaduh|karaoke|dangdut|musik|sound system|sound horeg|speaker|toa|knalpot|petasan|mercon|genset|band|bass|drum|orgen|orkes|gonggong|menggonggong|berkokok|jedag|klakson|konser|dugem|geber|mesin las|gerinda|kompresor|ngebor|nyanyi|volume|budeg|memekakkan|live music|alarm|sirine|dentum|berdengung|dengung|getar|toa masjid|suara mesin|kokok|cuit|walet|organ tunggal|orgen tunggal|sound|horeg|hajatan sampai malam|joget|remix|jingle|dj|beat|cafe rooftop|latihan band|drumband|palu|potong besi|gergaji|mesin potong|obras|blower|exhaust|mesin kompresor|gamelan|knalpot brong|brong|bleyer|pesta|begadang
1.5. suara|bunyi|ribut|tidur|tengah malam|keras|kencang|tetangga|subuh
`,
  pungli: `
3. pungli|pungutan|suap|sogok|dimintai|ditarik|dipungut|dipalak|palak|setoran|setor|upeti|uang rokok|uang pelicin|uang damai|kwitansi|kuitansi|tanpa kwitansi|calo|dipatok|mematok|sumbangan|iuran|uang bangku|uang pembangunan|uang komite|uang perpisahan|ijazah ditahan|ditagih|gratis katanya|katanya gratis|peras|diperas|oknum|amplop|fee|jatah|korupsi|gratifikasi|stiker|wajib beli|diwajibkan|uang gedung|study tour|dana bos|ditilep|tilang|nominal|nyogok|disogok|selipin|diselipin|selipan|uang jalan|uang jasa|uang lelah|uang terima kasih|tanpa karcis|gak ada kuitansi|tidak ada kwitansi|minta jatah|pelicin|nembak|bayar lebih|tarif tidak resmi|dipotong|potongan dana|sunat|disunat|dikutip|kutipan|japrem|retribusi liar|portal bayar|cepe|sukarela tapi|ongkos petugas|beli map|beli seragam|beli lks|lks|uang bensin|dipunguti|mark up|mintain
1.5. bayar|uang|minta|maksa|paksa|mahal|administrasi
`,
  parkir_lalin: `
3. parkir|jukir|macet|kemacetan|lampu merah|lampu hijau|traffic light|bangjo|rambu|marka|zebra cross|polisi tidur|lawan arus|lawan arah|ngetem|angkot|tronton|kontainer|truk|bus|ojol|mangkal|lalu lintas|nerobos|menerobos|ngebut|ugal-ugalan|perlintasan|palang|pak ogah|putar balik|satu arah|penyeberangan|menyeberang|nyebrang|portal|cermin cembung|odol|jalur busway|kebut|pengendara|bongkar muat|tabrakan|serempet|mogok|antre kendaraan|trotoar motor|dishub|simpang|durasi lampu|apill|traffic|lampu lalin|putaran|u-turn|kantong parkir|parkir liar|parkir sembarangan|double parking|satu jalur|dua jalur|contraflow|sumbu tiga|tonase|overload|truk besar|bis|pete-pete|bentor|becak|odong-odong|delman|jalur sepeda|jalur pejalan|separator|water barrier|jalan ditutup|menutup jalan|jemputan|drop off|garasi|balik arah|melawan arus|antre kendaraan mengular|sein|palang pintu kereta|kamera tilang|jalur satu
1.5. kendaraan|mobil|motor|kecelakaan|jalan|sempit|semrawut|perempatan
`,
  pencemaran: `
3. limbah|pabrik|asap|polusi|oli|cemar|busa|berbusa|kimia|cerobong|ngebul|kandang|peternakan|tambang|merkuri|batubara|batu bara|debu pabrik|tumpahan|solar tumpah|ikan mati|bakar ban|pembakaran|pestisida|septic tank|tinja|jelantah|laundry|cat|pewarna|abu|arang|amonia|air hitam|sawit|udara|emisi|rumah potong|sablon|batik|asap hitam|asap pembakaran|bakar sampah|bakar plastik|bakar kabel|peleburan|aki bekas|kabut asap|gambut|karhutla|lindi|b3|limbah medis|jarum suntik|limbah tahu|limbah sawit|limbah kulit|crumb rubber|kopra|karet busuk|tambak|tumpah minyak|air sungai hitam|bau menyengat|bau busuk pabrik|ikan mabuk|ikan mengambang|debu batubara|stockpile|debu semen|abu ketel|kandang ayam|kandang babi|kandang sapi|ternak babi|usaha tahu|crusher|asbes|cat semprot|duco|detergen
1.5. bau|debu|sungai|laut|sesak|sumur|kotoran|sawah|menyengat
`,
  ketertiban: `
3. preman|mabuk|miras|judi|sabung|balap liar|tawuran|begal|maling|curanmor|copet|jambret|narkoba|sabu|mesum|pacaran|prostitusi|cewek|psk|pkl|pedagang kaki lima|pengamen|pengemis|gelandangan|odgj|orang gila|anak punk|geng|gerombolan|konvoi|sajam|celurit|lempar batu|kdrt|pelecehan|aniaya|pukul|pukulin|siksa|vandal|coret-coret|togel|nongkrong|tuak|ciu|kos bebas|muhrim|resah|mencurigakan|ngintip|dibuntuti|ancam|ngancam|teror|keributan|bangunan liar|baliho|reklame|spanduk|lapak|waria|rentenir|penagih utang|digrebek|grebek|satpol|ngelem|kelahi|berantem|bentrok|perkelahian|dukun|remang-remang|tramadol|tembakau sintetis|sinte|lem|mabok|oplosan|arak|sopi|cap tikus|moke|ballo|lapo|rokok ilegal|judol|slot|dadu|remi|sabung ayam|taruhan|balapan|geng motor|klitih|kolor ijo|mengintip|pencuri|kemalingan|dicuri|bobol|dibobol|pembobolan|tukang palak|malak|memalak|manusia silver|badut|silverman|topeng monyet|gepeng|pedagang liar|lapak liar|izin karaoke|disegel|segel|kos campur|open bo|michat|pijat plus|penertiban|ditertibkan|pilox|corat-coret|grafiti|vandalisme|tawur|gelut|parang|layangan|layang-layang|kawat gelasan|warnet malam|rental ps|pelajar bolos|bolos|ribut warga|spanduk caleg|apk caleg
1.5. ganggu|liar|malam|pemuda|remaja|anak muda|warung|kontrakan|kos
`,
  pelayanan: `
3. petugas|pegawai|loket|antre|pelayanan|layanan|jutek|judes|ketus|dibentak|bentak|blangko|bolak-balik|dipersulit|persulit|dipingpong|lempar|legalisir|berkas|jam kerja|tidak buka|call center|hotline|website|aplikasi|admin|staf|lurah|camat|kelurahan|kecamatan|dukcapil|disdukcapil|samsat|mpp|satpam|salah cetak|salah nama|ketuker|tertukar|data saya|diurus sendiri|istirahat|nomor antre|dilayani|tidak ramah|diserobot|resepsionis|kantor desa|ngantor|tanda tangan|pencatatan|surat saya|ktp saya|kk saya|server down|sistem offline|sistem rusak|jaringan offline|antrean panjang|antri panjang|tidak dipanggil|dipanggil-panggil|dioper|dilempar|mecucu|kecut|muka masam|cuek|main hp|main game|tiktok|ngobrol|tutup duluan|belum buka|kosong terus|tidak ada orang|tidak di tempat|kantor tutup|salah ketik|salah input|salah catat|hilang berkas|berkas hilang|berkas ditolak|ditolak|diskriminasi|diundur|molor|ditunda|dibatalkan sepihak|sepihak|blangko habis|blanko|tidak direspon|slow respon|slow response|balasnya|admin wa|cs|petugas loket|teller|guru piket|honorer|ajudan|sopir camat|kasi|sekdes|pak rt|rt tidak mau|tidak mau tanda tangan|surat pengantar|pilkades|kartu kuning
1.5. kantor|lama|ribet|tunggu|nunggu|ditelepon|disuruh|tutup|kecewa|jam
`,
  bansos: `
3. bansos|pkh|blt|bpnt|sembako|bantuan|kks|kis|kip|pip|dtks|desil|raskin|beras bulog|bedah rumah|rutilahu|janda|lansia|yatim|miskin|difabel|disabilitas|lumpuh|sebatang kara|dicoret|pendamping|dinsos|salah sasaran|tidak layak huni|didata|cair|santunan|reyot|gubuk|kartu sembako|saldo|ketua kelompok|keluarga mampu|orang kaya|pajero|zakat|subsidi|beras|jatah beras|jatah|undangan beras|beras 10kg|beras 20kg|penebusan|atensi|pbi|kartu prakerja|blt dd|blt bbm|bantuan tunai|bantuan rumah|bantuan korban|logistik|pengungsi tidak dapat|rumah tidak layak|rtlh|dtsen|sanggah|verifikasi data|data ganda|penerima manfaat|kpm|e-warong|mbg|makan gratis|kursi roda bantuan|jadup|beasiswa kurang mampu|bantuan pupuk|bantuan benih
1.5. kaya|mampu|pilih kasih|dapat|terima|penerima|nenek|rumah roboh
`,
  kesehatan: `
3. puskesmas|posyandu|pustu|rumah sakit|dokter|bidan|perawat|obat|apotek|igd|bpjs|fogging|nyamuk|jentik|dbd|demam berdarah|diare|muntaber|mencret|muntah|keracunan|gizi|stunting|tbc|wabah|vaksin|imunisasi|pasien|klinik|basi|formalin|boraks|kadaluarsa|jajanan|opname|gatal|sakit|hamil|nifas|balita|bayi kurus|odha|hiv|rabies|campak|malaria|mbg|depot air|dipayungi|ambulans desa|tensi|berobat|rawat inap|faskes|suntik|infus|poli|resep|tukang gigi|behel|oplos obat|mantri|polindes|pusling|kelambu|cacingan|kudis|tifus|tipes|hepatitis|leptospirosis|kolera|demam|panas tinggi|jumantik|chikungunya|cikungunya|kusta|polio|ispa|flu burung|covid|pmi|kantong darah|stok obat|stok vaksin|serum|bisa ular|ibu hamil|persalinan|usg|poskesdes|kader|pmt|gizi buruk|rujukan|rujuk|kamar penuh|ranjang penuh|antibiotik|kosmetik|skincare|air susu|jentik nyamuk|kutu|rumah sakit menolak
1.5. anak|demam|batuk|warga sakit|makanan|pusing|mual
`,
  hewan: `
3. anjing|kucing|ular|monyet|kera|biawak|buaya|tikus|tawon|lebah|sapi|kambing|kerbau|babi|ayam|bebek|kuda|gajah|harimau|bangkai|ulat bulu|tomcat|kecoa|kelelawar|burung|wereng|rayap|semut|lalat|kobra|sanca|piton|sarang|gigit|nggigit|beranak|hewan|satwa|ternak|serangga|cicak|lintah|lipan|kalajengking|luwak|musang|gagak|lembu|wedus|celeng|babi hutan|bunglon|ular kobra|ular sanca|kunyuk|bedes|lutung|beruang|macan|orangutan|bekantan|pitik|jago|entok|angsa|kelinci|anabul|steril|vaksin hewan|hama|belalang|keong|ulat|vespa|tawon vespa|sarang tawon|penyengat|menyengat orang|ngamuk sapi|merusak tanaman|mangan tanduran|masuk kebun|masuk kandang|memangsa|mangsa|digondol|kawanan|gerombolan anjing|dicakar|dipatuk|pacet|ternak lepas|dokar|jaran|kuda kurus
1.5. liar|lepas|berkeliaran|galak|rabies|berak|diracun|melepuh
`,
  listrik: `
3. listrik|pln|trafo|gardu|token|meteran listrik|kwh|voltase|tegangan|kabel|tiang listrik|korslet|konslet|setrum|mati lampu|byarpet|jeglek|njepret|padam bergilir|sutet|kulkas|kabel fiber|kabel wifi|kabel optik|kabel telkom|pemadaman|arus|daya|sambungan liar|layangan|menjuntai|gelantungan|pltd|plts|genset desa|arus listrik|jaringan listrik|saluran listrik|kawat listrik|travo|sekring|mcb|tiang beton|tiang miring|tiang besi|tiang telkom|tiang telepon|kabel telepon|kabel tanah|kabel putus|percikan|bunga api|korsleting|konsleting|nyetrum|sambungan ilegal|nyantol listrik|tegangan naik turun|spaneng|oglangan|pemadaman bergilir|mati lampu terus|listrik padam|tagihan listrik|token listrik|kilometer listrik|layangan nyangkut
1.5. lampu|padam|nyala|menjulur|mesin cuci|tv|kipas
`,
  darurat: `
3. kebakaran|terbakar|kobar|tenggelam|hanyut|terseret|tertimbun|tertimpa|terjebak|kejebak|kecelakaan|tabrak lari|pingsan|kritis|sekarat|kejang|serangan jantung|tidak sadar|sesak napas|melahirkan|lahiran|ketuban|pendarahan|meledak|ledakan|gas bocor|bunuh diri|loncat|bacok|culik|disandera|terbalik|kebalik|karam|kesetrum|kena setrum|digigit ular|gempa|puting beliung|longsor menimpa|korban|darah|ambulans|damkar|sar|evakuasi|barusan|jatuh dari|teriak minta tolong|minta tolong segera|terperangkap|nyangkut di dalam|terkurung|tertabrak|ketabrak|ditabrak|terlindas|kelindas|tergilas|kobong|kahuruan|kebakar rumah|api besar|api membesar|api nyambar|asap tebal keluar|luka bakar|roboh menimpa|nimpa orang|ambruk nimpa|ketimbun|ketimpa|longsor rumah|tanah gerak|tanah longsor|tsunami|erupsi|lahar|kapal tenggelam|speedboat|perahu terbalik|terombang-ambing|gantung diri|lompat dari|mau lompat|menyandera|penculikan|diculik|tembak|penembakan|ditusuk|nusuk|berdarah|tidak bernapas|mulut berbusa|overdosis|kena ledakan|bom|gas lpg meledak|tabung meledak|kompor meledak|masih di dalam|belum ketemu|hilang di laut|kirim ambulans|orang kejepit|terjepit
1.5. tolong|cepat|api|asap tebal|luka|parah
`,
  lainnya: `
3. harga|sembako mahal|minyakita|elpiji|gas melon|lpg|solar|pertalite|bbm|pupuk|langka|sinyal|internet|tower|menara|bts|tanah|patok|sengketa|sertifikat|girik|wakaf|makam|kuburan|tpu|pagar seng|diserobot|dipagari|diaku|diklaim|gabah|pengembang|koperasi|arisan|penipuan|pinjol|upah|gaji|thr|phk|bully|dibully|zonasi|kuota sekolah|tiket feri|mangkrak|mafia|ibadah|pemilihan rt|takaran|umr|bodong|set top box|hutan|pergub|penolakan|menolak|imb|pbg|sempadan|batas desa|batas tanah|perbatasan|tapal batas|oplosan pertalite|pertashop|spbu curang|pangkalan gas|pengecer|het|gas langka|minyak goreng|minyak tanah|telur naik|cabai mahal|investasi bodong|arisan bodong|ketipu|tertipu|kena tipu|penipu|pjtki|tki|tkw|majikan|disnaker|outsourcing|lowongan|putra daerah|magang|dipecat|jamsostek|bpjs ketenagakerjaan|ppdb|jalur prestasi|putus sekolah|dikeluarkan sekolah|perundungan|wifi gratis|wifi publik|hotspot|blank spot|plang jalan|nama jalan|gmaps|google maps|nomor rumah|apbdes|dana desa|transparan|transparansi|aset desa|tanah kas|bengkok|warisan|cerai|data pribadi|data saya bocor|dept collector|debt collector|rumah ibadah|izin gereja|pelarangan|kuburan digusur|makam digeser|penggusuran|digusur|relokasi|ganti rugi|pembebasan lahan|sapi hilang data|pemilu|daftar pemilih|caleg|kotak suara|nelayan bbm|pukat|trawl|ekspor benur|tambang pasir|galian c|illegal logging|penebangan liar|reklamasi
1.5. mahal|naik|susah|dijual|izin warga|tanpa izin|nelayan|petani|pedagang
`,
}
