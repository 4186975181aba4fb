/** Words that open an address. Written forms, not normalised: what follows them decides whether a place is meant. */
const list = (source: string): ReadonlySet<string> => new Set(source.split(/\s+/u).filter(Boolean))

export const streetWords = list(
  'jl jln jlan jln2 jalan jaln jalann jlnan gg gang gank lorong lr lrg ln street road jhalan rurung jurong dalan margi',
)
/** English order: the name stands before the word. */
export const streetWordsAfter = list('street road avenue st alley')
export const areaWords = list(
  'komplek kompleks komp kplk perum perumahan perumnas prumahan cluster klaster blok blk dusun dsn dukuh padukuhan pedukuhan desa ds kelurahan klurahan kel kecamatan kec kabupaten kab kota kampung kampong kmp kp kpg kampoeng jorong nagari gampong gampoeng banjar distrik huta kampuang nagori apartemen apartment rusun rusunawa asrama griya villa vila residence ruko rukan pulau daerah wilayah kawasan area lingkungan village district subdistrict pedukuhan dk link lingk provinsi prov pemukiman permukiman kompleksnya wil kluster kav kavling nusa korong handil kalurahan kapanewon perkampungan pekon tiyuh meunasah mukim parit kumplek kumpleks komplk kompl kacamatan kelurhan klurhan kelrahan kecmatan desanya kring afdeling kelurahannya clustr prumnas permhn',
)
export const nodeWords = list(
  'simpang sp persimpangan pertigaan perempatan prapatan pertelon bundaran bunderan jembatan jmbt tikungan tanjakan turunan flyover underpass terowongan perlintasan gerbang gapura km proliman simpangan belokan bangjo bridge intersection rel kreteg jambatan titi pengkolan pangkolan poros simpg simpng kelok prapatn prempatan protelon prapat tugu',
)
export const landmarkWords = list(
  'sd sdn sdit sdi smp smpn smpit sma sman smk smkn tk paud mi min mts mtsn man sekolah madrasah kampus universitas univ pesantren ponpes pondok pasar psr masjid mesjid msjd musala mushola musholla mushalla musola surau langgar gereja pura vihara klenteng kelenteng puskesmas pustu posyandu polindes rs rsud rsu rsup klinik apotek apotik kantor balai taman lapangan lap alun-alun stadion gor terminal stasiun halte bandara pelabuhan dermaga spbu pom pombensin pertamina indomaret indomart alfamart alfamidi mall mal plaza toko warung warteg kios bengkel bank atm bri bca bni mandiri hotel pabrik gudang polsek polres polda koramil kodim makam tpu kuburan tps tpa sungai kali danau situ waduk bendungan tanggul pantai pos poskamling gedung monumen tugu samsat kua pln pdam dispenduk disdukcapil perpustakaan restoran rm cafe kafe kos jpo konter salon laundry kost kos-kosan minimarket swalayan supermarket bioskop gapura tol pt cv ruko rumah school market mosque church station hospital clinic river park field hall tower menara kolam sawah kebun hutan embung muara curug bumdes koperasi panti yayasan tpq showroom dealer carrefour superindo transmart gramedia kfc mcd basecamp lapas kejaksaan pengadilan hypermart ranch kelurahan kecamatan bpjs telkom dinas rel bakso sate soto pecel seblak martabak angkringan barbershop fotokopi pangkalan kontrakan kontrakannya sekolahan pekuburan pemakaman lapang kadai kedai lapo pante pasa peken timbangan rth siring alun alun2 rusunawa puskesmaskel talud anjungan stasion kandang poli upt pet lapak gelanggang velodrom bandar rumahsakit',
)
/** Landmarks that name themselves: a chain, an office there is one of. */
export const selfNamed = list(
  'indomaret indomart alfamart alfamidi alun-alun polres samsat carrefour superindo transmart gramedia terminal stasiun stadion spbu bandara rsud disdukcapil dispenduk',
)
/** Kinds of landmarks: a second word that belongs to the first (`balai desa`, `kantor lurah`, `pos ronda`, `rumah sakit`). */
export const landmarkSecond = list(
  'desa samsat kua bpn imigrasi bapenda satpol notaris kelurahan lurah kecamatan camat bupati walikota gubernur dinas pos ronda sakit ibadah makan sekolah warga rw rt bensin kamling kota induk pagi malam ikan sayur hewan tradisional baru lama kepala dasar negeri swasta futsal bola basket voli upacara tol listrik pln pdam polisi kua bpjs pajak pertanahan imigrasi umum bermain bayi mayat susun subuh kereta bus angkot api lelang pertemuan serbaguna adat cuci buku baja besi mini sawit jagung karet tebu material bangunan elektronik kopi pecel bakso dagang sampah tahu tempe roti gula karet tekstil kantor cat satpam hansip mas emas kayu ban kue sembako kelontong pulsa obat jamu kertas semen plastik es bata arang gas elpiji timbang rel kureta dukcapil disdukcapil imunisasi polsek jenderal agung raya besar ulama waru jami agama muslimin dharma wanita kesehatan pendidikan perhubungan sosial air bersih tengah dermaga penyeberangan pasir alun gadang terapung kaget wisata adipura pahlawan kembang',
)
export const positionWords = list(
  'depan belakang samping sebelah dekat seberang sekitar sekitaran pinggir ujung pojok antara bawah atas sepanjang perbatasan belokan arah menuju kolong mulut tepi jalur bantaran halaman sebelum sesudah selepas sehabis muka muko sisi near behind opposite beside before after',
)
/** Between a position word and its landmark. */
export const positionFillers = list(
  'dari persis pas kanan kiri kirinya kanannya utara selatan timur barat masuk keluar gerbang pagar of the to pintu nya samping si halaman persisnya tepat jalan gang kampung gapura area komplek bangunan in front next from across pasnya arah dalam lapangan kampus sana',
)
/** What may stand between two pieces of one address. */
export const joiners = list(
  'di tepatnya persis persisnya pas tepat yang yg ada dan and nya patokan patokannya lokasinya posisi posisinya daerahnya kode pos in at on of dkt itu masuk sampai hingga sampe antara arah ke dari lebih daerah kios los lapak',
)
export const numberWords = list(
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh nol one two three four five six seven eight nine ten siji loro telu papat limo enem pitu wolu songo hiji dua tilu opat genep salapan',
)
export const ownPlace = list(
  'saya kami kita aku gue gua gw saia sy ku kamu anda mereka nya ini itu situ sini sana sendiri tetangga tetanggaku orang warga org dia masing-masing ane kulo abdi ambo ulun my our your his her kita saudara teman kakak adik ortu nenek kakek abang',
)
/** Words that describe what is wrong or ask for help: never part of a name, whatever their capitals. */
export const neverNames = list(
  'indonesia malaysia pakistan brasil jepang korea amerika cina china turki india palestina australia arab jl jln gg gang kel kec rusak hancur lubang bolong parah mati padam banjir genang rendam mampet sumbat macet bau bising berisik tumbang roboh bocor pecah retak tumpuk longsor amblas ambles keruh kotor kebakaran terbakar kecelakaan pungli jelek gelap tolong mohon segera minta perbaiki sudah belum tidak bukan sangat sekali banget lapor laporan ada yang dan atau dengan untuk karena tetapi tapi masih juga saja sejak dari sampai hari malam siang sore pagi minggu bulan tahun lalu terima kasih selamat bapak ibu saya kami kita warga di ke pada ini itu sering setiap selalu perlu mau ingin harus bisa dapat kenapa kapan bagaimana dimana mana siapa berapa apa angkut bersih sampah got selokan lampu pohon air listrik petugas bahaya ganggu resah rawan penuh luap miring lepas jatuh hilang buang bakar parkir sembarang liar tutup total lewat rt rw serta akibat dalam tinggi meter sehingga agar supaya sekarang kemarin tadi besok lama semua banyak rumah orang anak motor mobil truk butuh cek tindak tangani lanjut hidup nyala is are was the and has have been near very please not broken for since there no we my it at to too dead mohon_maaf jalan menjadi jadi membuat buat mengalir alir kurang lebih pasang turun naik terjadi pas saat setelah sebelum oleh bantu sebuah beberapa',
)

