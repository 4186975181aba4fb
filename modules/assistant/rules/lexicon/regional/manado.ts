import type { Regional } from './language.ts'

/** Malay of Manado and of Gorontalo. */
export const manado: Regional = {
  words: `
tidak: nyanda nyak nyandak
tidak_ada: nyandaada ndaada
belum: bolom
sudah: sowdah
kami: torang
mereka: dorang
anda: ngana ngoni
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
nyala: manyala
kasih: kase
jalan: jalang
besar: basar
keras: kancang
sekali: sto skali
ribut: bagate bataria
tidur: tidor
takut: tako
ambil: ambe baambe
lihat: lia
buat: beking biking
jatuh: jatung
jangan: jang
laut: lao
cerita: bacirita
bakar: babakar
tabrak: batabrak
gigit: bagigi
pukul: bapukul
ganggu: baganggu
mabuk: mabo bamabo
sekarang: skarang
perempuan: parampuang
`,
  among: `
sudah: so
mau: mo
punya: pe
ke: pa
tidak: nda
saya: kita
saja: jo
baik: bae
`,
}
