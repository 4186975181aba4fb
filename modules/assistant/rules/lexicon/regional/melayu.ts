import type { Regional } from './language.ts'

/** Malay of Medan, Riau, Pontianak and Sambas. */
export const melayu: Regional = {
  words: `
saya: kamek
anda: kau kitak kelen klen
kita: kite
kami: kame
apa: ape
bagaimana: cemana kekmana macemana camne
kenapa: kenape
mana: mane
di_mana: dimane
siapa: siape
tidak: tadak
tidak_ada: takde
sekali: inyan
besar: besak
kecil: kecik
anak: budak
ibu: mamak mak emak omak
nenek: opung atok andung
teman: kawan
perbaiki: betolkan
betul: betol
selokan: parit
gantung: njuntai
pusing: peneng
kencang: laju
duduk: dudok
tidur: tidok
turun: turon
`,
}