/** A dot after one of these belongs to the name. */
export const abbreviated = list(
  'jl jln gg no nmr kel kec kab kp kmp ds dsn rt rw dr jend letjen kol st sp lr lrg komp perum blk h hj kh drs ir prof sdn blok km ki pt ling lingk link kav',
)
/** After these, `di` begins a verb. */
export const passiveLead = list(
  'tolong segera mohon belum tidak sudah harus minta bisa biar agar supaya kapan mau akan jangan pernah sering selalu lagi perlu dapat baru cepat telah lama kalau boleh',
)

/** Known words that are still names after a street word: `jalan pasar minggu`, `jalan stasiun`. */
export const streetNameLeads = list(
  'poros lintas trans lingkar provinsi raya pasar stasiun pelabuhan masjid sekolah makam kuburan baru lingkar tol arteri terminal lapangan sawah kebon kebun batu sungai kali kampung desa dusun gunung bukit pantai taman pahlawan pondok rumah_sakit pesantren tugu alun-alun bandara tanjung ujung pulo pulau tanah air kolam bendungan waduk telaga danau mangga benteng kota balai gereja',
)
/** Continue a name. */
export const nameTails = list(
  'raya utama baru lama dalam timur barat selatan utara tengah besar kecil satu dua tiga empat lima enam tujuh delapan sembilan sepuluh minggu senin rebo rabu kamis jumat sabtu ujung atas bawah luar wetan kulon lor kidul kaler hilir hulu induk indah permai asri lama jaya dan',
)

