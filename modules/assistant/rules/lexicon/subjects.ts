/**
 * What each kind of trouble is talked about with: things, doings and words of feeling, one line for strong words, one for weaker. They help to
 * choose the category of a complaint; whether there is one, they do not say.
 */
export const subjectPatterns: Readonly<Record<string, string>> = {
  jalan_rusak: `
3. aspal|paving|conblock|lubang|berlubang|tambal|rabat|cor|gorong jalan|jembatan|titian|bahu jalan|galian|becek|kubangan|bergelombang|amblas|jeblok|gompal|kelupas|hotmix|perkerasan|drainase jalan|tambalan|ngaspal|pengaspalan|jalan berlubang|jalan rusak|ambles|kerikil|terperosok|shockbreaker|velg|ban bocor
1.5. jalan|jalanan|tikungan|tanjakan|turunan|gang|licin|batu|debu|tanah|longsor|perosok|kejeblos|tergelincir
`,
  lampu_mati: `
3. lampu jalan|penerangan jalan|penerangan jalan umum|penerangan|lampu taman|lampu gang|tiang lampu|bohlam|lampu sorot|gelap gulita|remang-remang jalan|lampu tenaga surya|pencahayaan
1.5. lampu|gelap|redup|padam|kedip|terang|begal|malam
`,
  sampah: `
3. sampah|tps|tpa|tong sampah|bak sampah|kontainer sampah|popok|pampers|pembalut|styrofoam|plastik|lindi|belatung|kebersihan|truk sampah|gerobak sampah|buang sembarangan|bangkai ayam|kasur bekas|puing|rongsokan|kompos|tukang sampah|angkut|pemulung|retribusi kebersihan
1.5. kotor|jorok|kumuh|bau busuk|lalat|tumpuk|serak|buang
`,
  drainase: `
3. got|selokan|parit|gorong-gorong|drainase|saluran air|saluran pembuangan|irigasi|kanal|comberan|manhole|mampet|sumbat|sedimen|endapan|dikeruk|keruk|normalisasi|tutup got|u-ditch|bis beton|sudetan|mandek
1.5. saluran|luap|luber|lumpur|jentik|genang|resapan
`,
  banjir: `
3. banjir|rob|rendam|kebanjiran|kerendem|tergenang|genangan|luapan|tanggul|ngungsi|mengungsi|pengungsian|perahu karet|karung pasir|pompa air|surut|air masuk|air naik|kelelep|pintu air|kiriman
1.5. hujan|air|selutut|sepinggang|sedada|sebetis|sepaha|meluap|kali|sungai|tenggelam
`,
  pohon: `
3. pohon|dahan|ranting|cabang|tumbang|tebang|pangkas|bambu|akar|rimbun|beringin|trembesi|angsana|mahoni|ketapang|kelapa|palem|batang kayu|daun kering|rindang
1.5. daun|rebah|condong|lapuk|rayap
`,
  air_bersih: `
3. pdam|air bersih|ledeng|keran|kran|meteran air|pipa|sumur|tandon|toren|tangki air|air keruh|air mati|air minum|hidran|pamsimas|kaporit|dropping|sumber mata air|kekeringan|tagihan air|ngalir|debit|galon|sumur bor
1.5. air|keruh|mandi|cuci|wudhu|bocor|netes|alir|kering
`,
  fasilitas_rusak: `
3. trotoar|pejalan kaki|taman|halte|toilet|wc|ayunan|perosotan|bangku|gapura|balai warga|balai desa|pos ronda|poskamling|lapangan|gor|stadion|tribun|plafon|kelas|ruang kelas|perpustakaan|papan nama|papan informasi|jpo|jembatan penyeberangan|eskalator|lift|dermaga|monumen|tugu|air mancur|playground|wahana|kursi tunggu|guiding block|cctv|alun-alun|fasum|fasilitas|jam kota|genteng|atap sekolah|mck|rusunawa|kios pasar|guardrail|pagar|aula|kursi roda umum|mesin antre|gazebo|kolam renang|toga|ring basket|net voli
1.5. atap|pintu|kaca|kursi|meja|tembok|dinding|bocor|roboh|coret|jebol|sekolah|gedung
`,
  kebisingan: `
3. berisik|bising|gaduh|karaoke|dangdut|musik|sound system|sound horeg|speaker|toa|knalpot|petasan|mercon|genset|band|bass|drum|orgen|orkes|gonggong|menggonggong|berkokok|jedag|klakson|konser|dugem|geber|mesin las|gerinda|kompresor|ngebor|nyanyi|volume|budeg|memekakkan|live music|alarm|sirine|dentum|berdengung|dengung|getar
1.5. suara|bunyi|ribut|tidur|tengah malam|keras|kencang|tetangga|subuh
`,
  pungli: `
3. pungli|pungutan|suap|sogok|dimintai|ditarik|dipungut|dipalak|palak|setoran|setor|upeti|uang rokok|uang pelicin|uang damai|kwitansi|kuitansi|tanpa kwitansi|calo|dipatok|mematok|sumbangan|iuran|uang bangku|uang pembangunan|uang komite|uang perpisahan|ijazah ditahan|ditagih|gratis katanya|katanya gratis|peras|diperas|oknum|amplop|fee|jatah|korupsi|gratifikasi|stiker|wajib beli|diwajibkan|uang gedung|study tour|dana bos|ditilep|tilang|nominal
1.5. bayar|uang|minta|maksa|paksa|mahal|administrasi
`,
  parkir_lalin: `
3. parkir|jukir|macet|kemacetan|lampu merah|lampu hijau|traffic light|bangjo|rambu|marka|zebra cross|polisi tidur|lawan arus|lawan arah|ngetem|angkot|tronton|kontainer|truk|bus|ojol|mangkal|lalu lintas|nerobos|menerobos|ngebut|ugal-ugalan|perlintasan|palang|pak ogah|putar balik|satu arah|penyeberangan|menyeberang|nyebrang|portal|cermin cembung|odol|jalur busway|kebut|pengendara|bongkar muat|tabrakan|serempet|mogok|antre kendaraan|trotoar motor|dishub|simpang
1.5. kendaraan|mobil|motor|kecelakaan|jalan|sempit|semrawut|perempatan
`,
  pencemaran: `
3. limbah|pabrik|asap|polusi|oli|cemar|busa|berbusa|kimia|cerobong|ngebul|kandang|peternakan|tambang|merkuri|batubara|batu bara|debu pabrik|tumpahan|solar tumpah|ikan mati|bakar ban|pembakaran|pestisida|septic tank|tinja|jelantah|laundry|cat|pewarna|abu|arang|amonia|air hitam|sawit|udara|emisi|rumah potong|sablon|batik
1.5. bau|debu|sungai|laut|sesak|sumur|kotoran|sawah|menyengat
`,
  ketertiban: `
3. preman|mabuk|miras|judi|sabung|balap liar|tawuran|begal|maling|curanmor|copet|jambret|narkoba|sabu|mesum|pacaran|prostitusi|cewek|psk|pkl|pedagang kaki lima|pengamen|pengemis|gelandangan|odgj|orang gila|anak punk|geng|gerombolan|konvoi|sajam|celurit|lempar batu|kdrt|pelecehan|aniaya|pukul|pukulin|siksa|vandal|coret-coret|togel|nongkrong|tuak|ciu|kos bebas|muhrim|resah|mencurigakan|ngintip|dibuntuti|ancam|ngancam|teror|keributan|bangunan liar|baliho|reklame|spanduk|lapak|waria|rentenir|penagih utang|digrebek|grebek|satpol|ngelem|kelahi|berantem|bentrok|perkelahian|dukun|remang-remang
1.5. ganggu|liar|malam|pemuda|remaja|anak muda|warung|kontrakan|kos
`,
  pelayanan: `
3. petugas|pegawai|loket|antre|pelayanan|layanan|jutek|judes|ketus|dibentak|bentak|blangko|bolak-balik|dipersulit|persulit|dipingpong|lempar|legalisir|berkas|jam kerja|tidak buka|call center|hotline|website|aplikasi|admin|staf|lurah|camat|kelurahan|kecamatan|dukcapil|disdukcapil|samsat|mpp|satpam|salah cetak|salah nama|ketuker|tertukar|data saya|diurus sendiri|istirahat|nomor antre|dilayani|tidak ramah|diserobot|resepsionis|kantor desa|ngantor|tanda tangan|pencatatan|surat saya|ktp saya|kk saya
1.5. kantor|lama|ribet|tunggu|nunggu|ditelepon|disuruh|tutup|kecewa|jam
`,
  bansos: `
3. bansos|pkh|blt|bpnt|sembako|bantuan|kks|kis|kip|pip|dtks|desil|raskin|beras bulog|bedah rumah|rutilahu|janda|lansia|yatim|miskin|difabel|disabilitas|lumpuh|sebatang kara|dicoret|pendamping|dinsos|salah sasaran|tidak layak huni|didata|cair|santunan|reyot|gubuk|kartu sembako|saldo|ketua kelompok|keluarga mampu|orang kaya|pajero|zakat|subsidi
1.5. kaya|mampu|pilih kasih|dapat|terima|penerima|nenek|rumah roboh
`,
  kesehatan: `
3. puskesmas|posyandu|pustu|rumah sakit|dokter|bidan|perawat|obat|apotek|igd|bpjs|fogging|nyamuk|jentik|dbd|demam berdarah|diare|muntaber|mencret|muntah|keracunan|gizi|stunting|tbc|wabah|vaksin|imunisasi|pasien|klinik|basi|formalin|boraks|kadaluarsa|jajanan|opname|gatal|sakit|hamil|nifas|balita|bayi kurus|odha|hiv|rabies|campak|malaria|mbg|depot air|dipayungi|ambulans desa|tensi|berobat|rawat inap
1.5. anak|demam|batuk|warga sakit|makanan|pusing|mual
`,
  hewan: `
3. anjing|kucing|ular|monyet|kera|biawak|buaya|tikus|tawon|lebah|sapi|kambing|kerbau|babi|ayam|bebek|kuda|gajah|harimau|bangkai|ulat bulu|tomcat|kecoa|kelelawar|burung|wereng|rayap|semut|lalat|kobra|sanca|piton|sarang|gigit|nggigit|beranak|hewan|satwa|ternak|serangga|cicak|lintah|lipan|kalajengking|luwak|musang|gagak
1.5. liar|lepas|berkeliaran|galak|rabies|berak|diracun|melepuh
`,
  listrik: `
3. listrik|pln|trafo|gardu|token|meteran listrik|kwh|voltase|tegangan|kabel|tiang listrik|korslet|konslet|setrum|mati lampu|byarpet|jeglek|njepret|padam bergilir|sutet|kulkas|kabel fiber|kabel wifi|kabel optik|kabel telkom|pemadaman|arus|daya|sambungan liar|layangan|menjuntai|gelantungan
1.5. lampu|padam|nyala|menjulur|mesin cuci|tv|kipas
`,
  darurat: `
3. kebakaran|terbakar|kobar|tenggelam|hanyut|terseret|tertimbun|tertimpa|terjebak|kejebak|kecelakaan|tabrak lari|pingsan|kritis|sekarat|kejang|serangan jantung|tidak sadar|sesak napas|melahirkan|lahiran|ketuban|pendarahan|meledak|ledakan|gas bocor|bunuh diri|loncat|bacok|culik|disandera|terbalik|kebalik|karam|kesetrum|kena setrum|digigit ular|gempa|puting beliung|longsor menimpa|korban|darah|ambulans|damkar|sar|evakuasi|barusan|jatuh dari
1.5. tolong|cepat|api|asap tebal|luka|parah
`,
  lainnya: `
3. harga|sembako mahal|minyakita|elpiji|gas melon|lpg|solar|pertalite|bbm|pupuk|langka|sinyal|internet|tower|menara|bts|tanah|patok|sengketa|sertifikat|girik|wakaf|makam|kuburan|tpu|pagar seng|diserobot|dipagari|diaku|diklaim|gabah|pengembang|koperasi|arisan|penipuan|pinjol|upah|gaji|thr|phk|bully|dibully|zonasi|kuota sekolah|tiket feri|mangkrak|mafia|ibadah|pemilihan rt|takaran|umr|bodong|set top box|hutan|pergub|penolakan|menolak
1.5. mahal|naik|susah|dijual|izin warga|tanpa izin|nelayan|petani|pedagang
`,
}
