/** What calls for a number before anything else. Labels are the services of the reply. */
export const emergencyPatterns: Readonly<Record<string, string>> = {
  fire: `
9! kebakaran|terbakar|si jago merah|kobaran api|rumah kebakar|kebakar + !hutan kering|dompet
8! api + besar|rumah|menjalar|kobar|merambat|ruko|gudang|pasar|membesar|atap|warung
8! asap tebal + rumah|ruko|gedung|gudang|kos|pasar
8! gas bocor|bocor gas|ledakan|meledak|tabung gas meledak
7! butuh damkar|panggil damkar|minta damkar|kirim damkar|pemadam kebakaran + tolong|segera|cepat|sekarang
`,
  ambulance: `
8! minum racun|menelan racun|nelan racun|minum baygon|tersedak|keselek|tidak napas|muntah darah|patah tulang|terlindas|kejepit|terguling|ketuban|lahiran|melahirkan|koma|kejang-kejang|luka bakar|tidak sadarkan diri|berdarah banyak + tolong|cepat|sekarang|barusan|anak|saya|istri|suami|ibu|bapak|adik|kakak|nenek|kakek|penumpang|korban|bayi|orang + !takut|hampir|dulu|pernah
8! kecebur|tercebur|kecemplung|nyemplung|jatuh + sumur|sungai|jurang|waduk|laut + anak|orang|bocah|warga|tolong|belum + !motor|hp|sandal
8! kecelakaan|tabrakan|laka|adu banteng + korban|luka|darah|parah|meninggal|sekarang|tolong|ambulans|orang|pengendara|baru|tergeletak|kritis|tewas|pingsan|barusan|motor|truk|mobil|terkapar|anak|beruntun + !4 kali|3 kali|5 kali|beberapa kali|bulan ini|hampir
8! tertabrak|ketabrak + kereta|mobil|motor|truk|bus + !takut|hampir
8! tabrak lari|tertabrak|ketabrak|ditabrak|tabrak + korban|luka|darah|meninggal|orang|pengendara|tergeletak|kritis|tewas|pingsan|terkapar|anak|ibu|bapak|pejalan kaki + !takut|hampir
8! tenggelam|hanyut|terseret arus|terseret|kelelep + !sandal|sampah|barang|rumah|mobil|motor|perumahan|komplek|kampung|jalan
8! pingsan|sekarat|kritis|kejang|serangan jantung|stroke|tidak sadar|tidak napas|sesak napas|mau lahiran|melahirkan|pendarahan|overdosis|henti jantung|terkapar|kontraksi|unconscious|heart attack
8! ambulans + butuh|minta|panggil|kirim|perlu|tolong|segera|call|need|cepat
8! tersetrum|kesetrum|tersengat|tertimpa|tertimbun|terjebak|terjepit|tersambar|jatuh dari + !macet|banjir|longsor|gempa
8! bunuh diri|mau lompat|gantung diri|suicide
8! keracunan + massal|warga|siswa|anak|muntah|orang
7! digigit ular|gigit ular|gigitan ular
`,
  police: `
8! ngamuk|mengamuk|bawa parang|bawa golok|bawa pisau|bawa celurit|bawa pedang|bawa senjata + sekarang|tolong|barusan|cepat|depan rumah|depan warung|mau bunuh
8! begal|dibegal|rampok|perampokan|dirampok|maling|pencuri|penculikan|diculik|culik|pembunuhan|penembakan|bacok|dibacok|penusukan|ditusuk|ditodong + sekarang|tolong|sedang|masuk|rumah|korban|luka|darah|barusan|baru saja|tertangkap|cepat|sini|saya|lagi|depan
8! tawuran|bentrok|keroyok|dikeroyok|pengeroyokan|carok|perkelahian|kelahi + sekarang|tolong|sedang|sajam|senjata|celurit|korban|luka|parang|cepat|lagi|barusan
8! pukul|hajar|aniaya|siksa|keroyok + pisau|parang|polisi|darah|celurit|golok|sekarang|lagi|sedang
8! kdrt|dipukuli|dianiaya|disiksa|disekap|diperkosa|perkosa|dihajar + tolong|sekarang|sedang|teriak|darah|suami|istri|anak|tetangga|cepat|lagi|barusan
8! penculikan|diculik|bom|penembakan|disekap
7! panggil polisi|butuh polisi|kirim polisi|call the police|call police|need police
`,
  general: `
8! longsor + rumah|menimpa|warga|tertimbun|timbun|korban|sekarang|besar|tanah|tebing
8! banjir bandang|tsunami|angin puting beliung|puting beliung|gunung meletus|erupsi|tanggul jebol
8! gempa + tolong|rumah|runtuh|korban|roboh|rusak
8! banjir + terjebak|evakuasi|perahu|atap|hanyut|lansia|bayi|sedada|seleher|korban|setinggi dada|2 meter
7! evakuasi|gawat darurat|keadaan darurat|emergency + tolong|segera|mohon|cepat|butuh|warga|help|now
7! pohon|tiang|tembok|bangunan + timpa|menimpa|tertimpa + orang|warga|mobil|rumah|pengendara|motor|korban
`,
}

/** Categories and words for which the reporter is kept hidden. */
export const sensitivePatterns = `
8! pungli|pungutan liar|suap|sogok|korupsi|gratifikasi|peras|pemerasan|uang pelicin|palak|setoran
8! kdrt|kekerasan|pelecehan|dilecehkan|leceh|perkosa|diperkosa|cabul|dicabuli|aniaya|dianiaya|disiksa|dipukuli|pencabulan|eksploitasi|perundungan|dibully|bully|inses|incest|perdagangan orang|rudapaksa|disekap|abuse|abused|harassment|harassed|rape
8! pukul|siksa|hajar|tampar|tendang + istri|suami|anak|ibu|perempuan|pacar|murid|siswa|bayi
8! narkoba|sabu|ganja|bandar|prostitusi|pengedar|transaksi narkoba|judi|teroris|drugs|bandar judi
7! rahasiakan|dirahasiakan|rahasia|anonim|anonymous|jangan sebut nama|jangan sebutkan|identitas + nama|saya|identitas|pelapor|tolong|mohon|disembunyikan|takut|report
7! takut + balas dendam|diancam|ketahuan|dibalas|diintimidasi|identitas
6! hiv|aids|hamil di luar|aborsi|bunuh diri
`
