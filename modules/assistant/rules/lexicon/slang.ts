/** How Indonesian is typed on a phone: canonical word, then its spellings. An underscore stands for a space. */
export const slang = `
tidak: gak ga gk g nggak ngga ngak nga enggak engga enggk gag gakk gaa kagak kaga kagk ndak ndk nda tdk tak tida tdak g4k gx nggk ngk
tidak_ada: gada gaada gaad nggada gakada gkada tdkada gda tiada
tidak_bisa: gabisa gbisa gbs gakbisa tdkbisa
tidak_jadi: gajadi gjd gakjadi gkjadi ngakjadi
tidak_tahu: gatau gatw gtw gktau gktw gataw entah
tidak_usah: gausah gosah gsh gakusah
tidak_mau: gamau gmau gakmau
belum: blm blum belom blom blon blun lom blm2 belon belm blem lum
sudah: sdh udah udh dah uda udeh ude sudh sdah dh suda udahh sudahh ud
telah: tlh
yang: yg yng yank nyang
dengan: dg dgn dngn dngan
dan: n dn
sama: sm ama
di: d
ke: k
dari: dr dri dari2 dar drpd
untuk: utk untk tuk bwt
kepada: kpd pd
pada: pd
saya: sy sya saia syaa ane gue gua gw aku ak akuh aye gwe w
kami: kmi
kita: kt kte
anda: kamu kmu km lu lo elo loe ente kalian klian klo2
dia: doi
mereka: mrk mreka
ini: ni nih inih neh
itu: tu tuh ituh
begitu: gitu gtu gt bgtu gituh
begini: gini gni bgini
seperti: kayak kyk kek sprt spt kyak kayk macam ky
sekali: bgt bgtt bngt banget bangettt banged bet skli skali beud bener2
sangat: sgt sngt amat bgtbgt
parah: prh parahh paraah prah
karena: krn karna krna gara2 gara-gara soalnya coz cz sebab krn2
kalau: kalo klo kl klau kalu klw klu kaloo klao jika jikalau bila apabila
tetapi: tapi tp tpi tapii namun
cuma: cuman cma cmn
juga: jg jga jugaa
saja: aja aj ajah doang dowang doank aje sj ajh
lagi: lg lgi lagii
masih: msh masi msih mash
akan: bakal bakalan akn
sedang: sdg
bisa: bs bsa biza bisaa isa
boleh: blh bole bleh
harus: hrs kudu mesti musti mst haruss
mau: mo mw maw pengen pengin pgn ingin kepengen pingin hendak mao kepingin
perlu: prlu butuh btuh bth perluh
tolong: tlg tlng tolonggg tulung plis pliss please pls tolng toling tlong tlgin tlngin help
mohon: mhon mhn moon mohn mhonn dimohon
minta: mnta mint mntak pinta mintak
terima_kasih: makasih mksh mksih makasi thx thanks tq thanx trims trimakasih terimakasih trmksh tengkyu tks tkas mkasih trimkasih trims2 ty tengs makasiih tengkiu nuhun
selamat: slmt slamat met slmat
pagi: pgi
siang: siank
malam: malem mlm mlam mlem malm
sore: sre
hari: hr hri
minggu: mggu mgg mngu pekan
bulan: bln bulann
tahun: thn taun tahn
jam: jm
kemarin: kmrn kemaren kmren kmarin kmrin kemarn
sekarang: skrg skrang skr skrng skg sekarng saiki
besok: bsk bsok
tadi: td tdi tadii
nanti: ntar tar nti ntr
hari_ini: hrini
setiap: tiap tiap2 tiap-tiap saban stp stiap
sering: srg sring seringkali
selalu: sll slalu
terus: trs trus teruss
lama: lamaa lma lame
lalu: kemudian
banyak: byk bnyk bnyak banyk byak
orang: org orng orang2
anak: ank
bapak: bpk pak pa pk bp bpak pakk
ibu: bu buk bunda
mas: bang abang bg kak kakak om gan bro sis min mimin kakk bosku boss bos cak kang mbak mba mbk masbro
admin: adminnya atmin
rumah: rmh rmah umah rumh
jalan: jln jl jlan jaln jlanan jalanan jalann jaan jlnan jalam jqlan jakan jalab
gang: gg
nomor: no nmr nomer nmer nmor
lampu: lmpu lamp lmp lampuu
penerangan_jalan_umum: pju
mati: mti matii mate matek modar koit
padam: pdm padem
pdam: pam ledeng leding
sampah: smph smpah sampahh samph smapah sampa smpa sampag
tumpuk: numpuk
buang: bwang
banjir: bnjr banjr bnjir bnjirr banjirr bajir banjiir kebanjiran
genang: nggenang
rusak: rsak rsk rusakk rusk ruzak rusaq
lubang: lobang lubng lbang lubangg lobng growak jeglong jeglongan gronjal gronjalan jegluk berlobang jeglugan berlubangan
hancur: ancur ancurr hncur remuk ajur
bolong: bolonk
selokan: slokan solokan selkan slokn
got: comberan
mampet: mampat mampett tersumbat buntu mampeet mampt mamped
bau: mambu bauu bawu bau2
pohon: phon poon pohn pohom
tumbang: tmbang tumbangg tumbng
macet: mcet macett mct macret
berisik: brisik berisikk
petugas: ptugas ptgas petgas
kelurahan: kel klurahan
kecamatan: kec kcamatan
kabupaten: kab
kampung: kp kmp kampoeng kpg kampong kmpung
perumahan: perum prumahan perumnas
komplek: kompleks komp kplk
apa: ap apaa ape apah
apakah: apkh apakh
bagaimana: gmn gmna gimana gmana bgmn gimane bgaimana bgmna begimana pegimane bagaimna bagemana gmanaa
kenapa: knp knapa kenape ngapa napa kenpa mengapa knpa
kapan: kpn kapn
berapa: brp brpa brapa brpaa
siapa: sp spa sapa syapa
mana: mn mane
di_mana: dimana dmn dmana dimn dimane
ke_mana: kemana kmn kmana kemane
dari_mana: darimana
lapor: lapr lapoor laport
wkwk: wkwkwk wkwkwkwk wkwkwkwkwk wkwkw wkwkkw wkwkwkw wkakaka awokwok wkowkowk
haha: hahaha hahahaha hahah wahaha
hehe: hehehe heheh hehee
laporan: lap lpran laporn lprn laporang
aduan: pengaduan
informasi: info inpo informsi infonya
cek: check chek ngecek cekin
status: sts stts statusnya
proses: prosess diprosess
hubungi: hub
telepon: telp tlp telpon tlpn tilpon tlf telfon
nomor_telepon: notelp no.telp nohp notlp
hp: hape handphone
batal: cancel btl batalin cencel kensel dibatalin cansel gakjadi
iya: y ya iyaa yaa yoi yups yup yes yep yaudah yaudh iye iyo iyh iy iyah yap yapp yess ye oiya ho'oh he'eh hooh heeh
oke: ok okay okey okk oks okeh sip siap sipp siip okeee oce okelah gass gaskeun lanjutkan
betul: btul bnar benar bener bner bnr betull tul
bukan: bkn bukn bukann dudu
salah: slh salh
jangan: jgn jngn jgan
ganti: gnti
hai: hi halo hallo hello hey hei haloo helo hay p permisi punten spada
assalamualaikum: assalamu'alaikum asalamualaikum aslmkm askum ass samlekum assalamu assalammualaikum asslmkm aslm assalamualaikm mikum
salam_sejahtera: shalom
sekolah: skolah sklh
kantor: ktr kntor kantr
masjid: mesjid msjid masjd mesigit
mushola: musholla musola musolla mushalla surau
puskesmas: pkm puskesms
rumah_sakit: rs rsud rsu rsup
dekat: deket dkt dket
depan: dpn dpan depn depann
belakang: blkg belkg blakang blkng
samping: smping smpg
sebelah: sblh sebelh sblah
seberang: sebrang sbrg sberang
sekitar: skitar sktr
pinggir: pggir pinggiran tepi
daerah: drh daereh
warga: wrga wrg
kendaraan: kndaraan
motor: mtr mtor
mobil: mbl
kecelakaan: laka kclakaan kecelakan
perbaiki: benerin betulin benahi betulkan dibenerin dibetulin perbaikin perbaikan dibenahi
surat: srt surt
keterangan: ket
syarat: sarat syrat persyaratan
urus: ngurus urusin
buat: bikin bkin bwat gawe membuat
pakai: pake
lihat: liat ngeliat lht
tahu: tau tw taw
bilang: blg
bicara: ngomong ngmong ngomonge ngomongnya diomongin ngomongin
kasih: kasi ksih beri kse
makan: mkn
besar: gede gde bsar
kecil: kcil
uang: duit dwit fulus uangg
gelap: glap gelep remang gelapp
ambil: ngambil
antre: antri antrian antrean ngantri ngantre
nyala: hidup idup nyalah
sebentar: bntr bentar
teman: temen tmn
tetangga: tetanga ttangga tetanggga
hujan: ujan hjan
segera: sgera sgr
cepat: cpt cepet gercep cepatlah cpet
kasihan: kesian kesihan
geber: geber-geber bleyer-bleyer
kencang: kenceng kencengg
komplain: komplen komplin komplein kompline
tanya: nanya nanyak tnya nany
nominal: rb rbu ribu jt juta rp rupiah perak ribuan jutaan sejuta seribu cepek gocap goceng ceban seceng noban cepekceng sejutaan seratusan
pesan: pesen psen
tanggal: tgl tggl
tentang: ttg
kurang: krg krng
lewat: lwt lewt
masuk: msk msuk
keluar: klr kluar kluwar
susah: ssh susa
supaya: spy biar
tempat: tmpt tmpat
jadi: jd jdi
dalam: dlm dlem
punya: pny pnya
pernah: prnh prnah
beberapa: bbrp bbrpa
mungkin: mgkn mngkn
sedikit: sdkt dikit
hilang: ilang hlg
semua: smua smw sma2
sebelum: sblm sblum
setelah: stlh abis
bagus: bgs bagos
datang: dateng dtg dtng dtang datengin
takut: tkt tkut
senin: snin
lain: laen
sampai: sampe smp2 smpai sampek nyampe ampe
habis: abiss abis2
penuh: pnuh
tinggi: tggi
jatuh: jtuh jth jatoh jato
pasang: psang
jauh: jauhh
pindah: pndah
daftar: dftr dftar
bayar: byr byar mbayar
mohon_maaf: mhnmaaf
silakan: silahkan slahkan
angkut: ngangkut angkutt
buka: bukak bukaa
tutup: tutupp
kosong: kosongg kosng
pasar: psr
desa: ds
pagi-pagi: pagi2
dapat: dpt dapet dpat
ktp: ektp e-ktp
akta: akte
`
