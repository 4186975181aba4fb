/**
 * What somebody wants with a place in the line, or with an appointment. Weight 6: said outright. Weight 4: only of somebody who holds a number
 * (`saya sudah sampai`, `berapa lama lagi`), for it may mean anything else. Not part of the learned judgement: it decides what to do with a wish,
 * not whether there is one.
 */
export const queueTalkPatterns: Readonly<Record<string, string>> = {
  /** Said of a line, not to it. */
  trouble: `
6. antre|antrean > membludak|membeludak|mengular|semrawut|kacau|menumpuk|numpuk|tidak tertib|rebutan|ricuh|diserobot|serobot
6. tambah|tambahkan|kurang > loket|petugas + antre
`,
  join: `
6. masukkan|masukin|daftarkan|daftarin|add|put >3 antre|line + !lagi|kembali|balik
6. take|get|ambil|ambilin|ambilkan > number|nomor + !telepon|hp|wa|rumah|rekening
`,
  move: `
6. ganti|ubah|pindah|geser|mundur|maju|reschedule|tunda|undur|dimajukan|dimundurkan|re-schedule|change|majukan|undurkan|atur ulang > janji temu|janji|janjian|booking|bookingan|reservasi|appointment|jadwal konsultasi|jadwal antre|jadwal kunjungan|jam kunjungan|jam antre + !surat|perjanjian|alamat|laporan|antre motor
6. janji temu|janji|janjian|booking|bookingan|reservasi|appointment|jadwal saya|jadwalku > ganti|ubah|pindah|geser|mundur|maju|reschedule|tunda|undur|diundur|dipindah|diganti|dimajukan|dimundurkan|dipindahin|moved + !surat|perjanjian|laporan
6. reschedule|re-schedule
6. jadwal konsultasi|jadwal kunjungan|jadwal pelayanan|jadwal ketemu > pindah|ganti|ubah|geser|undur|tunda|mundur|maju
4. ganti|ubah|pindah|geser|undur|tunda|mundur|maju > jadwal|jam|hari|tanggal|ke jam|jadi jam|ke hari|ke besok|besok
`,
  leave: `
6. keluarkan|keluarin|remove|hapuskan|hapusin >3 antre|daftar antre|line
6. tidak usah|tidak perlu|tidak butuh|batal >3 antre|nomor antre|nomornya
6. batal|batalkan|cancel|keluar|mundur|hapus|lepas|lepaskan|tidak jadi|tidak sido|urung|urungkan|cabut|withdraw|leave|tinggalkan|drop|wurung|tidak jadi ikut|sudahi >4 antre|nomor antre|nomor urut|giliran|queue|line|janji temu|janji|janjian|booking|bookingan|reservasi|appointment|nomor saya|nomorku|nomor itu|nomor tadi + !laporan|pengaduan|surat|lap|panjang|gedung|aula|lapangan
6. antre|nomor antre|janji temu|janjian|janji|booking|bookingan|reservasi|nomorku|nomor saya|giliran >5 lepas|lepaskan|tinggalkan|batal|batalkan|cancel|tidak jadi|dibatalkan|dihapus|hapus|urung|dicancel + !laporan|surat|gedung|aula|lapangan|kenapa|sepihak|panjang|petugas
4. tidak jadi datang|tidak bisa datang|tidak jadi ke sana|batal datang|tidak jadi|batal|batalkan|tidak jadi ke kantor|batal saja|can not come
`,
  return: `
6. balik|balikin|kembalikan|kembali >5 antre + saya|nomor|nomorku|lagi + !terima kasih kembali|uang
6. masukkan|dimasukkan|masukin > lagi|kembali + nomor|antre
6. nomor saya|nomorku|nomor antre saya >2 sudah lewat|lewat|kelewat|terlewat|dilewat + !petugas|terus|kali|malah|kenapa|padahal
6. kelewat|terlewat|kelewatan|terlewatkan|lewat|ketinggalan|telat|terlambat|missed|tertinggal|tidak dengar|tidak kedengaran|tidak sempat|miss >6 antre|panggil|dipanggil|panggilan|nomor saya|nomorku|giliran|turun|dipanggil tadi|call + !petugas|lama|berjam-jam|kenapa|malah|padahal|tolong tertib
6. nomor saya|nomorku|nomor antre|giliran|giliranku|panggilan|panggil > kelewat|terlewat|kelewatan|ketinggalan|terlewatkan|missed + !petugas|sengaja|kenapa|padahal|terus|serobot
6. masuk|ikut|kembali|balik|gabung|join >2 antre|barisan >3 lagi|kembali|ulang
6. get|kembali|balik > antre + missed|call|dipanggil|panggil|kelewat|terlewat
6. panggil|dipanggil > lagi|ulang|kembali + nomor|saya|bisa|minta|tolong + !belum|tidak kunjung
4. kelewat|terlewat|kelewatan|masuk lagi|panggil ulang|panggil lagi|dipanggil lagi|missed|ketinggalan
`,
  check_in: `
6. hadir|sudah hadir|sudah tiba|sudah datang|sudah sampai > booking|janji temu|janji|jadwal saya|reservasi|antre saya|kehadiran|kehadiranku + !kapan|petugas
6. catat|dicatat|tandai|konfirmasi|lapor > kehadiran|hadir|kehadirannya|kedatangan
6. lapor hadir|lapor kehadiran|lapor datang|lapor kedatangan|lapor tiba|tandai hadir|konfirmasi hadir|konfirmasi kehadiran
6. saya|kami >3 sudah sampai|sudah datang|sudah tiba|sudah hadir|sudah di + kantor|lokasi|tempat|loket|ruang tunggu|ruang pelayanan|ruangan|antre|sini|kantornya + !petugas|petugasnya|tutup|belum buka|sampai kapan|dari pagi|dari jam|lama|berjam-jam|sampai mana
4. saya sudah sampai|sudah sampai|saya sudah datang|saya sudah tiba|saya hadir|saya sudah di|sudah di lokasi|sudah di tempat|sudah di kantor|sudah di sini|sudah di loket|sudah di depan|sudah tiba|sudah hadir|sudah datang|saya sini|have arrived|arrived|saya di kantor|saya di lokasi|saya di depan|hadir|lah tibo|saya sampai|telah tiba|telah sampai + !mana|kapan|surat|belum
`,
  position: `
6. bagaimana > antre saya|antreku|giliran saya|nomor antre saya|antrenya + !cara
6. antre saya|giliran saya|antrenya > sudah mau|sudah dekat|hampir|belum + !dipanggil juga|dari pagi
4. lama tidak|lama lagi|nunggu lama|masih nunggu|masih tunggu|sampai nomor|nomor berapa
6. depan saya|sebelum saya > berapa orang|tinggal berapa|berapa|masih berapa
6. update|kabar|perkembangan|estimasi|perkiraan > antre|giliran|nomor antre + saya|dong|berapa|kak|min
6. antre|nomor antre|nomor saya|nomorku >3 sudah dipanggil|dipanggil belum|sudah panggil|dipanggil jam berapa|kapan dipanggil + !petugas|tidak kunjung|dari pagi
6. masih|berapa lama > nunggu lama|lama nunggu|tunggu|menunggu > antre|giliran
6. posisi|urutan|cek|lihat|status|info|sisa|where + antre|antrenya|antreku|giliran|giliranku|giliran saya|nomor antre|nomor saya|the line + !laporan|lap|bansos|jalan|tolong tertib
6. antre saya|nomor antre saya|nomor antre|antre|nomor urut saya|giliran saya|giliranku|giliran|antrenya|queue > berapa|sampai mana|sampai berapa|sampai nomor|sekarang nomor|masih lama|berapa lama|kapan|lama tidak|masih jauh|sudah dekat|berapa lagi|keberapa|urutan berapa|jauh tidak|where + !cara|buka|tutup|bayar|syarat
6. berapa|masih berapa|sisa berapa|tinggal berapa|kurang berapa|bagaimana many|bagaimana long > antre lagi|giliran saya|giliranku|nomor lagi|orang lagi|orang di depan|antre di depan|sebelum saya|sebelum giliran|ahead|giliran|orang sebelum|antre sebelum|lama lagi giliran|saya turun + !korban|rumah
6. nomor berapa|sampai nomor|berapa nomor > antre|dipanggil|loket|antrenya + !kantor
6. kapan|when|jam berapa|masih lama|berapa lama|berapa menit + saya dipanggil|giliran saya|giliranku|nomor saya|nomorku|saya dilayani|antre saya|saya turun|panggil saya|saya called|giliran + !petugas datang
4. nomor saya berapa|nomorku berapa|berapa nomor saya|nomor berapa sekarang|sudah nomor berapa|sampai nomor berapa|berapa lama lagi|masih lama|masih lama tidak|berapa menit lagi|berapa orang lagi|posisi|posisi saya|posisiku|sudah sampai mana|sampai mana|sampai berapa|berapa lagi|sudah dekat|masih jauh|bagaimana long|bagaimana much longer|masih berapa|kapan giliran|kapan dipanggil|saya nomor berapa|nomor berapa saya|number
`,
  book: `
6. janji + buat|buatkan|bikin|bikinkan|konsultasi|besok|lusa|senin|selasa|rabu|kamis|jumat|sabtu|jam|pukul|pagi|siang|sore|kantor|pelayanan|depan|dulu|tanggal + !bupati|walikota|camat|lurah|kades|perbaiki|kampanye|bukti|ditepati|menepati|ingkar|tidak muncul|tidak datang|kemarin|surat|gedung|aula|lapangan|kapan
6. buat|bikin|daftar|ambil|minta|pesan|mau > jadwal|slot > ketemu|bertemu|konsultasi|kunjungan|petugas|jam + !vaksin|posyandu|imunisasi|sampah|angkut|kapan|apa
6. daftar|mendaftar|ambil|pesan > kunjungan|konsultasi|slot + !antre|nomor|studi|sekolah|anak sd|magang
6. pesan|pesankan > jadwal|slot|waktu|tempat antre|antre|giliran|jam + !pesan ini|truk|sedot|tinja
6. booking|book|reservasi|reserve|janji temu|janjian|ambil jadwal + !gedung|aula|lapangan|makam|tenda|kursi|kios|lapak|mobil|ambulans|gor|balai|audiensi|studi|bupati|walikota|camat|lurah|kades|perjanjian|janji manis|janji kampanye|janji perbaiki|janjinya|pesanan|surat|kapan|bukti|menepati|ditepati|ingkar
6. jadwal > konsultasi|kunjungan|pelayanan|saya besok|saya hari + tolong|minta|mohon|mau|bisa + !kapan|jam berapa|apa
`,
}
