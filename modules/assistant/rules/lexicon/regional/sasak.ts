import type { Regional } from './language.ts'

/** Sasak of Lombok, and Sumbawa. */
export const sasak: Regional = {
  words: `
tidak: ndeq nde'q endeq ndek
belum: ndeqman ndekman
sudah: uah
anda: side pelinggih
bagaimana: berembe
di_mana: embe
mau: mele
terima_kasih: tampiasih
jalan: langan
air: aik
besar: beleq
banyak: luek
anak: kanak
sekarang: nengka
rusak: sede
`,
}
