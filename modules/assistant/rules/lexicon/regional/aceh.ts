import type { Regional } from './language.ts'

export const aceh: Regional = {
  words: `
tidak: hanjeut
tidak_ada: hana hanale
belum: golom goh gohlom
sudah: kaleuh kana
saya: lon lonnyoe ulon
anda: droneuh gata
kami: kamoe geutanyoe
apa: peu peue
bagaimana: pakiban pakriban
kenapa: pakon
di_mana: dipat
berapa: padum padit
siapa: soe
mau: meujak
minta: lakee
tolong: neutulong tulong
terima_kasih: teurimonggaseh
maaf: meu'ah
ini: nyoe
itu: nyan
rusak: reuloh reulohnyan
lubang: luqop
sampah: broh
air: ie
banjir: ieraya
rumah: rumoh
jembatan: titue tutue
besar: rayek
gelap: seupot
jalan: jalannyan
orang: ureueng
anak: aneuk
sekarang: jinoe
kemarin: baroe
hari: uroe
`,
}
