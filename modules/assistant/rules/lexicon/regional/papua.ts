import type { Regional } from './language.ts'

export const papua: Regional = {
  words: `
tidak: tra tara trabisa tar tir
tidak_ada: trada tarada
sudah: su suda
saya: sa
kami: kitong tong
anda: kam
mereka: dorang
punya: pu
kenapa: kenapakah
pergi: pi
bapak: pace
ibu: mace
saja: sja
lihat: lia
kasih: kas
jatuh: jato
tidur: tidor
mabuk: mabok
`,
  among: `
dia: de
mereka: dong
mau: mo
dengan: deng
sekali: skali
ribu: dorang
`,
}
