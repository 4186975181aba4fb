import type { Regional } from './language.ts'

export const banjar: Regional = {
  words: `
tidak: kada kd kadanya kadaai
tidak_ada: kadada kadeda
belum: balum
sudah: suah hudah
saya: ulun unda
anda: pian ikam
dia: sidin
bagaimana: kayapa kayaapa
kenapa: kanapa
di_mana: dimanakah
berapa: barapa
mau: handak hndak
tanya: batakun takun tatakun
segera: capati lakasi hancap
terima_kasih: tarimakasih
ini: ngini
itu: ngitu
seperti: nangkaya
untuk: gasan
rusak: rusakan
lubang: lubangan balubang
mati: pajah pajahan
gelap: kadap
sampah: ratik
bau: babau
banjir: calap
rendam: tarandam
tenggelam: tinggalam tatinggalam
genang: manggalinang manggenang
air: banyu banyunya
mampet: buntat pampat tasumbat
bersih: barasih
kotor: rigat
depan: hadapan
belakang: balakang
dekat: parak
samping: higa
seberang: subarang
besar: ganal
sekali: banar
sekarang: wayahini wahini
tadi: hintadi
kemarin: kamarian samalam
besok: isuk
jembatan: titian jambatan
lama: lawas
anak: kakanakan kakanak
orang: urang
jatuh: gugur rabah tagugur
terpeleset: tagelincir tagalincir
motor: mutur
perbaiki: baiki baikiakan dibaiki
cetak: mancitak citak
rekam: rikam
urus: maurus mauruskan
buat: maulah maulahakan
antar: maantar
lapor: malapor malaporakan
minum: nginum
`,
  among: `
yang: nang
saja: haja
itu: tu
`,
}
