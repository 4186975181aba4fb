/** Everyday words that play no role in any pattern; known, so that they are neither corrected nor taken for names. */
export const vocabularyEveryday = `
ranjang dipan bantal sprei lesehan sedia cewek cowok cowo cewe nembus tembus gerombolan stiker spesialis muhrim asal asli berasal ujian gratis bahwa bahwasanya yaitu yakni ialah sesuai demi kendati sewaktu-waktu kadang-kadang sehari-hari mendadak spontan lambat-laun serentak umur almarhum almarhumah mendiang
ahli pengawas pemilik penyandang honorer pensiunan wiraswasta pemborong konsultan developer distributor pengecer konsumen peserta pelaku provokator pelaksana pemrakarsa
pendamping fasilitator sukarelawan sesepuh ortu keponakan besan uni buyut eyang opa oma mami papa papi ayahanda ibunda unit helai kodi rim dus jerigen sachet baut mur
pelat seng triplek kaso reng bata batako koral hotmix granit tiner sprei gorden rak dipan blender dispenser printer stopkontak saklar aki pertalite pertamax regulator
musyawarah mufakat rembug dialog mediasi materai stempel cap paraf kop nik qr kode login otp validasi aktivasi registrasi lobi kontrol kapasitas durasi frekuensi periode
giliran perda pergub perbup kasasi vonis alis pipi paru ginjal ingus sembelit ruam lecet diabetes tumor kista katarak rabun tuli tunanetra tunarungu difabel autis
epilepsi ayan depresi stres lemas obesitas dinkes dinsos disdik disnaker disperindag dkp dpu pupr perkim bappeda bpkad bapenda kesbangpol kominfo diskominfo disparbud
dispora dispar diskop dpmptsp bkd bkpsdm inspektorat dprd polda koramil kodim babinsa bhabinkamtibmas satlinmas bumd perumda atr kemensos kemenkes kemendikbud ojk bnn
bnpb basarnas pmi tagana baznas raharja telkomsel indosat xl smartfren pertamina kai damri transjakarta maxim shopee tokopedia lazada jne jnt sicepat qris agunan
infak insentif honor tunjangan lembur pesangon pensiun thr opor gudeg rawon pecel gado-gado siomay batagor martabak seblak cilok keripik petang fajar sewindu dekade pel
deterjen melorot retak-retak rembes mengucur terhimpit terjerembab tersulut terpapar kubur daur kompos organik anorganik residu lindi kelabang kalajengking laba-laba
entok domba kura-kura nila gurame mujair kerang tegalan huma keramba kedelai kol sawi kangkung pala vanili rotan albasia randu kapuk merangkak jongkok mengintai mengejek
mencaci menasihati membiarkan memberitahu imigrasi visa raport skhun transkrip piagam suket kelakuan berkelakuan duda petok ajb shm hgb njop bphtb slf tdp oss tesis
disertasi fakultas semester zonasi ppdb spmb afirmasi mutasi kurikulum siswi ekskul paskibra osis spp tunangan akad mempelai isbat talak akikah tahlil yasinan maulid isra
miraj halalbihalal reuni ludruk turnamen final semifinal berhari-hari berminggu-minggu bertahun-tahun berkali-kali mondar-mandir keluar-masuk sana-sini kiri-kanan
depan-belakang atas-bawah icu apoteker spesialis mantri infus oksigen bcg swab rapid antigen pcr hand sanitizer isolasi karantina saling sendiri-sendiri masing-masing
satu-satu dua-dua separo tersedia remeh sebal benci dengki terkejut sungkan bela hadang cegat sergap hindar elak dropping pikap trailer fuso engkel minibus bemo delman
andong dokar ontel matic trail moge suv jeep krl lrt mrt gerbong lokomotif feri speedboat klotok ketinting jukung helikopter bemper spion rem kopling velg helm ringroad
bypass tol gerbang arteri nasional lajur median separator pertelon kelokan paguyuban komunitas ormas lsm takmir majelis taklim grup gapoktan poktan aset inventaris milik
rada nongol lenyap raib sirna bersih-bersih berkokok berjoget joget bertengkar bertikai kesurupan kerasukan omzet neraca akuntabel audit terlampir lain-lain rawit kunyit
lengkuas distribusi eceran het minyakita bts seluler radiasi nahas apes mujur hoki atm hotspot bluetooth gps apk laman tautan story broadcast fyp follower subscribe
komen gaung gema jedag jedug berdentum dentuman letupan meletup jawara trofi terjerat terkurung terisolasi terkuak stroller tongkat kruk kacamata toren
pamsimas tamah tekun teledor gegabah gencar merebak
`
