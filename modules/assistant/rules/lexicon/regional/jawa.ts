import type { Regional } from './language.ts'

/** Ngoko, krama, ngapak and the speech of Surabaya. */
export const jawa: Regional = {
  words: `
tidak: ora mboten boten ndak ra ndaak orak dudu sanes oraa mbotenten
jangan: ojo ojok
tidak_ada: oraono raono gaono gakono
belum: durung dereng drg durong durungan
sudah: wis wes sampun mpun uwis uwes wus uwus wuwus
saya: kulo kula aku inyong nyong kawula
anda: panjenengan sampeyan sampean njenengan kowe sliramu awakmu koen
kita: awakdewe dewe
mereka: deweke dheweke piyambake
bapak: bopo bopak pakdhe pakde paklik
ibu: simbok budhe bude bulik buklik
ada: ono wonten enten wenten onok onten nono ana
apa: opo nopo menopo punopo menapa
bagaimana: piye pripun kepriye kepripun pie priwe kepiye yokopo yoopo kepriben priben keprimen
kenapa: ngopo kenopo ngapo nyapo lapo nengopo geneya nangapa ngopokok
mana: endi pundi nandi
di_mana: ngendi ngendhi nengendi
ke_mana: nyangendi menyangendi nangendi
berapa: piro pinten pira pirang
siapa: sopo sinten
mau: arep ajeng badhe bade pengin kajenge kersa arepe pingin pengen kepingin kepengin purun
minta: nyuwun njaluk jaluk nyuwunke njalukke
tanya: pirsa pirso taken takon nyuwunpirsa takok takone nakokke tangklet
tolong: tulung nyuwuntulung tulungi tulunge nyuwuntulunge tulongono ewangi
segera: ndang enggal inggal gek cepetan gelis ndangan enggal-enggal
terima_kasih: suwun maturnuwun matursuwun nuwun kesuwun matursembahnuwun maturnuhun nuwunsu matursuksma
maaf: ngapunten ngapuro nyuwunsewu nuwunsewu pangapunten ngapurane sepurane sepuntene
permisi: kulonuwun kulanuwun amit
salam: rahayu
selamat: sugeng
pagi: enjing isuk injing isuke esuk
siang: awan siyang
sore: sonten
malam: wengi dalu mbengi bengi ndalu bengine wengine
ini: iki niki niku puniki
itu: iku kae kuwi niku kui nika
begini: ngene ngeten mekaten ngenekiki
begitu: ngono ngoten ngunu kuwilho
di_sini: kene mriki ngriki nangkene ndekkene
di_sana: kono kana mriku mrika ngriko
ke: menyang marang menyangi
di: ning neng nang nok nyang ndek
dari: saking soko saka
untuk: kanggo kangge nggo kagem dinggo
karena: mergo merga amargi amarga jalaran mergane goro-goro gara mergakno
supaya: ben supados kersane amrih
kalau: nek yen menawi lek menawa nekne menawane
tetapi: nanging nangin
dan: lan kaliyan
dengan: karo
seperti: koyo kados koyok kayadene koyone
yang: ingkang
oleh: dening
juga: ugo
saja: wae mawon thok tok kemawon
sekali: sanget tenan saestu temenan bangete puol
lagi: maneh malih meneh
terus: terusan teruus tetep
masih: isih tesih tasih esih ijik
sedang: nembe lagek
baru: anyar
semua: kabeh sedoyo sedaya sedanten kabehan kabehe
sedikit: sithik sitik sekedhik sakitik
banyak: akeh kathah katah okeh uakeh
besar: gedhe gedi ageng guedhe gedene uombo
kecil: cilik alit cilike cuilik
tinggi: duwur dhuwur inggil duwure
dalam: njero jero lebet njerone jerone
jauh: adoh tebih adohe
luas: ombo wiyar
lama: suwe dangu suwi lawas suwene
sekarang: saiki sakniki sakmeniko sakpunika saniki samenika saikine sakiki
kemarin: wingi kolowingi wingenane wingine
tadi: wau
besok: sesuk mbenjing benjing benjang mbesuk
nanti: mengko mangke mengke engko
sejak: wiwit kawit wiwite
hari: dino dinten dinane dinone
bulan: sasi wulan sasine
tahun: taun tahunne
kadang: kadangkala sok-sok
orang: wong tiyang uwong uwonge wonge wong-wong uwongne
anak: bocah lare arek arek-arek bocahe putro putra putrane anake anak-anake bocah-bocah
perempuan: wedok estri wadon
laki: lanang jaler
nenek: mbah simbah mbahe
tetangga: tonggo tanggi tonggone tonggoku
rumah: omah griyo griya omahe ngomah omahku dalem umahe griyane omahmu
depan: ngarep ngajeng ngarepe ngarepan ngajenge
belakang: mburi wingking mburine gurine
dekat: cedhak cedak celak cerak caket cedake cedhake cedeke
samping: pinggire sandhinge sandinge sebelahe iringe
seberang: sebrange
bawah: ngisor ngandhap ngisore
atas: ndhuwur nduwur nginggil nduwure
jalan: dalan dalane ndalan margi dalanan embong ndalane ratan lurung embonge
jembatan: kreteg kretek brug kretege kreteke
rusak: rusake bosok bubrah amoh gerang rusuak mbubrah
lubang: bolong bolongan luwang juglang jeglongan mbolong krowak kerowak growong jeglong mblowok growak bolonge lubange gronjalan
pecah: pecahe ajur ajor remek
becek: mbecek blethok mbelek bletok
longsor: longsore ambrole
patah: tugel ceklek tugele coklek sempal
lepas: ucul pocot copote ucule
mati: pejah matine
padam: pet padame oglangan
nyala: murub urip muruben
gelap: peteng petengan ptg petenge ndedet
sampah: uwuh larahan rereged wuh uwuhe sampahe
bau: mambu ambune badheg mambune ambu kecing banger
kotor: reged regede
banjir: mbanjir banjire mbanjiri
rendam: kelem kerem klelep kungkum
genang: ngecembeng kecembeng ngembong kecomberan
luap: mbludak mbludag mludak
surut: asat surute
kering: garing
alir: mili ilen
air: banyu toya banyune toyane
got: kalen wangan peceren jugangan kalenan kalene gote
selokan: wangane selokane
sungai: lepen kaline
mampet: buntet mandheg mandeg mampete
pohon: wit uwit wite wit-witan uwite
tumbang: rubuh ambruke rubuhe
miring: doyong dhoyong mleyot
tebang: tegor negor ditegor tegoren tebangen
potong: kethok dikethok ngethok ketok
kebakaran: kobongan kobong kaobong
bakar: ngobong diobong obong diobongi bakaran
api: geni genine
asap: kebul beluk kumelun kebule
ambil: jupuk mundhut njupuk dijupuk pundhut dipundhut njikuk jikuk pundhutaken
buang: mbuwang mbucal guwak mbuak diguwak dibuak mbuang dibuwang
angkut: diangkuti ngangkuti
bersih: resik resiki diresiki diresikki ngresiki resike
perbaiki: dandani didandani ndandani ndandakke didandakke dandakno dibenakke dibenerke dandosi didandosi dandakke dibenakno dandan
ganti: gantos digantos
pasang: masangi dipasangi
beri: wenehi diwenehi paring diparingi wehi diwehi
beli: tuku tumbas
dapat: entuk olih angsal antuk intuk
pakai: nganggo ngangge
lihat: delok ningali tingali ndelok mirsani deloken didelok tiliki
dengar: krungu mireng rungokno
tahu: ngerti mangertos weruh sumerep
ingat: kelingan eling
bicara: ngomong rembugan gineman omong-omongan
bilang: matur sanjang ngendika kondho ngomongi sanjange
kata: jare jarene ujare
panggil: celuk undang timbali
bisa: iso saged isone saget biso isoh
boleh: pareng
harus: kudu kedah
jadi: dadi dados
selesai: rampung mantun rampunge
nama: jeneng asma jenenge asmane jenengku
umur: umure yuswa
jatuh: tibo dawah ceblok ketiban gulung-gulung
perosok: kejeglong njlungup kejeblos kejegur keperosok nggledag
tabrak: nabraki ketabrakan
takut: wedi wedine ajrih kuatir
marah: nesu muring duko
jutek: nyengit ketuse
kaya: sugih sugeh
miskin: mlarat kere melarat
susah: rekoso angel ewuh
sakit: gerah lara
tidur: turu tilem turune
mandi: adus
makan: mangan maem dhahar nedho
pulang: mulih mantuk
pergi: lungo mlaku-mlaku
datang: teko rawuh dugi
sampai: nganti tekan ngantos ngasi
masuk: mlebu mlebet mlebune
keluar: metu medal
turun: mudhun medhun mudun
naik: munggah minggah mundhak mundak
lewat: liwat langkung
kena: keno kenging
hilang: ilang ical ilange
curi: dicolong nyolong colong kecolongan
maling: garong malinge
ganggu: ngganggu ngrusuhi
berisik: brisik mbrebegi brebegi bribin mbribini brebeki
keras: banter bantere
mabuk: mendem
kelahi: gelut tukaran tawurane
uang: arto duwek duwite artone
bayar: mbayari dibayari
punya: duwe gadah nduwe kagungan nduweni
buat: gawe damel ndamel damelaken dipundamelaken gawekno ngaweke
lapor: nglaporke ngelaporke laporke lapuran ngaturi nglaporaken laporno
batal: wurung
bagus: apik sae alus becik
salah: klentu kliru luput
nyamuk: lemut jingklong
tikus: tikuse wirok
ular: ulo ulone
kucing: kucinge
anjing: segawon
ayam: pitik
ikan: iwak
lalat: laler
kotoran: telek tlethong
iya: nggih inggih injih njih enggih yo nggeh enggeh injeh yoh
listrik: listrike
lampu: lampune
petugas: petugase
antre: antrine
`,
  among: `
yang: sing
bapak: mas
jangan: aja
tiga: telung telu tigang
dua: rong kalih loro
empat: patang papat sekawan
lima: limang gangsal
enam: enem
tujuh: pitu
delapan: wolu
sembilan: songo
satu: siji setunggal
di: ing
kita: dewe
dapat: oleh
saja: ae bae
dengan: karo
`,
}
