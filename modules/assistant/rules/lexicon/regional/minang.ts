import type { Regional } from './language.ts'

export const minang: Regional = {
  words: `
tidak: indak indaknyo dak indaklah
jangan: ijan
tidak_ada: indakado ndakado
belum: alun balun alunlai
sudah: alah alahlah
saya: ambo denai ambonyo
anda: waang
ada: ado adonyo
apa: apo apokah
bagaimana: baa baano bagaimano
kenapa: manga mangapo
di_mana: dima dimaa
ke_mana: kama
mana: mano
berapa: barapo
siapa: siapo
kapan: bilo pabilo
mau: nio amuah namuah
minta: mintak minto
tanya: batanyo tanyo tatanyo
tolong: tolongan tolonglah
segera: sagiro
terima_kasih: tarimokasih tarimokasi
maaf: maap
ini: iko ikolah
itu: itunyo
di_sini: siko disiko
di_sana: sinan disinan
untuk: untuak
karena: karano
kalau: jiko
juga: juo
saja: sajo
sekali: bana bana2
lagi: liak baliak
terus: taruih taruihlah
masih: masiah
semua: kasadonyo sadonyo sado
sedikit: saketek saketeknyo
banyak: banyaknyo
besar: gadang
kecil: ketek
dalam: dalamnyo
lama: lamo
sekarang: kini kinilah
kemarin: kapatang patang
tadi: cako
besok: bisuak isuak
nanti: beko
sejak: sajak
setiap: satiok tiok
malam: malamnyo
orang: urang urangnyo
anak: paja anaknyo
tetangga: jiran
rumah: rumahnyo
depan: muko
belakang: balakang
dekat: dakek dakekan
samping: sabalah
seberang: subarang
jalan: jalanko labuah jalannyo
jembatan: jambatan titi
rusak: rusaknyo buruak
lubang: balubang lubangnyo lubang2nyo
pecah: pacah
hancur: hancua ancua
runtuh: runtuah
mati: matinyo
nyala: iduik hiduik
gelap: kalam kalamnyo
sampah: sarok sarap sarok2
tumpuk: batumpuak tumpuak
bau: baun busuak baunnyo
kotor: kumuah kumuahnyo
banjir: galodo bajir banjia
rendam: tarandam
genang: tagonang tagenang
tutup: tutuik tatutuik
timbun: tatimbun
air: aia aie
alir: mangalia
mampet: tasumbek tasumbat sumbek tasumbeknyo
got: bandanyo
pohon: pohonnyo
tumbang: tumbangnyo
hanyut: anyuik hanyuik
bersih: barasiahan barasiah
perbaiki: elokan pelok dipelokan elokkan pelokan dielokan dipelok
lihat: caliak dicaliak mancaliak
ambil: ambiak maambiak
beri: agiah agiahan
buat: karajoan buek mambuek dibuekkan
bisa: dapek
jatuh: jatuah tajatuah tajun
masuk: masuak
keluar: kalua
turun: turunnyo
pergi: pai
pulang: pulangnyo
datang: tibo
takut: takuik
hilang: ilang
urus: uruih diuruihkan uruihkan maurus
bagus: rancak elok
uang: pitih
seperti: bantuak sarupo
selesai: salasai
anjing: anjiang
banyak: banyaklah
lapor: malapor malaporkan
batal: batalnyo
kuning: kuniang
iya: iyo batua iyolah
betul: batuanyo
malam: malamko
uang: pitihnyo
`,
  among: `
juga: pulo
got: banda
segera: capek
berapa: bara
siapa: sia
sudah: lah
yang: nan
ke: ka
dari: dari
saya: awak
dia: inyo
dengan: jo
saja: se
kenapa: dek
jangan: jan
`,
}
