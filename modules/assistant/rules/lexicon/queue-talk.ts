/**
 * What somebody wants with a place in the line, or with an appointment. Weight 6: said outright. Weight 4: only of somebody who holds a number
 * (`saya sudah sampai`, `berapa lama lagi`), for it may mean anything else. Not part of the learned judgement: it decides what to do with a wish,
 * not whether there is one.
 */
export const queueTalkPatterns: Readonly<Record<string, string>> = {
  move: `
6. ganti|ubah|pindah|geser|mundur|maju|reschedule|tunda|undur|dimajukan|dimundurkan|re-schedule|change|majukan|undurkan|atur ulang > janji temu|janji|janjian|booking|bookingan|reservasi|appointment|jadwal konsultasi|jadwal antre|jadwal kunjungan|jam kunjungan|jam antre + !surat|perjanjian|alamat|laporan|antre motor
6. janji temu|janji|janjian|booking|bookingan|reservasi|appointment|jadwal saya|jadwalku > ganti|ubah|pindah|geser|mundur|maju|reschedule|tunda|undur|diundur|dipindah|diganti|dimajukan|dimundurkan|dipindahin|moved + !surat|perjanjian|laporan
6. reschedule
4. ganti|ubah|pindah|geser|undur|tunda|mundur|maju > jadwal|jam|hari|tanggal|ke jam|jadi jam|ke hari|ke besok|besok
`,
  leave: `
6. batal|batalkan|cancel|keluar|mundur|hapus|lepas|lepaskan|tidak jadi|tidak sido|urung|urungkan|cabut|withdraw|leave|tinggalkan|drop|wurung|tidak jadi ikut|sudahi >4 antre|nomor antre|nomor urut|giliran|queue|line|janji temu|janji|janjian|booking|bookingan|reservasi|appointment|nomor saya|nomorku|nomor itu|nomor tadi + !laporan|pengaduan|surat|lap|panjang|gedung|aula|lapangan
6. antre|nomor antre|janji temu|janjian|booking|bookingan|reservasi|appointment|nomorku|nomor saya|giliran >4 batal|batalkan|cancel|tidak jadi|dibatalkan|dihapus|hapus|urung|dicancel + !laporan|surat|gedung|aula|lapangan|kenapa|sepihak|panjang|petugas
4. tidak jadi datang|tidak bisa datang|tidak jadi ke sana|batal datang|tidak jadi|batal|batalkan|tidak jadi ke kantor|batal saja|can not come
`,
  return: `
6. kelewat|terlewat|kelewatan|terlewatkan|lewat|ketinggalan|telat|terlambat|missed|tertinggal|tidak dengar|tidak kedengaran|tidak sempat|miss >6 antre|panggil|dipanggil|panggilan|nomor saya|nomorku|giliran|turun|dipanggil tadi|call + !petugas|lama|berjam-jam|kenapa|malah|padahal|tolong tertib
6. nomor saya|nomorku|nomor antre|giliran|giliranku|panggilan|panggil > kelewat|terlewat|kelewatan|ketinggalan|terlewatkan|missed + !petugas|sengaja|kenapa|padahal|terus|serobot
6. masuk|ikut|kembali|balik|gabung|join >2 antre|barisan >3 lagi|kembali|ulang
6. get|kembali|balik > antre + missed|call|dipanggil|panggil|kelewat|terlewat
6. panggil|dipanggil > lagi|ulang|kembali + nomor|saya|bisa|minta|tolong + !belum|tidak kunjung
4. kelewat|terlewat|kelewatan|masuk lagi|panggil ulang|panggil lagi|dipanggil lagi|missed|ketinggalan
`,
  check_in: `
6. lapor hadir|lapor kehadiran|lapor datang|lapor kedatangan|lapor tiba|tandai hadir|konfirmasi hadir|konfirmasi kehadiran
6. saya|kami >3 sudah sampai|sudah datang|sudah tiba|sudah hadir|sudah di + kantor|lokasi|tempat|loket|ruang tunggu|antre|sini|kantornya + !petugas|petugasnya|tutup|belum buka|sampai kapan|dari pagi|dari jam|lama|berjam-jam|sampai mana
4. saya sudah sampai|sudah sampai|saya sudah datang|saya sudah tiba|saya hadir|saya sudah di|sudah di lokasi|sudah di tempat|sudah di kantor|sudah di sini|sudah di loket|sudah di depan|sudah tiba|sudah hadir|sudah datang|saya sini|have arrived|arrived|saya di kantor|saya di lokasi|saya di depan|hadir|lah tibo|saya sampai|telah tiba|telah sampai + !mana|kapan|surat|belum
`,
  position: `
6. posisi|urutan|cek|lihat|status|info|sisa|where + antre|antrenya|antreku|giliran|giliranku|giliran saya|nomor antre|nomor saya|the line + !laporan|lap|bansos|jalan|tolong tertib
6. antre saya|nomor antre saya|nomor antre|antre|nomor urut saya|giliran saya|giliranku|giliran|antrenya|queue > berapa|sampai mana|sampai berapa|sampai nomor|sekarang nomor|masih lama|berapa lama|kapan|lama tidak|masih jauh|sudah dekat|berapa lagi|keberapa|urutan berapa|jauh tidak|where + !cara|buka|tutup|bayar|syarat
6. berapa|masih berapa|sisa berapa|tinggal berapa|kurang berapa|bagaimana many|bagaimana long > antre lagi|giliran saya|giliranku|nomor lagi|orang lagi|orang di depan|antre di depan|sebelum saya|sebelum giliran|ahead|giliran|orang sebelum|antre sebelum|lama lagi giliran|saya turun + !korban|rumah
6. nomor berapa|sampai nomor|berapa nomor > antre|dipanggil|loket|antrenya + !kantor
6. kapan|when|jam berapa|masih lama|berapa lama|berapa menit + saya dipanggil|giliran saya|giliranku|nomor saya|nomorku|saya dilayani|antre saya|saya turun|panggil saya|saya called|giliran + !petugas datang
4. nomor saya berapa|nomorku berapa|berapa nomor saya|nomor berapa sekarang|sudah nomor berapa|sampai nomor berapa|berapa lama lagi|masih lama|masih lama tidak|berapa menit lagi|berapa orang lagi|posisi|posisi saya|posisiku|sudah sampai mana|sampai mana|sampai berapa|berapa lagi|sudah dekat|masih jauh|bagaimana long|bagaimana much longer|masih berapa|kapan giliran|kapan dipanggil|saya nomor berapa|nomor berapa saya|number
`,
  book: `
6. booking|book|reservasi|reserve|pesan|janji temu|janjian|janji|ambil jadwal + !gedung|aula|lapangan|makam|tenda|kursi|kios|lapak|mobil|ambulans|gor|balai|audiensi|studi|bupati|walikota|camat|lurah|kades|perjanjian|janji manis|janji kampanye|janji perbaiki|janjinya|pesanan|surat|kapan|bukti|menepati|ditepati|ingkar
6. jadwal > konsultasi|kunjungan|pelayanan|saya besok|saya hari + tolong|minta|mohon|mau|bisa + !kapan|jam berapa|apa
`,
}
