/** English words that carry meaning here, led by the Indonesian word used in the patterns. */
export const english = `
jalan: road street roads streets asphalt pavement highway
gang: alley lane
trotoar: sidewalk
jembatan: bridge
lubang: pothole potholes hole holes
rusak: broken damaged damage cracked destroyed ruined faulty malfunctioning collapsed
lampu: light lights lamp lamps streetlight streetlights lamppost
mati: dead died
padam: blackout outage
gelap: dark
sampah: garbage trash rubbish waste litter
tumpuk: piled pile piling piles heap uncollected
angkut: collected collect pickup
buang: dumped dumping dump throw throwing
bau: smell smells smelly stink stinks stinky odor odour
got: gutter drain drains drainage sewer ditch culvert
mampet: clogged blocked clog blockage
banjir: flood flooded flooding floods
genang: puddle submerged inundated
pohon: tree trees
dahan: branch branches
tumbang: fallen fell toppled
air: water
kran: tap faucet
keruh: murky muddy cloudy brown yellow
bocor: leak leaking leaks leaked
pipa: pipe
taman: park playground
halte: shelter
toilet: toilets restroom
bising: noise noisy loud
musik: music
pungli: bribe bribery extortion extort bribes
suap: kickback
uang: money cash
parkir: parking parked
macet: traffic congestion
liar: illegal stray illegally wild
truk: truck trucks lorry
limbah: sewage effluent
cemar: pollution polluted polluting pollute contaminated
asap: smoke smoky
pabrik: factory
listrik: electricity electric power
kabel: cable cables wire wires
tiang: pole poles
petugas: officer officers staff clerk employee employees
layan: service services
kasar: rude impolite
lambat: slow
anjing: dog dogs
kucing: cat cats
ular: snake snakes
gigit: bite bitten bit biting
nyamuk: mosquito mosquitoes
sakit: sick ill
kebakaran: fire burning flames
api: fires
kecelakaan: accident crash crashed
polisi: police
ambulans: ambulance
tolong: please pls kindly
lapor: reporting complain reported
laporan: complaint complaints report reports
status: progress
syarat: requirements requirement required
biaya: fee fees cost costs price
jadwal: schedule
buka: open opens opening
tutup: close closed closes
jam: hours hour o'clock
kantor: office
alamat: address
surat: letter certificate
izin: permit license licence
buat: make create
antre: queue
bicara: talk speak
manusia: human
orang: person someone people
apa: what
bagaimana: how
kapan: when
di_mana: where
siapa: who
kenapa: why
bisa: can could
mau: want wanna would
perlu: need needs
tidak: not no don't dont isn't isnt doesn't doesnt didn't didnt hasn't hasnt haven't havent won't wont never can't cant cannot aren't wasn't
belum: yet
saya: i i'm im my me i'd
kami: we our us
anda: you your
ini: this these
sini: here
itu: that those
ada: there
di: in at on
depan: front
dekat: near nearby
belakang: behind
samping: beside
seberang: opposite across
sudah: already
hari: days day
minggu: week weeks
bulan: month months
malam: night tonight
pagi: morning
siang: afternoon
sore: evening
sekarang: now
kemarin: yesterday
terima_kasih: thankyou
batal: cancel cancelled
betul: correct right
salah: wrong
oke: sure
setiap: every
sangat: very
rumah: house home
tetangga: neighbor neighbour neighbors neighbours
sekolah: school
pasar: market
masjid: mosque
sungai: river
alir: running flow flows flowing
dan: and
keluarga: family
kartu: card cards
janji: appointment
balapan: racing race
maling: thief thieves stealing stolen robbery burglar burglary
mabuk: drunk drunken
judi: gambling
pengemis: beggars beggar
kimia: chemical chemicals
obat: medicine medicines
dbd: dengue
bangkai: carcass
longsor: landslide
tenggelam: drowning drowned
luka: injured hurt wounded bleeding
gempa: earthquake
trafo: transformer
rambu: sign signs
trotoar: pavements
korban: victim victims casualties
pingsan: fainted
meledak: exploded explosion
gas: lpg
evakuasi: evacuate evacuation
bansos: welfare
pedagang: vendors vendor
halangi: blocking obstructing
tutup: covered
keras: loudly
karaoke: karaoke
tidur: sleep
ganggu: disturbing disturb disturbs annoying bother
terlambat: late delayed
antre: lineup
polusi: smog
gigit: attacked
kandang: cage
nikah: marriage married wedding
akta: deed
kelahiran: birth
kematian: death
domisili: domicile residence
daftar: register registration enroll
perpanjang: renew renewal extend
pajak: tax taxes
usaha: business
bayar: pay paying payment
sekolah: schools
manfaat: useful
dengan: with
untuk: for
dari: from
atau: or
tetapi: but
kalau: if
perbaiki: fix fixed repair repaired repairing
periksa: check checked
jatuh: fall falls falling
lama: long
nyala: working work works
maaf: sorry
hai: greetings
bahaya: dangerous danger unsafe hazard
anak: child children kids
motor: motorcycle motorbike scooter motorcycles
mobil: car cars
bantuan: aid assistance
`
/** English words without a role of their own: they show the language and must not be taken for a misspelling or a name. */
export const englishPlain =
  "the a an it its it's to of be was were will shall may might as by than then about since until still just only also too here hello hi good dear sir madam mr mrs ms he she they them him his her their which whom any some all no nobody nothing something anything more most less few lot lots do does did done get got gets getting go goes going gone come comes came coming say says said tell told ask asked asking know knows think thought see saw seen look looks looking like likes love loved hate really actually because after before again always often sometimes today tomorrow time times last next new old big small bad worse worst better best thanks thank welcome bye okay yes yeah yep nope one two three four five six seven eight nine ten first second even ever yesterday's up down out off over under between into onto through around near front side corner area district village city town government public citizen kindly help helped happen happened happens keep keeps kept let make made put take took taken give gave given use used using way thing things stuff issue problem problems matter since for from with without please live lives living block number phone call called contact email send sent wait waiting waited still has had having should must them".split(
    ' ',
  )
