/** Signals about papers and cases: wanting one, asking after it, changing it, the waiting line, a person (see intents.ts). */
export const casePatterns: Readonly<Record<string, string>> = {
  document: `
5. surat|sktm|skck|domisili|surat pengantar|surat keterangan|surat izin|surat pindah|surat rekomendasi|surat kuasa|legalisir|legalisasi|rekomendasi|izin|izin usaha|izin keramaian|imb|pbg|nib|siup|sku|skd|surat waris|surat kematian|surat kelahiran|akta|akte|ktp|kk|kartu keluarga|kartu tanda penduduk|kia|paspor|npwp|sim|ektp|akta kelahiran|akta kematian|surat nikah|buku nikah|n1|surat tanah|sertifikat|sporadik|kartu kuning|ak1|kartu pencari kerja|pengantar nikah|pengantar|letter|keterangan usaha|keterangan tidak mampu|keterangan domisili|keterangan belum menikah|izin mendirikan|izin acara|izin hajatan|izin penelitian|magang|kartu identitas anak|surat jalan|perpindahan|pindah domisili|pindah alamat|bpjs|kis|certificate|id card|permit
`,
  /** A paper of one's own is gone or spoilt and a new one wanted: no trouble for the office to mend. */
  lostDocument: `
5. ktp|kk|akta|kia|surat|kartu|buku nikah|sertifikat|ijazah|sim + hilang|rusak|sobek|patah|kecopetan|kecurian|terbakar|kebakar|hanyut|kebanjiran|basah|hancur + mau|minta|bikin|buat|urus|cetak|ganti|perlu|baru|lagi|pengganti
`,
  wantDocument: `
6. mau|ingin|minta|tolong|mohon|ajukan|mengajukan|urus|buat|permohonan|pengajuan|daftar|bantu|perlu|izin|hendak >4 balik nama|pecah kk|pisah kk|gabung kk|masuk kk|numpang kk|numpang nikah|rekam ktp|rekam ektp|perekaman|cetak ulang|cetak ktp|cetak kk|ganti foto|perubahan nama|ubah nama|ganti nama|perubahan data|ubah data|ubah status|ganti status|perbaikan data|pengantar nikah|pengantar skck|izin keramaian|izin tutup jalan|izin memotong|izin menebang|izin penebangan|rekom|rekomendasi|nib|kartu kuning|kartu pencari kerja|suket|surat|lapor diri + !diperiksa|tanpa izin|punya izin|tidak izin|izinnya|@bukansurat
5. pasang|pemasangan|sambung|sambungan|penyambungan|langganan|daftar langganan + baru|langganan|rumah baru|pdam|angkut sampah|air bersih|meteran + mau|minta|permintaan|permohonan|request|daftar|ingin|mohon|pengajuan + !@bukansurat
6. permohonan|pengajuan|mengajukan|ajukan|minta|mohon|mau|request > kursi roda|alat bantu|kaki palsu|tongkat|bantuan modal|bantuan usaha|bibit|pelatihan|penyuluhan|sosialisasi|lahan makam|petak makam|mobil jenazah|ambulans desa|mobil ambulans|kios|lapak + !@bukansurat
5. pesan|booking|sewa|pinjam|menyewa|meminjam + lahan makam|makam|gedung|aula|lapangan|kios|balai|tenda|kursi|sound|panggung|mobil|ambulans|gor + mau|minta|tolong|izin|mohon|buat|untuk|dibantu|tanggal|ingin + !@bukansurat
5. kunjungan|berkunjung|studi banding|study tour|magang|pkl|kkn|penelitian + mau|ingin|mohon|dijadwalkan|izin|ajukan|mengajukan|permohonan + !@bukansurat
5. ktp|kk|akta|kia|surat|kartu|buku nikah|sertifikat|ijazah|sim + hilang|rusak|sobek|patah|kecopetan|kecurian|terbakar|kebakar|hanyut|kebanjiran|basah|hancur + mau|minta|bikin|buat|urus|cetak|ganti|perlu|baru|lagi|pengganti + !@bukansurat
6. suket|surat keterangan|surat pengantar|akta|ktp|kk|kia|sktm|skck|legalisir|pindah|domisili > tolong|minta|mohon|dong|dibuatkan|diproses|prosesin|diurus|uruskan|diuruskan|dibantu|terbitkan + !@bukansurat
6. mau|ingin|minta|perlu|tolong|mohon|ajukan|mengajukan|urus|buat|buatkan|daftar|bantu|hendak|permohonan|pengajuan|dibuatkan|dibuatin|buatin|cetak|perpanjang|perpanjangan|want|need|make|apply|request|pembuatan|terbitkan|diterbitkan|bisa dibuatkan|permintaan|memohon|membuat|pesan|ngajuin|nyuhunkeun|keperluan|penerbitan > surat|sktm|skck|domisili|legalisir|legalisasi|rekomendasi|izin usaha|izin keramaian|izin acara|izin hajatan|izin mendirikan|izin penelitian|izin praktik|izin praktek|izin tutup|izin penutupan|izin pemakaian|izin pakai|izin renovasi|izin bangun|izin reklame|izin parkir|izin trayek|izin kegiatan|surat izin|perizinan|izin penebangan|izin menebang|izin riset|izin kerja|izin tinggal|izin pasang|izin pinjam|izin membuka|izin buka|izin operasional|izin kunjungan|izin galian|izin memotong|izin angkut|imb|pbg|nib|siup|sku|skd|akta|akte|ktp|kk|kia|kartu keluarga|kartu tanda penduduk|kartu kuning|ak1|pengantar|keterangan|letter|certificate|business permit|building permit|buku nikah|paspor|kartu|pindah domisili|pindah alamat|pindah|n1|sporadik|sertifikat|npwp|id card|perekaman|rekam ktp|ektp|perekaman ktp|sim + !diperiksa|dicabut izin|cabut izin|tanpa izin|izin usahanya|tidak ada izin|punya izin|tidak punya izin|tidak izin|@bukansurat
5. ktp|kk|akta|kia|buku nikah|sertifikat|kartu keluarga|surat + hilang|rusak|kecurian|habis berlaku > mau|minta|bikin|buat|urus|cetak|ganti|perlu + !@bukansurat
5. surat|sktm|domisili|ktp|kk|akta|kia|izin|pengantar|skck > dibuatkan|buatkan|buatin|terbitkan|ajukan|cetak ulang|cetak|urus|buat baru|ganti baru|pecah|perbarui + !@bukansurat
5. kunjungan|visit|janji temu|audiensi|studi banding|magang|penelitian|kkn + mau|ingin|minta|ajukan|mengajukan|permohonan|jadwal + !@bukansurat
5. layanan|permohonan layanan|ajukan layanan|tiket layanan|service request|permohonan|pengajuan + baru|mau|ingin|ajukan|buat + !@bukansurat
5. daftar|mendaftar|didaftarkan|pendaftaran + mau|ingin|minta|saya|bantu|tolong + bpjs|umkm|bansos|pkh|dtks|nikah|kis|pelatihan|kartu prakerja|posyandu|vaksin|sekolah|koperasi|program|usaha + !@bukansurat
5. mau|ingin|ajukan|ngajuin|mengajukan|daftar > bantuan modal|proposal|modal usaha|bantuan usaha|beasiswa|subsidi + !@bukansurat
5. pinjam|sewa|pakai + gedung|aula|lapangan|balai|tenda|kursi|ambulans|mobil jenazah + mau|ingin|minta|izin|ajukan|bisa + !@bukansurat
`,
  status: `
7. hasil|hasilnya +6 saya|kami + kapan|keluar|sudah ada|mana|apa + !panen|lab
7. kapan|kapankah >5 ktp|kk|akta|kia|surat|skck|sktm|sertifikat|kartu|ektp|buku nikah|domisili|permohonan|pengajuan|pesanan >5 jadi|selesai|keluar|terbit|diambil|kelar|rampung
7. permohonan|pengajuan|proposal|bedah rumah|usulan|beasiswa|pendaftaran|berkas +8 lolos|diterima|ditolak|disetujui|diacc|acc|tembus + apa|apakah|tidak|belum|kah|bagaimana|sudah
6. laporan|laporanku|aduan|pengaduan|aduanku +8 ditindak|ditanggapi|direspon|nasib|nasibnya|macam mana|kayak mana|kek mana|digubris|disentuh|dikerjain|diurus
6. pelapor|saya yang lapor|saya yang melapor + kapan|bagaimana|sudah|belum|datang|hasil|kabar
7. ktp|kk|akta|kia|surat|skck|sktm|paspor|sertifikat|npwp|kartu|kartu keluarga|berkas|dokumen|izin|permohonan|pengajuan|ektp|buku nikah|domisili +14 kelar kapan|jadi kapan|selesai kapan|diambil kapan|keluar kapan|sudah jadi|sudah selesai|sudah bisa diambil|bisa diambil|kapan jadi|kapan selesai|kapan keluar|kapan bisa diambil|sudah keluar|sudah dicetak|sudah terbit|sampai mana|sampai tahap|tahap mana|jadi belum|selesai belum|sudah kelar|kelar belum|sudah beres|sudah ditandatangani|apa sudah jadi|sudah rampung|kok belum jadi|belum jadi-jadi +14 saya|kemarin|tadi|kami|diajukan|ajukan|minggu lalu|bulan lalu|lewat wa|tanggal|anak|istri|suami|ibu|bapak|anakku|urus|minta|pesan
7. saya|kami|aku + lapor|melapor|laporkan|adukan|ajukan|diajukan + ada perkembangan|perkembangannya|ada kabar|kabarnya|ada tindak|tindak lanjut|tindaklanjutnya|kapan ditindak|kapan dikerjakan|sudah dikerjakan|sudah diproses|sudah dicek|sudah ditangani|belum ada respon|updatenya|sampai mana|belum ada tindakan|hasilnya|gimana kelanjutan|belum ditindaklanjuti|belum nongol|diterima apa ditolak|masuk anggaran
6. laporan|aduan|pengaduan|keluhan|tiket|permohonan|pengajuan|laporanku|report|ticket + sudah dikerjakan|dikerjakan|dicek|dilihat|ditinjau|dibaca|didisposisi|diterima|ditolak|diteruskan|disurvei|looked|diapain|diapakan|apa kabarnya|sudah ada hasil|ada hasil|hasilnya|perkembangannya|kelanjutannya|updatenya|selesai belum|kapan selesai|di mana posisinya|posisinya|sampai meja|ada jawaban
7. status|progres|perkembangan|kelanjutan|kabar|follow up|update|proses|hasil|tindak lanjut|nasib + laporan|aduan|pengaduan|tiket|pengajuan|permohonan|lap|tik|laporan saya|surat saya|report|ticket|complaint|keluhan
6. laporan|aduan|tiket|report|complaint|keluhan|pengaduan + tidak respon|belum respon|tidak tanggap|belum tanggap|tidak gubris|tidak proses|tidak tindak|belum tindak|cuek|dicuekin|diam saja|tidak balas|belum jelas|tidak jelas|tidak direspon|mandek
6. laporan|aduan|tiket|pengajuan|permohonan|surat|keluhan|report|complaint|ticket|pengaduan + sampai mana|sampai di mana|sudah sampai|bagaimana|sudah diproses|sudah proses|sudah selesai|sudah jadi|belum diproses|diproses|kapan selesai|sudah ditangani|apa kabar|kabarnya|kapan diproses|belum ditindak|sudah ditindak|belum ada kabar|belum ada tindak|belum ada respon|tidak ada kabar|cek|lihat|lacak|tracking|track|gimana|ditindaklanjuti|tindak lanjut|belum ada|belum selesai|sudah belum|proses|jadi|kapan|belum|masih lama|check
6. cek|lacak|lihat|tracking|pantau|check|mengecek|tanya|menanyakan > laporan|aduan|status|tiket|pengajuan|lap|tik|nomor laporan
7. yang saya laporkan|yang saya lapor|yang saya adukan|yang kemarin saya lapor|yang sudah saya lapor|yang pernah saya lapor
5. laporan kemarin|laporan saya|laporanku|aduan saya|tiket saya|pengajuan saya|permohonan saya|laporan kami|my report|my complaint|my ticket|surat saya|pengaduan saya + !demikian|berikut|atas perhatian
`,
  update: `
7. lupa >3 bilang|sebut|tulis|kasih tahu|cantumin|cantumkan|nambahin|tambah
7. tadi lupa|lupa tadi|ada yang lupa|ketinggalan tadi
7. laporan|lap|tik|aduan|tiket|pengaduan|permohonan|laporanku|report +14 tanggal lahirnya|namanya|disamarkan|belum tuntas|tidak tuntas|cuma dipindah|masih sama|belum beres|ada yang kurang|kurang lengkap|kurang jelas|keliru|salah tulis|salah ketik|salah alamat|ralat|koreksi|revisi|seharusnya|harusnya|yang benar|yang betul|yang bener|typo|lupa saya sebut|ketinggalan|patokannya|lokasinya di|alamatnya di|tambahan|tambahin|tambahkan|ditambah|ditambahkan|tambah
7. patokan|patokannya|ralat|koreksi|revisi|tambahan|susulan|keterangan tambahan >3 laporan|lap|tik|aduan|tiket|pengaduan|laporan saya
7. ralat|koreksi|revisi|salah ketik|salah tulis|typo|salah kirim alamat|salah sebut + maksudnya|maksud saya|bukan|harusnya|seharusnya|yang benar|yang bener|tadi
7. yang tadi|tadi|barusan + maksudnya|maksud saya|bukan|harusnya|seharusnya|salah|keliru + rt|rw|nomor|no|jalan|blok|gang|alamat|lokasi|nama|tanggal|jam + !lampu|sampah
7. yang saya lapor|yang saya laporkan|yang kemarin saya lapor|laporan tadi|laporan kemarin|laporan saya tadi|laporan saya kemarin|aduan tadi|aduan saya tadi|yang aduan saya tadi + sekarang|tambah|makin|semakin|malah|ternyata|sudah masuk|bertambah|nambah
7. ganti|ubah|perbarui|update|ralat|koreksi + nomor hp|nomor kontak|nomor telepon|nama pelapor|nomor wa|alamat|lokasi|nama|tanggal lahir|patokan + laporan|aduan|pengaduan|tiket|lap|tik|permohonan|pengajuan
7. alamat|lokasi|nomor|nama|data|patokan|keterangan + kurang|salah|keliru|typo|lengkap|benar|ketinggalan + laporan|lap|tik|aduan|tiket
7. tambah|tambahkan|menambah|menambahkan|nambah|susul|menyusul|menyusulkan|lengkapi|melengkapi|update|ralat|koreksi|perbarui|revisi|ubah|ganti|memperbaiki|add|edit|susulan + laporan|aduan|info|informasi|keterangan|foto|alamat|data|laporan saya|tiket|lap|tik|bukti|detail|deskripsi|nomor|report|patokan|lokasi
8. update|ubah|ganti|koreksi|ralat + alamat|lokasi|nomor rumah|foto|keterangan + laporan|aduan|lap|tiket
8. update|info|kabar|perkembangan + laporan|aduan|lap + makin|tambah|semakin|ternyata|memburuk|bertambah
6. tambahan|info tambahan|keterangan tambahan|foto tambahan|bukti tambahan|foto susulan|additional|more info|info baru
6. laporan|lap|tik|aduan|tiket|report + makin parah|tambah parah|semakin parah|alamatnya salah|salah alamat|salah ketik|salah tulis|keliru|yang benar|kurang lengkap|ternyata|lebih parah|memburuk|bertambah|patokannya|lokasinya di|alamat salah|still not fixed
6. saya kirim foto|ini fotonya|fotonya menyusul|ini foto tambahan|berikut foto|ini buktinya|berikut bukti|kirim bukti + laporan|lap|tik|tadi|kemarin|sebelumnya
`,
  reopen: `
6. laporan|lap|tik|aduan|tiket|status + selesai > belum|masih|kok|tapi|padahal|tetap|tidak
6. rusak lagi|mati lagi + selesai|padahal|katanya|kemarin diperbaiki
6. padahal sudah selesai|buka lagi|dibuka lagi|dibuka kembali|buka kembali|belum diperbaiki padahal selesai|reopen|belum beres
`,
  /** What is put right or held against a named case. */
  correction: `
5. salah|keliru|typo|ralat|koreksi|harusnya|seharusnya|yang benar|yang betul|maksudnya|ganti|diganti|ubah|diubah|perbarui|disamarkan|dirahasiakan|belum tuntas|tidak tuntas|masih ada|ternyata|belum beres|tambah|tambahan|ditambah|ditambahkan|tambahkan|nambahin|menambahkan|lengkapi|susulan|makin|semakin|bertambah|nambah|katanya selesai|padahal
`,
  /** Opens the subject of a report made before: what follows is not reported anew. */
  caseTopic: `
5. laporan|aduan|pengaduan|keluhan|report|laporanku|aduanku >4 soal|tentang|mengenai|masalah|perihal|yang|bab|about|nang|sing|jalan|lampu
5. saya|kami|aku >2 lapor|laporkan|adukan|ngadu|mengadu|melapor|laporin|aduin
5. yang >3 saya|kami >2 lapor|laporkan|adukan|laporin|aduin|ajukan|ajuin
`,
  cancel: `
7. tidak usah|tidak perlu|jangan|gausah >3 datang|dikirim|petugas|ditangani|diurus|diperbaiki|dilanjutkan|dilanjut|lanjut|dilanjutin|diproses|proses|diteruskan|ditindaklanjuti|laporan|permohonan|pengajuan
7. mundur|keluar >3 antre
7. tarik|narik|menarik|cabut|nyabut >3 laporan|aduan|pengaduan|pengajuan|permohonan
7. batal|batalkan|membatalkan|dibatalkan|pembatalan|cabut|mencabut|tarik kembali|hapus|urungkan|cancel|withdraw + laporan|aduan|tiket|pengajuan|permohonan|lap|tik|report|antre|semua|saja|pengaduan|keluhan|yang tadi|complaint|request|dulu
6. batal + !batal nikah|kenapa batal
6. tidak jadi|gak jadi|tidak jadi lapor|tidak usah|urung|tidak perlu dilanjutkan|abaikan saja|abaikan laporan|lupakan saja|lupakan laporan|never mind|nevermind|stop|ndak sido|ora sido|teu janten|stop laporan|hentikan laporan|forget it|abaikan + !saya|hujan|tidak usah takut
8. tidak jadi|batal|urung|tidak usah > lapor|laporan|melapor|ngadu|mengadu
5. tidak jadi + deh|saja|buat
`,
  queue: `
7. booking|reservasi|pesan|ambil|ambilkan|minta|daftar +4 slot|nomor loket|jadwal loket|loket|giliran|kuota kunjungan + !parkir|makam|gedung|nomor telepon|nomor wa
7. ambil|minta|daftar|mau|ingin|pesan|booking|book|take|get|reservasi|ikut|reserve|ambilkan|daftarkan|pesankan|perlu +4 nomor antre|antre|queue|antrean online|nomor urut|queue number|no antre|nomer antre|slot antre|tiket antre + !batal|cancel|lama|panjang|berjam-jam|mengular
7. bikin|buat|dapat|kasih + nomor antre|no antre|nomor urut|tiket antre + !batal
6. antre online|daftar antre|nomor antre|ambil nomor|booking antre|antrean online|mengantre|ambil antre|queue ticket
5. antre + loket|poli|puskesmas|dokter|ktp|layanan|besok|hari ini|online|kelurahan|teller|sekarang|lewat wa|di mana|pendaftaran|samsat|pelayanan
4. antre + !mengular|panjang|macet|kendaraan|mobil|lama|bensin|sembako
`,
  queueTrouble: `
6. antre + dilompati|dilangkahi|dilewati|dilewat|dilewatin|hangus|hilang|lama|panjang|berjam-jam|tidak jelas|kacau|serobot|diserobot|dari pagi|dari jam|dari subuh|tidak dipanggil|belum dipanggil|tidak panggil|belum panggil|semrawut|bertele|sesak|parah|capek|2 jam|3 jam|4 jam|5 jam|cuek|dicuekin
`,
  handover: `
8. saya >2 dihubungi|ditelepon|ditelpon|dikontak >3 petugas|dinas|pihak|kelurahan|admin|kecamatan|staf
8. petugas|dinas|admin|pihak|orang dinas|lurah >3 hubungi|telepon|kontak|telpon >1 saya
8. kasih|kasi|beri|berikan|sambungin|oper >2 petugas|admin|orang|manusia|operator + !terima kasih|kasih tahu
8. arahkan|diarahkan|hubungkan|disambungin >3 staf|petugas|bagian|admin|pegawai
8. petugas|petugas jaga|admin|operator >2 ada > mau|konsultasi|bicara|tanya langsung
8. bicara|ngobrol|ngomong|chat|sambung|sambungkan|disambungkan|hubung|hubungkan|dihubungkan|konsultasi|terhubung|alihkan|talk|speak|connect|transfer|ketemu|dilayani|dibantu|panggilkan|bicarakan|telepon|komunikasi|disambungin|sambungin >3 petugas|admin|orang|manusia|operator|cs|customer service|staf|pegawai|orang asli|human|person|agent|orangnya|officer|pejabat|someone|call center|representative|lurah|camat|kades|bupati|walikota|kepala dinas|atasan|pimpinan|yang berwenang|kepala desa + !kasar|jutek|judes|ketus|cuek|bentak|membentak|sopan|marah|lowongan
8. bicara|ngobrol|ngomong|ketemu|konsultasi|bertemu >2 langsung + !kasar|jutek|petugasnya malah
8. ada|mana|minta|butuh >2 petugas|admin|operator|orang|cs >4 bicara|ngobrol|ajak bicara|diajak|dihubungi|ditelepon|langsung|nyata|asli
8. percakapan|chat|obrolan|pembicaraan|pesan saya|pesan ini >3 diteruskan|teruskan|dialihkan|alihkan|disambungkan|diserahkan|limpahkan
8. teruskan|alihkan|limpahkan|oper|serahkan >3 petugas|staf|admin|manusia|operator|cs|yang berwenang|orang
8. ditangani|dilayani|dijawab|dibalas|ditanggapi >2 manusia|orang|petugas|admin|operator|staf
8. telepon|telpon|hubungi|call >2 saya > petugas|admin|bicara|lurah|staf
7. mau|minta|butuh|ingin|pakai|cari|pengen|want|need|panggil|panggilkan|tolong >3 admin|operator|cs|customer service|manusia|orang asli|petugas asli|petugas langsung|petugas saja|admin saja|manusia asli|human|real person|agent|live agent|live chat|petugas manusia|admin manusia|petugasnya langsung + !datang|turun|lokasi|periksa|cek|survei|lapangan|kesini|rekam|tertib|tegur
6. jangan bot|bukan bot|bukan robot|bukan mesin|jangan robot|tidak mau sama bot|tidak mau bot|capek sama bot|tidak mau robot|malas sama bot|jangan mesin|bukan sama mesin|customer service|orang beneran|adminnya mana|mana adminnya|mana admin|orang betul|human please|real person|tidak paham botnya|bukan bot|bukan mesin|tidak nyambung botnya|tidak ngerti botnya
4. ada adminnya|ada orang|ada petugas|ada orangnya|ada manusia|ada admin
`,
}
