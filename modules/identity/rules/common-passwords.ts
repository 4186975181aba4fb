/**
 * What guessing starts with: the passwords found most often in published leaks, and words that Indonesian offices and their people use.
 * Compiled by hand for this product from general knowledge of such lists; lower case, one blank between two. Short words count too: they
 * are looked for under decoration ("Jakarta2026!") and in pairs ("admindesa").
 */
const WORDS = `
000000 00000000 0987654321 111111 11111111 112233 11223344 121212 123123 123321 12341234 123456 1234567 12345678
123456789 1234567890 123abc 123qwe 131313 1q2w3e4r 1qaz2wsx 222222 333333 444444 555555 654321 666666 7654321 777777
87654321 888888 88888888 987654321 999999 a1b2c3d4 aaaaaa aaaaaaaa abc123 abcabc abcd1234 abcdef abcdefg abcdefgh
access aceh adi aditya admin admin123 admindesa admindinas administrator adminkantor agent agus agustus ahmad aisyah
aku akucinta akucintakamu akusayangkamu alhamdulillah allah allahswt allahuakbar amanda ambon amelia anakku andi
andrew android angel angels anggrek anisa anjing annisa apple april arema arsenal asdasd asdasdasd asdf asdf1234
asdfgh asdfghjkl ashley asn assalamualaikum asshole astaghfirullah autumn avanza ayah ayahku ayu baby bahagia bakso
bali balikpapan bambang banana banda bandung bandung123 banjarmasin bapak barcelona baseball basketball batak batam
batman bayu bca bear bebas bekasi bella bengkulu betawi bhinneka bhinnekatunggalika bintang bintang123 bismillah
bismillah123 bismillahirrahmanirrahim black blink182 blue bni bogor bola bonek bri budi bugis bukalapak bulan
bulutangkis bunda bunga bupati burung buster camat candy cantik change changeme charlie cheese chelsea chocolate
cinta cinta1 cinta123 cintakamu cintaku cisco citizen clara computer connect contoh cookie corvette cowboy damai
dana daniel default delapan denpasar depok desa desember desk dewi diamond dian dimas dinas doa dragon dua dwi eagle
eko elang empat enam facebook fajar family fatimah februari february ferrari fitri flower football forever freedom
friday friend friends fuckyou ganteng garuda garuda123 garudamuda ginger gojek golden google gorengan govconnect
government grab gratis green gubernur guest gunung haleluya halleluya happy harimau harley hello hello123 helpdesk
hendra hockey honda honda123 hujan hunter ibrahim ibu ibuku ilham iloveyou indah indomie indonesia indonesia1
indonesia123 indonesiaku indonesiaraya indosat instagram insyaallah internet iphone islam ismail jackson jakarta
jakarta123 jambi januari january jawa jawabarat jawatengah jawatimur jaya jayapura jennifer jessica jogja jogjakarta
joko jokowi jordan joshua juli jumat juni jupiter juventus kabupaten kades kalimantan kamis kamu kantor katakunci
katasandi kawan kecamatan kelinci keluarga keluargaku kelurahan khadijah killer kopi korpri kota kotacontoh kucing
kunci kupang lampung langit laut layanan lestari letmein lima linux lion liverpool lkjhgfdsa login lovely loveyou
lucky lurah macan madura maggie makasih makassar makmur malam malang maluku mama mamaku manado manchester mandiri
manis mantan maret maria master masuk masyaallah masyarakat matahari mataram matrix matthew mawar medan mei melati
merahputih mercedes merdeka merdeka1945 merdeka45 merlin michael michelle microsoft minang minecraft minggu mnbvcxz
mobil mohammad monday money monkey motor muhamad muhammad muslim mustang nabila naga naruto nasi nasigoreng negara
negeri network nicole ninja nkri november nur nurul nusantara office officer oktober operator operatordesa oracle
orange ovo p4ssw0rd pacar padang pagi palembang pancasila panther papa papaku papua pass pass1234 passw0rd password
passwords passwort pegawai pekanbaru pelangi pelayanan pemda pemerintah pemkab pemkot pempek pemprov pepper
persebaya persib persib1933 persija pertamina petugas phoenix pns poiuytrewq pokemon pontianak prabowo princess
proklamasi psis psm publik puji purple putra putra123 putri q1w2e3r4 qazwsx qwe123 qweasd qweasdzxc qwer1234 qwerty
qwerty123 qwertyuiop rabu rahasia rahasia123 rajawali rakyat ranger ratna realmadrid rendang reza rina rizki rizky
robert roblox root rudi sabtu sahabat salsabila samarinda sambal samsung sandi sari satu satuduatiga
satuduatigaempat sayang sayang123 sayangkamu sayangku sayangku123 secret secret123 sejahtera sekdes selalu selamanya
selamat selamatpagi selasa semangat semarang sembilan senin sepakbola september sepuluh server service services
shadow shopee siang silver siti slamet smile soccer soeharto soekarno solo soto spring staff starwars subhanallah
sukarno sukses sulawesi sumatera summer sunda sunday sunshine superman supervisor support surabaya surakarta suzuki
sweet system syukur tangerang telkom telkomsel teman tenant terimakasih test test123 tester testing thomas tiga
tiger tokopedia toor tri trustno1 tuhan tuhanyesus tujuh twitter united user username vespa viewer viking vixion
wahyu walikota warga wati welcome whatever whatsapp white windows winter wolf yamaha yamaha123 yanti yellow yesus
yesuskristus yogyakarta yusuf zahra zaq12wsx zxcvbn zxcvbnm
`

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean))
