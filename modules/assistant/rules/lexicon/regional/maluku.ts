import type { Regional } from './language.ts'

/** Malay of Ambon, Ternate and Kupang. */
export const maluku: Regional = {
  words: `
saya: beta bet
anda: ose
kami: katong ketong
tidak: son sonde sond
belum: balom
tidak_ada: senga
kenapa: kanapa akurang
bagaimana: karmana karmanakah
air: aer
jalan: jalang
besar: basar
anak: nyong nona
lihat: lia
beri: kas
dengan: deng
saja: sajo
pergi: pi
uang: kepeng
bau: babau
takut: taku
jatuh: jato
`,
  among: `
tidak: seng
uang: doi
saja: sa
sudah: su
ke: pi
`,
}
