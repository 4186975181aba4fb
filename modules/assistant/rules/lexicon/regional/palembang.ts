import type { Regional } from './language.ts'

/** Malay of Palembang, Jambi, Bengkulu and Lampung. */
export const palembang: Regional = {
  words: `
tidak: idak dakdo
tidak_ada: katek dakado
sudah: sudem
bagaimana: cakmano makmano cemano
seperti: cak
di_mana: dimano
ke_mana: kemano
mana: mano
berapa: berapo
siapa: siapo
apa: apo
mau: nak
kami: kamilah
sama: samo
besar: besak
kecil: kecik
sekali: nian
bagus: lemak
perbaiki: benerke dibenerke beneri baekke
lama: lamo
kita: kito
ada: ado
`,
}
