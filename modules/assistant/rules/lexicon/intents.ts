/**
 * Signals from which intents are decided (understand/intents.ts). Each label is a signal, not an intent: several may hold at once.
 * The sign after the weight is not used here.
 */
export const intentPatterns: Readonly<Record<string, string>> = {
  report: `
6. mau laporan|ingin laporan|perlu laporan|hendak laporan|bisa saya laporan
6. mau|ingin|hendak|izin|ijin|saya|kami|perlu|mohon izin|minta|bermaksud|bantu|coba|sekadar|numpang > lapor|melaporkan|mengadu|mengadukan|adu|keluh|mengeluh|mengeluhkan|ngadu|laporkan|ngelapor
5. lapor
5. ada laporan|ada keluhan|ada aduan|buat laporan|bikin laporan|laporan warga|laporan baru|aduan|keluhan|file a report|make a complaint|file complaint|buat aduan|sampaikan keluhan|menyampaikan keluhan|sampaikan laporan|menyampaikan laporan|sampaikan aduan|mengajukan keluhan|ajukan laporan|ajukan aduan
5. komplain|complain|protes
`,
  request: `
5. tolong|mohon|minta|harap|please|bantu|segera|coba|mau|dimohon|kapan|kiranya|semoga > perbaiki|tindak|tangani|atasi|cek|tinjau|angkut|bersih|keruk|tebang|pangkas|potong|ganti|pasang|tambal|aspal|tertib|razia|survei|periksa|evakuasi|semprot|fogging|normalisasi|respon|turun|bubarkan|tegur|benah|sedot|bereskan|selesaikan|urus|kirim|perhati|perhatian|kerahkan|betul|tindakan|tindak lanjut|amankan|tangkap|jemput|fix|patroli|bantu|solusi|nyala|datang|kesini|cor|gali|bangun|usut|pindah|matikan|diperbaikin
4. harap perhatian|mohon perhatian|minta tolong|mohon bantuan|butuh bantuan|mohon solusi|tolong dong|tolong pak|mohon ditindak|tolong bantu|segera perbaiki|gerak cepat
3. tolong|mohon|minta
`,
  howToReport: `
7. bisa|boleh|apakah > laporan|lapor > sini|lewat|whatsapp
7. cara|bagaimana|gimana caranya|how > lapor|melapor|melaporkan|mengadu|lapornya + !laporan saya|aduan saya|sampai mana
7. cara|bagaimana cara|bagaimana buat|bagaimana do|bagaimana bisa|bagaimana to > laporan|aduan|report
7. laporan|aduan > ke mana|lewat mana|caranya|harus ke|kepada siapa|ke siapa
7. lapor|melapor|mengadu|lapornya > ke mana|di mana|lewat mana|kepada siapa|ke siapa|bagaimana|caranya|pakai apa|nomor berapa|perlu apa|syaratnya|harus ke|ke bagian mana|prosedurnya
7. ke mana|di mana|kepada siapa|ke siapa|lewat apa|nomor berapa|where > lapor|melapor|melaporkan|mengadu|report|aduan
6. bisa|boleh|apakah|apa > lapor|melapor|melaporkan|mengadu + lewat sini|di sini|lewat wa|ke sini|sini|apa saja|kah|whatsapp|online|nomor ini|masalah apa|here|tentang apa
6. nomor|kontak|alur|prosedur|tata cara|syarat|langkah > pengaduan|aduan|lapor|laporan
5. laporan|lapor > diproses berapa lama|berapa lama|berapa hari|dirahasiakan|anonim tidak|bayar tidak|gratis tidak
`,
  procedure: `
6. syarat|syaratnya|persyaratan|berkas apa|dokumen apa|prosedur|prosedurnya|tata cara|caranya|biaya|biayanya|tarif|jadwal|jadwalnya|alur|langkah|formulir|perlu bawa|bawa apa|perlu apa|butuh apa|harus bawa|jam buka|jam kerja|jam layan|jam pelayanan|jam operasional|buka jam|tutup jam|buka sampai|buka hari|how much|office hours|opening hours|jam berapa|berapa lama|berapa hari|masa berlaku|hari kerja|kena biaya
5. cara|bagaimana + urus|buat|daftar|perpanjang|cetak|ganti|pindah|bayar|cek|ambil|aktif|dapat|ajukan|ubah|tukar|klaim|cabut|legalisir|gabung|pecah|mendaftar|perbarui|update|lihat|pisah|tambah
5. di mana|ke mana|apakah|bisa|boleh|kapan|berapa|siapa + urus|daftar|perpanjang|cetak|bayar|buka|tutup|libur|alamat|kantor|loket|layan|lokasi|kontak|hubungi|diwakilkan|wakil|online|ambil|buat|jadwal|vaksin|imunisasi|pendaftaran|mendaftar
5. minta|mau|ingin|butuh|ada|boleh|bisa > info|informasi|penjelasan|jadwal|nomor kontak|nomor telepon|alamat kantor
4. nomor|kontak|alamat|telepon|lokasi|letak + kantor|dinas|damkar|ambulans|polisi|puskesmas|kelurahan|kecamatan|rumah sakit|pln|pdam|disdukcapil|polsek|samsat|kades|camat|lurah|dukcapil|desa|bpbd|kua
`,
  question: `
4. apa|apakah|bagaimana|kapan|berapa|siapa|kenapa|di mana|ke mana|mana|dari mana|apaan|bisakah|bolehkah|adakah|perlukah|haruskah|benarkah|how|what|when|where
4. mau tanya|ingin tanya|numpang tanya|boleh tanya|izin tanya|minta tanya|tanya dong|tanya iya|tanya mas|tanya min|mau bertanya|ingin bertanya|saya tanya|tanya bapak|sekalian tanya|tanya admin|tanya ibu|coba tanya|hendak tanya|ingin tahu|info dong|minta info|info tentang|info soal|ask|question|kepo
3. bisa tidak|boleh tidak|ada tidak|ya tidak|buka tidak|apa tidak|perlu tidak|bisa kah|atau tidak|apa bukan|bayar tidak
`,
  /** Wants to know how a thing is done. */
  howTo: `
5. cara|caranya|tips|trik|how to|langkah-langkah + !dengan cara|cara kerja petugas|begini cara
`,
  /** Turns a question about a trouble into a plain complaint: nobody wants an answer to it. */
  rhetorical: `
5. kapan|sampai kapan|kenapa|kok|bagaimana|mana|siapa|why|when > perbaiki|tindak|tangani|angkut|belum|tidak|dibiarkan|biar|begini|lama|aspal|ganti|nyala|bersih|cek|solusi|atasi|tambal|dibenerin|diurus|fix|mati|padam|bau|rusak|banjir|mampet|lubang|gelap|macet|bagus|keruk|tebang|naik|turun|surut|ambil|jemput|datang|kirim
5. berapa|sudah berapa > tahun|bulan|minggu|kali|lama > tidak|belum|dibiarkan|perbaiki
5. pln|pdam|pemerintah|dinas|petugas|pemkot|pemda|bupati|walikota|lurah|polisi|satpol > ke mana|mana|ngapain|kerja apa|tidur|diam
4. masa|masak|apa tidak|apa harus|nunggu korban|tunggu korban|harus berapa|mau sampai kapan|gimana sih|gimana nih|bagaimana ini|kok gini
`,
  infoAbout: `
6. apa benar|benarkah|apakah benar|apa betul|ada info|dapat info|ada kabar banjir|ada yang tahu|info banjir|info macet|info pemadaman|info listrik|apakah ada|apa ada|is it true|did you know|betulkah
5. apakah|is there + hari ini|besok|nanti|aman|sudah|ada|lewat|bisa dilewati|masih|bakal
5. katanya|dengar|dengar-dengar|konon|isunya|kabarnya
5. bisa dilewati|bisa lewat|aman dilewati|lewat mana|aman tidak|bisa dilalui|rute|jalan alternatif + !tidak bisa lewat|tidak bisa dilewati|tidak bisa dilalui|susah lewat|tidak dapat dilewati
5. jadwal + pemadaman|padam|listrik|angkut|pengangkutan|sampah|fogging|perbaikan|air
5. definisi|pengertian|apa itu|apa arti|artinya|apa bedanya|perbedaan|apa penyebab|penyebab|apa yang dimaksud|apa dampak|sejarah|tips|cara mencegah|cara mengatasi|pencegahan|bagaimana proses|apa saja dampak|kenapa bisa terjadi|pasal|undang-undang|sanksi|dendanya|berapa denda|hukumannya|aturan
5. siapa + bertanggung jawab|tanggung jawab|wewenang|berwenang|mengurus|urus|tangani|yang ngurus
5. program|rencana|anggaran + kapan|apakah|berapa|apa|ada
`,
  document: `
5. surat|sktm|skck|domisili|surat pengantar|surat keterangan|surat izin|surat pindah|surat rekomendasi|surat kuasa|legalisir|legalisasi|rekomendasi|izin|izin usaha|izin keramaian|imb|pbg|nib|siup|sku|skd|surat waris|surat kematian|surat kelahiran|akta|akte|ktp|kk|kartu keluarga|kartu tanda penduduk|kia|paspor|npwp|sim|ektp|akta kelahiran|akta kematian|surat nikah|buku nikah|n1|surat tanah|sertifikat|sporadik|kartu kuning|ak1|kartu pencari kerja|pengantar nikah|pengantar|letter|keterangan usaha|keterangan tidak mampu|keterangan domisili|keterangan belum menikah|izin mendirikan|izin acara|izin hajatan|izin penelitian|magang|kartu identitas anak|surat jalan|perpindahan|pindah domisili|pindah alamat|bpjs|kis|certificate|id card|permit
`,
  wantDocument: `
6. mau|ingin|minta|perlu|tolong|mohon|ajukan|mengajukan|urus|buat|buatkan|daftar|bantu|hendak|permohonan|pengajuan|dibuatkan|dibuatin|buatin|cetak|perpanjang|perpanjangan|want|need|make|apply|request|pembuatan|terbitkan|diterbitkan|bisa dibuatkan|permintaan|memohon|membuat|pesan|ngajuin|nyuhunkeun|keperluan|penerbitan > surat|sktm|skck|domisili|legalisir|legalisasi|rekomendasi|izin|imb|pbg|nib|siup|sku|skd|akta|akte|ktp|kk|kia|kartu keluarga|kartu tanda penduduk|kartu kuning|ak1|pengantar|keterangan|letter|certificate|permit|buku nikah|paspor|kartu|pindah domisili|pindah alamat|pindah|n1|sporadik|sertifikat|npwp|id card|perekaman|rekam ktp|ektp|perekaman ktp|sim
5. ktp|kk|akta|kia|buku nikah|sertifikat|kartu keluarga|surat + hilang|rusak|kecurian|habis berlaku > mau|minta|bikin|buat|urus|cetak|ganti|perlu
5. surat|sktm|domisili|ktp|kk|akta|kia|izin|pengantar|skck > dibuatkan|buatkan|buatin|terbitkan|ajukan|cetak ulang|cetak|urus|buat baru|ganti baru|pecah|perbarui
5. kunjungan|visit|janji temu|audiensi|studi banding|magang|penelitian|kkn + mau|ingin|minta|ajukan|mengajukan|permohonan|jadwal
5. layanan|permohonan layanan|ajukan layanan|tiket layanan|service request|permohonan|pengajuan + baru|mau|ingin|ajukan|buat
5. daftar|mendaftar|didaftarkan|pendaftaran + mau|ingin|minta|saya|bantu|tolong + bpjs|umkm|bansos|pkh|dtks|nikah|kis|pelatihan|kartu prakerja|posyandu|vaksin|sekolah|koperasi|program|usaha
5. mau|ingin|ajukan|ngajuin|mengajukan|daftar > bantuan modal|proposal|modal usaha|bantuan usaha|beasiswa|subsidi
5. pinjam|sewa|pakai + gedung|aula|lapangan|balai|tenda|kursi|ambulans|mobil jenazah + mau|ingin|minta|izin|ajukan|bisa
`,
  status: `
7. status|progres|perkembangan|kelanjutan|kabar|follow up|update|proses|hasil|tindak lanjut|nasib + laporan|aduan|pengaduan|tiket|pengajuan|permohonan|lap|tik|laporan saya|surat saya|report|ticket|complaint|keluhan
6. laporan|aduan|tiket|report|complaint|keluhan|pengaduan + tidak respon|belum respon|tidak tanggap|belum tanggap|tidak gubris|tidak proses|tidak tindak|belum tindak|cuek|dicuekin|diam saja|tidak balas|belum jelas|tidak jelas|tidak direspon|mandek
6. laporan|aduan|tiket|pengajuan|permohonan|surat|keluhan|report|complaint|ticket|pengaduan + sampai mana|sampai di mana|sudah sampai|bagaimana|sudah diproses|sudah proses|sudah selesai|sudah jadi|belum diproses|diproses|kapan selesai|sudah ditangani|apa kabar|kabarnya|kapan diproses|belum ditindak|sudah ditindak|belum ada kabar|belum ada tindak|belum ada respon|tidak ada kabar|cek|lihat|lacak|tracking|track|gimana|ditindaklanjuti|tindak lanjut|belum ada|belum selesai|sudah belum|proses|jadi|kapan|belum|masih lama|check
6. cek|lacak|lihat|tracking|pantau|check|mengecek|tanya|menanyakan > laporan|aduan|status|tiket|pengajuan|lap|tik|nomor laporan
7. yang saya laporkan|yang saya lapor|yang saya adukan|yang kemarin saya lapor|yang sudah saya lapor|yang pernah saya lapor
5. laporan kemarin|laporan saya|laporanku|aduan saya|tiket saya|pengajuan saya|permohonan saya|laporan kami|my report|my complaint|my ticket|surat saya|pengaduan saya
`,
  update: `
7. alamat|lokasi|nomor|nama|data|patokan|keterangan + kurang|salah|keliru|typo|lengkap|benar|ketinggalan + laporan|lap|aduan|tiket
7. tambah|tambahkan|menambah|menambahkan|nambah|susul|menyusul|menyusulkan|lengkapi|melengkapi|update|ralat|koreksi|perbarui|revisi|ubah|ganti|memperbaiki|add|edit|susulan + laporan|aduan|info|informasi|keterangan|foto|alamat|data|laporan saya|tiket|lap|bukti|detail|deskripsi|nomor|report|patokan|lokasi
8. update|ubah|ganti|koreksi|ralat + alamat|lokasi|nomor rumah|foto|keterangan + laporan|aduan|lap|tiket
8. update|info|kabar|perkembangan + laporan|aduan|lap + makin|tambah|semakin|ternyata|memburuk|bertambah
6. tambahan|info tambahan|keterangan tambahan|foto tambahan|bukti tambahan|foto susulan|additional|more info|info baru
6. laporan|lap|aduan|tiket|report + makin parah|tambah parah|semakin parah|alamatnya salah|salah alamat|salah ketik|salah tulis|keliru|yang benar|kurang lengkap|ternyata|lebih parah|memburuk|bertambah|patokannya|lokasinya di|alamat salah|still not fixed
6. saya kirim foto|ini fotonya|fotonya menyusul|ini foto tambahan|berikut foto|ini buktinya|berikut bukti|kirim bukti + laporan|lap|tadi|kemarin|sebelumnya
`,
  reopen: `
6. laporan|lap|aduan|tiket|status + selesai > belum|masih|kok|tapi|padahal|tetap|tidak
6. rusak lagi|mati lagi|padahal sudah selesai|buka lagi|dibuka lagi|dibuka kembali|buka kembali|belum diperbaiki padahal selesai|reopen|belum beres
`,
  cancel: `
7. batal|batalkan|membatalkan|dibatalkan|pembatalan|cabut|mencabut|tarik kembali|hapus|urungkan|cancel|withdraw + laporan|aduan|tiket|pengajuan|permohonan|lap|tik|report|antre|semua|saja|pengaduan|keluhan|yang tadi|complaint|request|dulu
6. batal
6. tidak jadi|gak jadi|tidak jadi lapor|tidak usah|urung|tidak perlu dilanjutkan|abaikan saja|abaikan laporan|lupakan saja|lupakan laporan|never mind|nevermind|stop|ndak sido|ora sido|teu janten|hentikan|berhenti|forget it + !saya|hujan|tidak usah takut
8. tidak jadi|batal|urung|tidak usah > lapor|laporan|melapor|ngadu|mengadu
5. tidak jadi + deh|saja|buat
`,
  queue: `
7. ambil|minta|daftar|mau|ingin|pesan|booking|book|dapat|take|get|bikin|buat|reservasi|ikut|reserve|perlu + nomor antre|antre|queue|antrean online|nomor urut|queue number|no antre
6. antre online|daftar antre|nomor antre|ambil nomor|booking antre|antrean online|mengantre|ambil antre|queue ticket
5. antre + loket|poli|puskesmas|dokter|ktp|layanan|besok|hari ini|online|kelurahan|teller|sekarang|lewat wa|di mana|pendaftaran|samsat|pelayanan
4. antre
`,
  queueTrouble: `
6. antre + lama|panjang|berjam-jam|tidak jelas|kacau|serobot|diserobot|dari pagi|dari jam|dari subuh|tidak dipanggil|belum dipanggil|tidak panggil|belum panggil|semrawut|bertele|sesak|parah|capek|2 jam|3 jam|4 jam|5 jam|cuek|dicuekin
`,
  handover: `
8. bicara|ngobrol|ngomong|chat|sambung|sambungkan|disambungkan|hubung|hubungkan|dihubungkan|konsultasi|terhubung|alihkan|talk|speak|connect|transfer|ketemu|dilayani|dibantu|panggilkan|bicarakan|telepon|komunikasi|disambungin|sambungin > petugas|admin|orang|manusia|operator|cs|customer service|staf|pegawai|orang asli|human|person|agent|langsung|orangnya|officer|pejabat|someone|call center|representative|lurah|camat|kades|bupati|walikota|kepala dinas|atasan|pimpinan|yang berwenang|kepala desa
8. ada|mana|minta|butuh > petugas|admin|operator|orang|cs > bicara|ngobrol|ajak bicara|diajak|dihubungi|ditelepon|langsung|nyata|asli
7. mau|minta|butuh|ingin|pakai|cari|pengen|dengan|sama|want|need > admin|operator|cs|customer service|manusia|orang asli|petugas asli|petugas langsung|petugas saja|admin saja|manusia asli|human|real person|agent|live agent|live chat|petugas manusia|admin manusia|petugasnya langsung
6. jangan bot|bukan bot|bukan robot|bukan mesin|jangan robot|tidak mau sama bot|tidak mau bot|capek sama bot|tidak mau robot|malas sama bot|jangan mesin|bukan sama mesin|customer service|orang beneran|ada adminnya|ada orang|ada petugas|adminnya mana|mana adminnya|orang betul|human please|real person|tidak paham botnya
`,
  greeting: `
5. hai|assalamualaikum|permisi|salam_sejahtera|salam sejahtera|shalom|horas|swastiastu|sampurasun|hello|hi|selamat pagi|selamat siang|selamat sore|selamat malam|good|rahayu|greetings|kulonuwun|wilujeng|enjing|sonten|apa kabar|tes|test|salam|namo buddhaya|punten|permios|monggo|rampes|morning|mejuahjuah|yahowu|tabik|ahoi
4. pagi|siang|sore|malam|met pagi|admin|mas|bapak|ibu
`,
  thanks: `
6. terima kasih|thankyou|thank you|thanks|mauliate|suksma|nuhun|syukron|syukran|jazakallah|hatur nuhun|tarimo kasih|terima kasih banyak|appreciate|arigato|barakallah|matur nuwun|terima kasi|kurru sumange
4. sangat membantu|sangat terbantu|mantap|mantul|keren|top|hebat|good job|jos|respon cepat|responsnya cepat|bagus|apresiasi|mengapresiasi|salut|helpful|great job|luar biasa
`,
  resolved: `
6. sudah|alhamdulillah|akhirnya|telah > perbaiki|nyala|normal|beres|selesai|surut|angkut|bersih|lancar|aman|baik|bagus|mulus|tambal|aspal|ganti|tangani|ditangani|diatasi|atasi|dibenerin|jadi|hilang|kering|dibersihkan|tebang|ditebang|keruk|dikeruk|ditutup|pasang|terpasang|hidup|mendingan|oke|pulih|fixed|teratasi|membaik|padam apinya|dipadamkan|terang|reda|sembuh|alir|ngalir|mengalir|lewat|dibuka lagi|membaik
6. has been fixed|already fixed|is fixed|now fixed|works again|working again|repaired now|was fixed|got fixed
5. tidak banjir lagi|tidak bau lagi|tidak mati lagi|tidak macet lagi|sekarang sudah tidak|sudah tidak ada masalah|sudah tidak|sudah tidak mati|sudah tidak banjir|sudah tidak rusak|tidak ada masalah lagi
`,
  unresolved: `
5. tapi|masih|lagi|kembali|belum|ternyata|but|still|again|rusak lagi|mati lagi|banjir lagi|padahal|malah|dan sekarang|malahan
`,
  hypothetical: `
6. kalau|misal|misalnya|misalkan|seandainya|andai|andaikan|umpama|umpamanya|semisal|andaikata|suppose|if
`,
  habitual: `
5. kalau > hujan|malam|siang|pagi|sore|musim|lewat|pas|kena|deras|gerimis|tiap|ada mobil|sudah|turun|kemarau|panas|angin|kendaraan|dibiarkan|begini|terus|tidak segera|tidak cepat|tidak ditangani|tidak diperbaiki|dilewati|rains
`,
  news: `
6. berita|breaking news|headline|liputan|detikcom|kompas|artikel|heboh|video|beredar|rame di|ramai di|diteruskan|forwarded|forward|dikutip|reporter|menurut bmkg|siaran|koran|tv|televisi|nonton|trending|cnn|liputan6|metro tv|baca|di medsos|di tiktok|di facebook|di youtube|di instagram|di luar negeri|jepang|amerika|cina|korea|dunia
`,
  hearsay: `
5. katanya|konon|dengar-dengar|kabarnya|isunya|kata orang|denger
`,
  advert: `
7. dijual|promo|diskon|obral|open order|ready stock|cod|gratis ongkir|terima pesanan|menerima pesanan|harga mulai|pinjol|pinjaman|dana tunai|dana cepat|investasi|slot|gacor|jackpot|maxwin|bonus member|katalog|reseller|dropship|harga promo|melayani panggilan|siap panggil|lowongan kerja|dibutuhkan karyawan|loker|jasa|flash sale|pre order|beli sekarang|order sekarang|deposit|cashback|menangkan|hadiah undian|selamat anda terpilih|klik link|sale|sewa tenda|disewakan|dikontrakkan|borongan|franchise|member baru|cuan|kredit motor|cicilan ringan|dp murah
`,
  selling: `
7. jual|menjual|jualan
`,
  fiction: `
6. mimpi|film|sinetron|drama|drakor|novel|dongeng|puisi|pantun|lagu|lirik|game|translate|terjemahkan|artikan|skripsi|makalah|pr sekolah|tugas kuliah|tugas sekolah|tugas|penelitian|cerpen|komik|anime|lomba|teka-teki|tebak-tebakan|quiz|kuis|karangan|essay|esai|cerita|kisah|naskah
6. bercanda|canda|becanda|prank|iseng|just kidding|kidding|bohong|bo'ong|hoax|hoaks|ngibul|cuma iseng|guyon|gojek|gurau|joke
6. simulasi|latihan|uji coba|percobaan|testing|tes tes|drill|gladi|pelatihan
`,
  past: `
6. dulu|dahulu|zaman|jaman|waktu kecil|waktu itu|masa kecil|tempo dulu|kenangan|used to|sewaktu|puluhan tahun|waktu sd|waktu smp|waktu sma|jaman sd|jaman sekolah|waktu muda|waktu sekolah|waktu kuliah|semasa|ketika kecil|zaman dulu|bertahun lalu
`,
  notReporting: `
8. tidak > lapor|melapor|melaporkan|ngadu|mengadu|keluhan|ada masalah|komplain|kendala|ada yang dilaporkan
7. bukan > lapor|laporan|melapor|ngadu|mengadu|aduan|komplain|keluhan|mau lapor
7. cuma|hanya|sekadar|sekedar|just|cuman > tanya|nanya|bertanya|ngobrol|curhat|cerita|kasih tahu|info|mengingatkan|mampir|tes|coba|asking|bercerita|curhat saja
6. di sini aman|sini aman|untung sini|untung di sini
6. tidak ada laporan|tidak ada keluhan|no complaint|tidak ada aduan|aman saja|semua aman|everything is fine
`,
  announcement: `
6. pengumuman|diumumkan|diberitahukan|pemberitahuan|himbauan|imbauan|dihimbau|diimbau|undangan|mengundang|sosialisasi|ayo|mari|yuk|jangan lupa|rapat|kerja bakti|gotong royong|dalam rangka|selamat hari|selamat ulang tahun|bersama ini|jadwal pemadaman|pemadaman bergilir|let's
`,
  praise: `
6. senang|bangga|bagus|puas|salut|keren|mulus|indah|cantik|nyaman|suka|mantap|hebat|baik sekali|rapi|ramah|cepat tanggap|memuaskan|excellent|happy|love|alhamdulillah
`,
  opinion: `
6. menurut saya|menurutku|menurut aku|menurut gue|menurut kami|saya usul|usul|usulan|saran|menyarankan|masukan|bagaimana kalau|alangkah baiknya|sebaiknya|seharusnya ada|semoga|ide|gagasan|pendapat|wacana|setuju|proposal|my opinion|suggest|mengusulkan
`,
  outOfScope: `
6. cuaca|ramalan|zodiak|resep|masak|bola|sepakbola|skor|pertandingan|film|lagu|puisi|pantun|lelucon|gombal|presiden|ibukota|matematika|hitung|terjemah|translate|kripto|bitcoin|saham|jodoh|pacar|game|gim|mobile legend|togel|slot|gacor|pinjol|drakor|artis|gosip|k-pop|liburan|wisata|hotel|tiket pesawat|tiket kereta|kuliner|restoran|harga emas|chatgpt|coding|python|javascript|prompt|system prompt|instruksi|password|pr sekolah|tugas|kerjakan|lowongan|loker|joke|weather|recipe|football|poem|song|capital city|president|girlfriend|boyfriend|movie|timnas|piala dunia|liga|kurs|dolar|siapa penemu|nikah sama|cinta|menikahlah|sayang|kangen|gabut|bosan|curhat|1+1|pizza|nasi goreng|mie ayam|bakso|diet|skincare|ngantuk|pulang kantor|otw|macet macetan|lapar|laper|ganteng|cantik|jomblo|single|pulsa|paket data|kuota|ojek online|dimana beli|beli|pemilu|pilpres|capres|partai|jokowi|prabowo|persija|persib|arema|persebaya|barcelona|liverpool|tiktok|instagram|netflix|anime|karaoke bareng|main yuk|motor nmax|harga motor|harga mobil|harga hp
`,
  insult: `
6. anjeng|anjir|anying|ajg|anjg|anjrot|anjrit|bangke|bngst|bngsat|bgsat|bangsad|kontl|kontil|memk|mmk|ppk|tolil|gblg|guoblok|goblk|kampang|bajigur|taik kucing|tae|keple|lonte|jablay|perek|babi hutan lu|monyong|kirik|picek|raimu|cok|asem ik|dodol|bolot|kacrut|cacat mental|dajjal|firaun
6. mampus anda|otak udang|otak anda|muka anda|tidak punya otak|tidak ada otak|mampuslah|modar|mati saja|kurang ajar|biadab|jahanam|laknat|bedebah|kunyuk|bloon|blo'on|sinting|edan|gendeng|pekok|pea|gemblung|wong edan|kafir|maling semua|koruptor semua|tukang bohong|pembohong|penipu|tolol|goblog
6. anjing|bangsat|bajingan|kampret|brengsek|tolol|goblok|bodoh|bego|dungu|idiot|kontol|memek|ngentot|jancuk|cukimai|pantek|pukimak|sialan|keparat|asu|celeng|tai|taik|babi|monyet|setan|iblis|goblog|gblk|anjir|anjay|jancok|cok|dancok|jancik|matane|ndasmu|bacot|kimak|pepek|tempek|peler|jembut|lonte|pelacur|bgsd|bgst|anjg|anjrit|kntl|asw|fuck|shit|bastard|stupid|asshole|bitch|fucking|damn|moron|dumb|sampah masyarakat|gaji buta|tidak berguna|tidak becus|koplok|sundala|telaso|tailaso|kongkong|anying|belegug|bagudung|bodat|panteq|cukimay|puki|bungul|pakau|sontoloyo|kehed|sia
`,
  family: `
5. saya|rumah|kami|kita|sini|tempat|warga|kampung|desa|komplek|perumahan|gang|rt|lingkungan|daerah|depan|dekat
`,
}
