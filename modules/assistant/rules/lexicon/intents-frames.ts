/** Signals of ways of speaking that are no report, and of courtesy and its opposite (see intents.ts). */
export const framePatterns: Readonly<Record<string, string>> = {
  greeting: `
5. hai|assalamualaikum|permisi|salam_sejahtera|salam sejahtera|shalom|horas|swastiastu|sampurasun|hello|hi|selamat pagi|selamat siang|selamat sore|selamat malam|good|rahayu|greetings|kulonuwun|wilujeng|enjing|sonten|apa kabar|tes|test|ping|hola|salam|namo buddhaya|punten|permios|monggo|rampes|morning|mejuahjuah|yahowu|tabik|ahoi
4. pagi|siang|sore|malam|met pagi|admin|mas|bapak|ibu
`,
  thanks: `
6. terima kasih|thankyou|thank you|thanks|mauliate|suksma|nuhun|syukron|syukran|jazakallah|hatur nuhun|tarimo kasih|terima kasih banyak|appreciate|arigato|barakallah|matur nuwun|terima kasi|kurru sumange
4. sangat membantu|sangat terbantu|mantap|mantul|keren|top|hebat|good job|jos|respon cepat|responsnya cepat|bagus|apresiasi|mengapresiasi|salut|helpful|great job|luar biasa
`,
  resolved: `
6. sudah|alhamdulillah|akhirnya|telah|sekarang|baru saja >3 perbaiki|diperbaiki|nyala|menyala|normal|normal lagi|beres|selesai|surut|diangkut|terangkut|dibersihkan|bersih|lancar|lancar lagi|aman|bagus|mulus|ditambal|diaspal|diganti|ditangani|tertangani|diatasi|teratasi|dibenerin|dibetulin|ditebang|dikeruk|dipasang|terpasang|dipangkas|dipotong|mendingan|pulih|fixed|membaik|dipadamkan|terang|reda|sembuh|mengalir lagi|ngalir lagi|alir|mengalir|ngalir|hidup lagi|dibuka lagi|damai|rapi|halus|enak|adem|dievakuasi|tertangkap|ditangkap|dijemput|dibereskan|dirapikan|diservis|jalan lagi|bisa lewat|bisa dilewati|cair|diterima + !tidak|belum|minta|mohon|tolong|dijanjikan|katanya sudah|janji|bak|sumur|dropping|air bersih
6. has been fixed|already fixed|is fixed|now fixed|works again|working again|repaired now|was fixed|got fixed
6. diangkut|diperbaiki|dibersihkan|ditambal|ditebang|dikeruk|diganti|dipasang|dibenerin|nyala|surut|diaspal > semua|barusan|tadi|kemarin|cepat|sudah + !tidak|belum|minta|mohon|tolong|kapan|pernah
5. sudah tidak lagi|tidak lagi + !bisa|kuat|ada air|mau|nyala|dapat|menerima
5. kini bersih|sekarang bersih|sudah aman|tidak banjir lagi|tidak bau lagi|tidak mati lagi|tidak macet lagi|tidak gelap lagi|tidak bolong lagi|tidak rusak lagi|tidak berisik lagi|tidak mampet lagi|sudah tidak ada masalah|sudah tidak mati|sudah tidak banjir|sudah tidak rusak|sudah tidak bau|sudah tidak macet|sudah tidak gelap|sudah tidak bolong|sudah tidak mampet|sudah tidak berisik|tidak ada masalah lagi
5. bau|genangan|banjir|sampah|macet|nyamuk + sudah hilang|hilang sudah
`,
  unresolved: `
5. tapi|masih|lagi|kembali|belum|ternyata|but|still|again|rusak lagi|mati lagi|banjir lagi|padahal|malah|dan sekarang|malahan
`,
  hypothetical: `
6. kalau|misal|misalnya|misalkan|seandainya|andai|andaikan|umpama|umpamanya|semisal|andaikata|suppose|if
`,
  habitual: `
5. kalau > hujan|malam|siang|pagi|sore|musim|lewat|pas|kena|deras|gerimis|tiap|ada mobil|sudah|turun|kemarau|panas|angin|kendaraan|dibiarkan|begini|terus|tidak segera|tidak cepat|tidak ditangani|tidak diperbaiki|dilewati|rains
`,
  news: `
6. berita|breaking news|breaking|headline|liputan|detikcom|kompas|artikel|heboh|video viral|lihat video|nonton video|ada video|beredar|rame di|ramai di|diteruskan dari|pesan diteruskan|forwarded|forward|dikutip|reporter|menurut bmkg|siaran|koran|di tv|berita tv|lihat tv|nonton tv|nonton berita|nonton video|nonton youtube|di televisi|trending|cnn|liputan6|metro tv|baca berita|baca selengkapnya|baca di|di medsos|di tiktok|di facebook|di youtube|di instagram|di luar negeri|di jepang|di amerika|di cina|di china|di korea|di turki|di india|di pakistan|di brasil|di malaysia|di afrika|di eropa|di palestina|di gaza|sebarkan|share ke|kirim ke grup
`,
  hearsay: `
5. katanya|konon|dengar-dengar|kabarnya|isunya|kata orang|denger
`,
  advert: `
7. dijual + !mahal|kosong|langka|padahal|warga|kami|pasar|anak|sembarangan|tanpa izin|naik|harga
7. promo|diskon|obral|open order|ready stock|cod|gratis ongkir|terima pesanan|menerima pesanan|harga mulai|pinjol|pinjaman online|pinjaman cepat|pinjaman dana|pinjaman tanpa|dana tunai|dana cair|dana cepat|investasi|slot|gacor|jackpot|maxwin|bonus member|katalog|reseller|dropship|harga promo|melayani panggilan|siap panggil|lowongan kerja|dibutuhkan karyawan|loker|flash sale|pre order|beli sekarang|order sekarang|deposit|cashback|menangkan|hadiah undian|selamat anda terpilih|klik link|sale|sewa tenda|disewakan|dikontrakkan|franchise|cuci gudang|bi checking|bunga rendah|profit|guaranteed|untung pasti|kredit tanpa dp|tanpa dp|hub wa|minat hubungi|minat wa|order via|info lebih lanjut wa|member baru|cuan|kredit motor|cicilan ringan|dp murah
`,
  selling: `
7. jual|menjual|jualan + !mahal|kosong|langka|padahal|anak|sembarangan|tanpa izin|obat|sabu|miras|trotoar|kadaluarsa|kedaluwarsa|formalin
7. jasa + murah|hubungi|melayani|sedot|angkut|cuci|service|bergaransi|panggilan|terima|siap|bangun|renovasi|pindahan
`,
  fiction: `
6. mimpi|film|sinetron|drama|drakor|novel|dongeng|puisi|pantun|lirik|lagu tentang|lagu judul|judul lagu|game|translate|terjemahkan|artikan|makalah|pr sekolah|tugas kuliah|tugas sekolah|tugas saya tentang|tugas anak|ngerjain tugas|kerjakan tugas|cerpen|komik|anime|lomba menulis|lomba pidato|teka-teki|tebak-tebakan|quiz|kuis|karangan|essay|esai|cerita tentang|tulis cerita|bikin cerita|buat cerita|dalam cerita|cerita lucu|kisah|naskah
6. tugas|soal|pr|makalah|ujian +4 jelaskan|sebutkan|uraikan|ips|ipa|pkn|sekolah|kuliah|geografi|biologi
6. skripsi|tesis|penelitian|tugas|lagu + tentang|judul|bantu|contoh|bab
6. wkwk|haha|hehe|hihi +12 nikah|jodoh|mantan|cinta|hati|jomblo|hatinya|hatiku|pacar|gebetan
6. bercanda|canda|becanda|prank|iseng|just kidding|kidding|bohong|bo'ong|hoax|hoaks|ngibul|cuma iseng|guyon|gojek|gurau|joke
6. simulasi|drill|gladi
6. latihan|uji coba|percobaan|pelatihan + kebakaran|pemadam|evakuasi|bencana|gempa|damkar|tanggap darurat|sirine
`,
  past: `
6. dulu waktu|dulu pas|dulu di|dulu kampung|dulu jalan|zaman dulu|jaman dulu|dulu saya|dulu kami|dulu kita|dulu sering|dulu pernah|dulu masih|dulu banyak|dulu ada|ingat dulu|kangen dulu|dulunya|dahulu|zaman|jaman|waktu kecil|masa kecil|tempo dulu|kenangan|used to|sewaktu|waktu sd|waktu smp|waktu sma|jaman sd|jaman sekolah|waktu muda|waktu sekolah|waktu kuliah|semasa|ketika kecil|zaman dulu|bertahun lalu
`,
  notReporting: `
8. tidak >2 lapor|melapor|melaporkan|ngadu|mengadu|keluhan|ada masalah|komplain|kendala|ada yang dilaporkan + !makanya|maka|jadi|sudah|berani|sempat|bisa|tahu|pernah|tanggap
7. bukan >2 lapor|laporan|melapor|ngadu|mengadu|aduan|komplain|keluhan|mau lapor
7. cuma|hanya|sekadar|sekedar|just|cuman >3 tanya|nanya|bertanya|ngobrol|curhat|cerita|kasih tahu|beri tahu|info|mengingatkan|mampir|tes|coba|asking|bercerita|curhat saja|iseng|mengabarkan|berbagi
6. di sini aman|sini aman|untung sini|untung di sini
6. tidak ada laporan|tidak ada keluhan|no complaint|tidak ada aduan|aman saja|semua aman|everything is fine
`,
  announcement: `
6. diumumkan|diberitahukan|himbauan|imbauan|dihimbau|diimbau|undangan|mengundang|jangan lupa|kerja bakti|gotong royong|dalam rangka|selamat hari|selamat ulang tahun|bersama ini|jadwal pemadaman|pemadaman bergilir|let's|harap maklum|mohon maklum|ayo kita|mari kita|yuk kita|yuk ikut|ayo ikut
`,
  praise: `
6. senang|bangga|bagus|puas|salut|keren|mulus|indah|cantik|nyaman|suka|mantap|hebat|baik sekali|rapi|ramah|cepat tanggap|memuaskan|excellent|happy|love|alhamdulillah
`,
  opinion: `
6. menurut saya|menurutku|menurut aku|menurut gue|menurut kami|usul saya|saran saya|sekadar saran|sekedar saran|cuma saran|masukan saja|bagaimana kalau|alangkah baiknya|pendapat saya|pendapatku|wacana|my opinion|i suggest
`,
  outOfScope: `
6. cuaca|ramalan|zodiak|resep|masak|bola|sepakbola|skor|pertandingan|film|lagu|puisi|pantun|lelucon|gombal|presiden|ibukota|matematika|hitung|terjemah|translate|kripto|bitcoin|saham|jodoh|pacar|game|gim|mobile legend|togel|slot|gacor|pinjol|drakor|artis|gosip|k-pop|liburan ke mana|tempat wisata|wisata mana|hotel murah|hotel mana|tiket pesawat|tiket kereta|kuliner enak|restoran mana|harga emas|chatgpt|coding|python|javascript|prompt|system prompt|instruksi|password|pr sekolah|kerjakan tugas|kerjain tugas|tugas sekolah|tugas kuliah|kerjain pr|lowongan|loker|joke|weather|recipe|football|poem|song|capital city|president|girlfriend|boyfriend|movie|timnas|piala dunia|liga|kurs|dolar|siapa penemu|nikah sama|cinta|menikahlah|sayang kamu|kangen kamu|gabut|curhat|1+1|pizza|nasi goreng|mie ayam|bakso|diet|skincare|otw|laper nih|lapar nih|ganteng|cantik|jomblo|single|pulsa|paket data|kuota|ojek online|dimana beli|beli di mana|pemilu|pilpres|capres|partai|jokowi|prabowo|persija|persib|arema|persebaya|barcelona|liverpool|tiktok|instagram|netflix|anime|karaoke bareng|main yuk|motor nmax|harga motor|harga mobil|harga hp|caption|rekomendasi tempat|tempat makan|makan enak|lagi galau|single tidak|udah makan belum|sudah makan belum|arti mimpi|jodohku|doa ini|rezekinya|aamiin
`,
  insult: `
6. otaknya di dengkul|otak di dengkul|otak kosong|muka tembok|mukamu|muka lu|najis|cuih|sundal|sampah banget|tukang korup|mampus|asu tenan|idiot
6. dasar sampah|sampah anda|sampah kalian|sampah semua|dasar anjing|dasar maling|dasar babi|dasar monyet|dasar tikus|dasar setan|makan uang rakyat|makan gaji|gaji buta|maling uang rakyat|tikus berdasi|tidak berguna|gak guna|tidak guna|pantat anda|bacot|tai semua|mati saja anda|raimu|ndasmu|matamu|mata anda|kurang ajar anda
6. anjeng|anjir|anying|ajg|anjg|anjrot|anjrit|bangke|bngst|bngsat|bgsat|bangsad|kontl|kontil|memk|mmk|ppk|tolil|gblg|guoblok|goblk|kampang|bajigur|taik kucing|tae|keple|lonte|jablay|perek|babi hutan lu|monyong|kirik|picek|raimu|cok|asem ik|dodol|bolot|kacrut|cacat mental|dajjal|firaun
6. mampus anda|otak udang|otak anda|muka anda|tidak punya otak|tidak ada otak|mampuslah|modar kalian|modar anda|kurang ajar|biadab|jahanam|laknat|bedebah|kunyuk|bloon|blo'on|sinting|edan|gendeng|pekok|pea|gemblung|wong edan|kafir|maling semua|koruptor semua|tukang bohong|pembohong|penipu|tolol|goblog
6. anjing|bangsat|bajingan|kampret|brengsek|tolol|goblok|bodoh|bego|dungu|idiot|kontol|memek|ngentot|jancuk|cukimai|pantek|pukimak|sialan|keparat|asu|celeng|tai|taik|babi|monyet|setan|iblis|goblog|gblk|anjir|anjay|jancok|cok|dancok|jancik|matane|ndasmu|bacot|kimak|pepek|tempek|peler|jembut|lonte|pelacur|bgsd|bgst|anjg|anjrit|kntl|asw|fuck|shit|bastard|stupid|asshole|bitch|fucking|damn|moron|dumb|sampah masyarakat|gaji buta|tidak berguna|tidak becus|koplok|sundala|telaso|tailaso|kongkong|anying|belegug|bagudung|bodat|panteq|cukimay|puki|bungul|pakau|sontoloyo|kehed|sia
`,
}