/** Offices that are named as the one responsible more often than as a place. */
export const officeWords = list('dinas pln pdam bpjs telkom polisi bank kelurahan kecamatan samsat')
/** Say nothing of where, unless they have a name. */
export const wildPlaces = list(
  'sungai kali danau situ sawah kebun kolam hutan pantai curug muara embung waduk rumah toko kios warung pt cv pos rm tower kos ruko bakso sate soto pecel seblak martabak angkringan barbershop fotokopi pangkalan kontrakan sekolahan',
)
/** Lie beside something: `sungai belakang SMK 1`. */
export const openSpaces = list(
  'sungai kali lapangan taman kebun sawah kolam makam tps parkiran gang lahan pos gedung selokan trotoar',
)
/** Markers that nobody writes unless a street name follows. */
export const sureMarkers = new Set(['jl', 'jln', 'gg'])
/** Words after a street marker that are no name. */
export const genericAfterMarker = list(
  'kampung desa raya utama umum poros lingkungan setapak tol provinsi kabupaten kota komplek perumahan gang dusun tanah menuju masuk keluar arah akses yg yang ini itu di ke dpn samping belakang pinggir raya2',
)
/** Close a name when capitalised: `Harapan Kita`. */
export const capitalTails = list('kita bersih kasih sehat rakyat bersama kami')
/** Titles before a person's name. */
export const personTitles = list(
  'pak bapak bu ibu haji h hj mbah bang ustadz ustad kyai kiai pa bpk mas mbak ko koh cik mbok wak uwak nek kang abah tuan daeng puang datuk dr drs ir prof kapten jenderal jendral letjen mayjen brigjen kolonel mayor cak ning gus tgk teungku opu',
)
/** Sides of a place. */
export const compassWords = list('timur barat utara selatan wetan kulon lor kidul etan tenggara kiri kanan')
/** Before a side: `sisi barat`. */
export const sideWords = list('sisi arah sebelah bagian jalur')
/** Parts of a building or a market, with a number, a letter or a kind. */
export const insideUnits = list('lantai lt tower pintu gate los gedung blok unit lobi')
export const marketBlocks = list('sayur ikan daging buah pakaian ayam sembako basah kering emas bumbu')
export const weekDays = list('minggu senin rebo rabu kamis jumat sabtu')
/** Even a capital does not make these part of a name. */
export const neverClosing = list(
  'tolong mohon segera minta perbaiki sudah udah belum tidak gak bukan sangat sekali banget lapor laporan ada yang dan atau dengan untuk karena tetapi tapi masih juga saja sejak dari sampai terima makasih selamat bapak pak ibu bu saya kami kita warga di ke pada ini itu sering setiap tiap selalu perlu mau ingin harus bisa dapat kenapa kapan bagaimana gimana dimana mana siapa berapa apa rt rw jl jln gg gang kel kec kab desa dusun is are was the and has have not please since there we my it at to serta sehingga agar supaya sekarang kemarin tadi besok jalan menjadi jadi pas saat setelah sebelum oleh bantu beberapa akibat rusak banjir lampu sampah tanggal jam no nomor blok km depan dekat samping belakang seberang sebelah lokasi alamat atas nama kondisi mulai',
)
/** Of these a town has one, so that they name a place without a name of their own. */
export const onlyOnes = list(
  'alun-alun samsat disdukcapil dukcapil dispenduk stadion rsud bandara balaikota pemkot pemkab carrefour superindo transmart gramedia',
)
