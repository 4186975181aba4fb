import type { Regional } from './language.ts'

/** Toba and Karo. */
export const batak: Regional = {
  words: `
tidak: ndang dang
belum: dangdope ndangdope
sudah: nunga enggo
saya: ahu
anda: hamu
ada: adong lit
tidak_ada: ndangadong
apa: aha
bagaimana: boha songondia uga
kenapa: boasa
di_mana: didia
berapa: sadia piga
siapa: ise
kapan: andigan
mau: naeng sihol
minta: pangidoan
tanya: sungkun
tolong: urupi lehon
terima_kasih: mauliate bujur mauliatema
maaf: santabi
jalan: dalanta dalanni
rusak: sega segahian maseak
gelap: golap holom
air: aek
rumah: jabu
depan: jolo jolona
belakang: pudi
dekat: jonok
besar: balga
banyak: godang torop
sekarang: nuaeng saonari
kemarin: natoari
orang: halak
anak: dakdanak
hujan: udan
malam: borngin
lama: leleng
uang: hepeng
sekali: hian situtu
semua: sude
pohon: hau
selesai: salpu
hai: horas mejuahjuah njuahjuah
bagus: denggan
`,
}
