/** Regional words by language, each led by the Indonesian word it stands for. Loanwords shared with Indonesian are left out. */
export const regional: Readonly<Record<string, string>> = {
  jawa: `
tidak: ora mboten boten ndak ra ojo ndaak
tidak_ada: mboten_wonten oraono
belum: durung dereng drg durong
sudah: wis wes sampun mpun uwis uwes
saya: kulo kula aku inyong nyong
anda: panjenengan sampeyan sampean njenengan kowe sliramu
bapak: bopo
ada: ono wonten enten wenten
apa: opo nopo menopo
bagaimana: piye pripun kepriye kepripun pie priwe kepiye
kenapa: ngopo kenopo nopo_o ngapo
mana: endi pundi ngendi ngendhi nandi
ke_mana: nyangendi menyangendi
berapa: piro pinten pira
siapa: sopo sinten
mau: arep ajeng badhe bade pengin kajenge kersa arepe
minta: nyuwun njaluk jaluk nyuwun_tulung
tanya: pirsa pirso taken takon nyuwunpirsa
tolong: tulung nyuwuntulung tulungi tulunge
terima_kasih: suwun maturnuwun matursuwun nuwun kesuwun
maaf: ngapunten ngapuro nyuwunsewu nuwunsewu kulonuwun
ini: iki niki niku
itu: iku kae kuwi niku kui
ke: menyang teng dateng marang
di: ning neng ing nang nok nyang
dari: saking soko saka
jalan: dalan dalane ndalan margi dalanan embong
rusak: rusake bosok
lubang: bolong bolongan luwang juglang jeglongan mbolong
mati: pejah
padam: pet
gelap: peteng petengan ptg
sampah: uwuh larahan rereged wuh
bau: mambu ambune badheg mambune
banjir: mbanjir banjire
air: banyu toya banyune
got: kalen wangan peceren jugangan
rumah: omah griyo griya omahe ngomah
depan: ngarep ngajeng ngarepe ngarepan
belakang: mburi wingking mburine
dekat: cedhak cedak celak cerak caket cedake
samping: pinggire
pohon: wit uwit wite
tumbang: rubuh
kebakaran: kobongan kobong kaobong
sampai: dugi tekan nganti
tetangga: tonggo tanggi
ikut: melu
jembatan: kreteg kretek brug
besar: gedhe gedi ageng
banyak: akeh kathah katah
semua: kabeh sedoyo
sekali: sanget tenan saestu
sekarang: saiki sakniki sakmeniko
kemarin: wingi kolowingi
sejak: wiwit kawit
hari: dino dinten
malam: wengi dalu
lama: suwe dangu suwi
terus: terusan
orang: wong tiyang
anak: bocah lare
bagus: apik sae
perbaiki: dandani didandani ndandani ndandakke didandakke dandakno dibenakke
lihat: delok ningali tingali
bisa: iso saged isone saget
seperti: koyo kados
juga: ugo
lagi: maneh malih
buat: damel gawe ndamel
uang: arto
iya: nggih inggih injih njih enggih yo
kata: jare
jatuh: tibo dawah
bilang: matur sanjang
anjing: asu segawon
hilang: ilang
lapor: nglaporke ngelaporke laporke lapuran ngaturi
berisik: brisik mbrebegi brebegi
penuh: kebak
masuk: mlebu mlebet
kena: keno kenging
bakar: ngobong diobong obong
`,
  sunda: `
tidak: henteu teu moal hente
tidak_ada: euweuh teuaya suwung
belum: acan teuacan encan tacan
sudah: geus tos parantos enggeus atos ntos
saya: abdi kuring simkuring sim_abdi
anda: anjeun hidep
ada: aya ayana
apa: naon nanaonan
bagaimana: kumaha kumahanya
kenapa: kunaon naha
mana: mana
di_mana: palih_mana
kapan: iraha
berapa: sabaraha
siapa: saha
mau: hoyong hayang palay
minta: nyuhunkeun menta nyungkeun panuhun
tanya: tumaros naros tataros taros nanyakeun
tolong: tulungan bantosan pangmenerkeun pangnginfokeun
terima_kasih: hatur_nuhun nuhun haturnuhun nuhunnya
maaf: hapunten hampura
ini: ieu ieuh
itu: eta
jalan: jalanna
rusak: ruksak ruksakna butut burakrakan
lubang: legok logak bolongor
gelap: poek poék
mati: pareum paeh pareuman
padam: pareum
sampah: runtah runtahna
tumpuk: ngabalantak pabalatak ngagunduk
bau: bauna bari hangseur
banjir: caah kacaahan kabanjiran
air: cai caina
got: solokan susukan kamalir
selokan: wahangan
mampet: mampetna pepet
rumah: imah rorompok imahna
depan: payun hareup hareupeun payuneun
belakang: pengker tukangeun
dekat: caket deukeut deukeuteun caketeun
samping: gigireun gigir
pohon: tangkal tatangkalan
tumbang: rungkad ngarungkad
kebakaran: kahuruan kaduruk
sampai: nepi dugika
jembatan: sasak cukang
besar: ageung
banyak: loba seueur
semua: sadayana
sekali: pisan kacida
sekarang: ayeuna
kemarin: kamari
hari: poe
malam: peuting
lama: lila lami
orang: jalma jalmi
anak: budak
bagus: alus
perbaiki: bebenah dibebenah ngomean diomean omean dioméan omekeun
bisa: tiasa
seperti: siga sapertos jiga
lagi: deui
buat: ngadamel nyieun ngadameul
uang: artos acis
iya: muhun sumuhun enya nya leres
jatuh: labuh geubis
masuk: asup lebet
berisik: gandeng garandeng
setiap: unggal
lapor: ngalaporkeun laporkeun ngawartosan
macet: macetna
bakar: ngaduruk diduruk durukan
`,
  minang: `
tidak: indak indaknyo dak
belum: alun balun
sudah: alah
saya: ambo denai
anda: waang uni
ada: ado
apa: apo
bagaimana: baa baano
kenapa: manga dek_apo
di_mana: dima
mau: nio
tanya: batanyo tanyo tatanyo
tolong: tolongan
terima_kasih: tarimokasih tarimo_kasih
maaf: maap
ini: iko
jalan: jalanko labuah
rusak: rusaknyo
lubang: balubang lubangnyo
gelap: kalam
sampah: sarok sarap
bau: baun busuak
air: aia
mampet: tasumbek tasumbat sumbek
jembatan: jambatan titi
depan: muko
belakang: balakang
dekat: dakek
samping: sabalah
tumbang: tumbangnyo
besar: gadang
sekali: bana
sekarang: kini
kemarin: kapatang patang
lama: lamo
orang: urang
anak: paja
perbaiki: elokan pelok dipelokan elokkan
bisa: dapek
seperti: bantuak
lagi: liak
uang: pitih
anjing: anjiang
`,
  batak: `
tidak: ndang dang so_boi
belum: ndang_dope dangdope
sudah: nunga
saya: ahu au
anda: hamu
ada: adong
apa: aha
bagaimana: boha songondia
kenapa: boasa
mana: didia
berapa: sadia piga
mau: naeng
tolong: urupi lehon
terima_kasih: mauliate bujur
maaf: santabi
jalan: dalanta
rusak: sega segahian maseak
gelap: golap
air: aek
rumah: jabu
depan: jolo jolona
besar: balga
banyak: godang torop
sekarang: nuaeng
orang: halak
hai: horas mejuahjuah njuahjuah
`,
  madura: `
tidak: ta' banni loq
tidak_ada: tadha' tadhek
belum: gi'ta' gitak
sudah: la' ampon la'mare
saya: sengko' engko' kaula bule bhule
apa: ponapa
bagaimana: dha'remma dekremma
di_mana: edimma dimma
tolong: nyo'on toloong
terima_kasih: sakalangkong mator_sakalangkong
maaf: saporana nyo'onsapora
jalan: jhalan jhelen
rusak: rosak rusagh
mati: matè
gelap: petteng
air: aèng aeng
rumah: roma bengko
sampah: bhuta
`,
  banjar: `
tidak: kada kd
tidak_ada: kadada
belum: balum
sudah: suah hudah
saya: ulun unda
anda: pian ikam
bagaimana: kayapa kayaapa
di_mana: dimanakah
mau: handak hndak
tanya: batakun takun tatakun
terima_kasih: tarimakasih
rusak: rusakan
lubang: lubangan
mati: pajah
sampah: ratik
banjir: calap
mampet: buntat pampat
depan: hadapan
dekat: parak
samping: higa
besar: ganal
sekali: banar
sekarang: wayahini wahini
jembatan: titian
lama: lawas
perbaiki: baiki baikiakan dibaiki
`,
  bugis: `
tidak: tena tenapa de' taena
tidak_ada: degaga taenaja
belum: tenapi depa
sudah: purami pura
saya: iyya inakke
anda: kitta
terima_kasih: kurru_sumange kurrusumange
maaf: tabe' tabe tabek
air: je'ne uwae
jalan: laleng
rusak: solang
banyak: maega jai
kasihan: kodong
besar: lompo
`,
  bali: `
tidak: nenten tusing
belum: konden
sudah: suba
saya: titiang tyang icang
apa: napi apang
bagaimana: kenken sapunapi engken
di_mana: dija
mau: jagi lakar
tolong: tulungin
terima_kasih: suksma suksme matursuksma
maaf: ampura
jalan: rurung
rusak: usak uwug
mati: padem
sampah: lulu leluu
air: yeh
banjir: blabar
got: telabah
dekat: paek
banyak: liu
sekali: gati
sekarang: jani mangkin
orang: anake
anjing: cicing
pohon: punyan
tumbang: pungkat
`,
  manado: `
tidak: nyanda nyak
tidak_ada: nyandaada ndaada
sudah: so
belum: bolom
kami: torang
mereka: dorang
anda: ngana
kenapa: kiapa
bagaimana: bagimana
dengan: deng
air: aer
bau: bobou babou
rusak: tarusak
lubang: balobang babolong
genang: tagenang
mampet: tatutup
banjir: tabanjir
kasih: kase
jalan: jalang
besar: basar
sekali: sto
`,
  papua: `
tidak: tra tara trabisa tar
tidak_ada: trada
sudah: su
saya: sa
kami: kitong tong
punya: pu
kenapa: kenapakah
pergi: pi
bapak: pace
ibu: mace
`,
  aceh: `
tidak_ada: hana hanale
belum: golom goh
sudah: kaleuh
saya: lon lonnyoe ulon
apa: peu
bagaimana: pakiban pakriban
kenapa: pakon
di_mana: dipat
berapa: padum padit
terima_kasih: teurimong_gaseh teurimonggaseh
rusak: reuloh
sampah: broh
air: ie
banjir: ieraya
rumah: rumoh
jembatan: titue tutue
besar: rayek
gelap: seupot
`,
  palembang: `
tidak: idak dakdo
tidak_ada: katek
sudah: sudem
bagaimana: cakmano makmano
di_mana: dimano
berapa: berapo
mau: nak
besar: besak
sekali: nian
bagus: lemak
perbaiki: benerke dibenerke beneri
`,
}
