import type { Regional } from './language.ts'

/** Bugis, Makassar and the Indonesian spoken around them. */
export const bugis: Regional = {
  words: `
tidak: tena tenapa de' taena
tidak_ada: degaga taenaja denagaga
belum: tenapi depa denapa
sudah: purami pura lebbami
saya: iyya inakke nakke
anda: kitta
apa: aga
bagaimana: pekkoga magai
di_mana: kegae
mau: ero elo
tolong: tolongka tolongki
terima_kasih: kurrusumange
maaf: tabe' tabe tabek ta'bi
air: je'ne uwae jene
jalan: laleng
rusak: solang panra
banyak: maega jai
kasihan: kodong
besar: lompo battoa
rumah: bola balla
sampah: rappe-rappe
anak: anana ana'na
banjir: lempe
dekat: macawe
sekali: sennak
sekarang: makkekuangnge
`,
}
