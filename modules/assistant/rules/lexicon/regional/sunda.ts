import type { Regional } from './language.ts'

export const sunda: Regional = {
  words: `
tidak: henteu teu moal hente heunteu embung hanteu
jangan: ulah montong
tidak_ada: euweuh teuaya suwung euweuhan
belum: acan teuacan encan tacan
sudah: geus tos parantos enggeus atos ntos geusan geuskeun
saya: abdi kuring simkuring abdina pribados
anda: anjeun hidep
ada: aya ayana ayaan
apa: naon nanaonan naonan
bagaimana: kumaha kumahanya
kenapa: kunaon naha
di_mana: dimanakeun
kapan: iraha
berapa: sabaraha
siapa: saha
mau: hoyong hayang palay hoyongna
akan: bade rek
minta: nyuhunkeun menta nyungkeun panuhun dipikahoyong nyuhun
tanya: tumaros naros tataros taros nanyakeun naroskeun tumarosna patarosan
tolong: tulungan bantosan pangmenerkeun pangnginfokeun pangnyandakkeun pangdamelkeun pangnyieunkeun tulungna
segera: buru enggal geura geuwat
terima_kasih: nuhun haturnuhun nuhunnya haturnuwun
maaf: hapunten hampura ngahampura
permisi: sampurasun punteun
selamat: wilujeng
pagi: enjing injing
siang: beurang
sore: sonten burit
malam: peuting wengi peutingna
ini: ieu ieuh iyeu
itu: eta etateh
begini: kieu
begitu: kitu
di_sini: didieu dieu
di_sana: didinya ditu
untuk: kanggo kangge paranti
karena: lantaran kusabab margi kumargi
supaya: sangkan ambeh supados
kalau: upami lamun mun pami
tetapi: tapina namung
dan: sareng jeung
dengan: sinareng
seperti: siga sapertos jiga kawas
yang: anu
juga: oge ogé
saja: wae weh wungkul hungkul
sekali: pisan kacida pisann
lagi: deui
terus: teras teuas tuluy
masih: keneh
baru: anyar nembe
semua: sadayana kabeh sadaya kabehanana
sedikit: saeutik sakedik saeutikna
banyak: loba seueur lobaan seueurna
besar: ageung gedena
kecil: leutik alit
tinggi: luhur
dalam: jero lebet
jauh: tebih
lama: lila lami lawas lamina
sekarang: ayeuna kiwari
kemarin: kamari kamarina
tadi: nembean tadina
besok: isukan
nanti: engke engkin engkena
sejak: saprak
hari: poe dinten
bulan: sasih
orang: jalma jalmi jalmana
anak: budak barudak murangkalih budakna
tetangga: tatangga tatanggi
rumah: imah rorompok imahna
depan: payun hareup hareupeun payuneun
belakang: pengker tukangeun pengkereun
dekat: caket deukeut deukeuteun caketeun
samping: gigireun gigir gigirna
seberang: peuntaseun
bawah: handapeun handap
atas: luhureun
jalan: jalanna jalanana
jembatan: sasak cukang
rusak: ruksak ruksakna butut burakrakan reksak
lubang: legok logak bolongor ligar legokna liang
pecah: peupeus
becek: ledok leueur
patah: semplek pinggel
mati: pareum paeh pareuman paraeh
nyala: hurung hurungna
gelap: poek poék poekeun
sampah: runtah runtahna
tumpuk: ngabalantak pabalatak ngagunduk ngagunung
bau: bauna bari hangseur hangit
kotor: kotorna
banjir: caah kacaahan kabanjiran caahna
rendam: kakeueum kakeeum
surut: orot saat
kering: garing
alir: ngocor ngalir ngocorna
air: cai caina
got: solokan susukan kamalir
sungai: wahangan walungan
mampet: mampetna pepet pepetna
lumpur: leutak
pohon: tangkal tatangkalan tangkalna
tumbang: rungkad ngarungkad
miring: dengdek
tebang: dituar nuar dituaran
kebakaran: kahuruan kaduruk
bakar: ngaduruk diduruk durukan
api: seuneu
asap: haseup haseupna
ambil: nyandak candak nyokot cokot dicandak
buang: miceun dipiceun piceun
angkut: diangkutan ngangkutan
bersih: beresih beberesih
perbaiki: bebenah dibebenah ngomean diomean omean dioméan omekeun dibebeneran leresan dileresan menerkeun dilereskeun
ganti: gentos digentos gentoskeun
beri: pasihan masihan
beli: meuli meser
dapat: kenging meunang
pakai: anggo nganggo
lihat: tingali ninggali ningali
tahu: terang uninga
bicara: nyarios nyariosan cariosan
kata: saur ceuk saurna
bilang: sasauran
bisa: tiasa
harus: kedah
jadi: janten
selesai: rengse parantosan
nama: nami ngaran
jatuh: labuh geubis ragrag tijalikeuh tisoledat murag
perosok: tigebrus kagebrus tikusruk
takut: sieun sieunna
marah: ambek pundung
kaya: beunghar
miskin: miskinna
susah: sesah hese
sakit: udur gering
tidur: sare kulem mondok
mandi: ibak
pulang: wangsul mulih uih
pergi: angkat indit
datang: dongkap sumping datangna
sampai: nepi dugi dugika dumugi
masuk: asup
keluar: kaluar
turun: lungsur
naik: naek
hilang: leungit ical
curi: maok kamalingan
berisik: gandeng garandeng gandengna
setiap: unggal
uang: artos acis
buat: ngadamel nyieun ngadameul didamel midamel ngadamelkeun damelkeun pangdamelkeun
lapor: ngalaporkeun laporkeun ngawartosan dilaporkeun
batal: bolay
cabut: dicabutkeun
bagus: alus sae
salah: lepat
kurang: kirang
tambah: tambihan nambihan ditambihan
nyamuk: reungit
ular: oray
tikus: beurit
ayam: hayam
iya: muhun sumuhun enya nya leres heueuh
macet: macetna
`,
  among: `
rumah: bumi bumina
longsor: urug
yang: nu
di: di
dari: ti
ke: ka
oleh: ku
belum: can
juga: ge
sudah: tas
saudara: dulur
gratis: haratis
bantuan: bantosan
`,
}
