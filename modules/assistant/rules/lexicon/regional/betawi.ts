import type { Regional } from './language.ts'

/** Betawi and the everyday speech around Jakarta. */
export const betawi: Regional = {
  words: `
yang: nyang
itu: entu ntu noh
tidak: kagak kaga
saya: aye
anda: ente
sudah: udeh ude
siapa: sape
kenapa: ngape
bagaimana: pegimane begimane
sekali: bener-bener
dengan: ame
mana: mane
rumah: rume
bapak: babeh encang
ibu: enyak encing
melihat: ngeliat
nyala: nyale
`,
  among: `
ada: ade
`,
}
