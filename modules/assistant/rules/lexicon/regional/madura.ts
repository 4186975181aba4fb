import type { Regional } from './language.ts'

export const madura: Regional = {
  words: `
tidak: ta' banni loq enten bunten
tidak_ada: tadha' tadhek tade'
belum: gi'ta' gitak
sudah: la' ampon la'mare
saya: sengko' engko' kaula bule bhule sengkok engkok
anda: ba'na bekna
ada: bada badha
apa: ponapa apah
bagaimana: dha'remma dekremma
kenapa: arapa
di_mana: edimma dimma
berapa: saponapa bariya
mau: ajelling terro
tolong: nyo'on toloong nyoon nyo'onah
terima_kasih: sakalangkong kalangkong
maaf: saporana nyo'onsapora saporah
jalan: jhalan jhelen
rusak: rosak rusagh rossak
mati: matè
gelap: petteng
air: aèng aeng
rumah: roma bengko compo'
sampah: bhuta
banjir: bhanjir
banyak: bannya'
besar: rajeh
sekarang: sateya satiya
sekali: onggu
orang: oreng
anak: kana' ana'
depan: adha'
dekat: semma'
jalan_kampung: lorong
iya: enggi iyeh
`,
  among: `
sudah: mare
`,
}
