import type { Regional } from './language.ts'

export const bali: Regional = {
  words: `
tidak: nenten tusing
belum: konden durung
sudah: suba
saya: titiang tyang icang
anda: ragane
apa: napi apang
bagaimana: kenken sapunapi engken punapi
kenapa: ngudiang
di_mana: dija
mau: jagi lakar
minta: nunas ngidih
tanya: metaken metakon nunasang
tolong: tulungin tulungang
segera: gelisang dumun
terima_kasih: suksma suksme matursuksma
maaf: ampura ngampurayang
ini: ene
di: ring
jalan: rurung margine
rusak: usak uwug
mati: padem
nyala: endih
sampah: lulu leluu luu
bau: bengu
air: yeh
banjir: blabar
got: telabah jelinjingan
mampet: empet
rumah: umah
depan: arep
dekat: paek
banyak: liu
sekali: gati
sekarang: jani mangkin
kemarin: ibi
orang: anake
anak: panak alit-alit
anjing: cicing cicinge
gigit: nyegut nyeguti cegut
pohon: punyan punyane
dahan: carang carangne
patah: elung
tumbang: pungkat
gantung: ngantung magantung
tebang: digetep getep
bagus: becik luung
urus: ngrereh
daftar: kadaftarang
buat: ngae karyanang
uang: pipis jinah
nikah: nganten
agar: mangda mangdane
lapor: nguningayang
`,
  among: `
jatuh: ulung
patah: lung
lubang: song
tidak: sing
tidak_bisa: singdadi
`,
}
