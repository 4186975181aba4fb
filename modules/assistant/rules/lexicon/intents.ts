import { casePatterns } from './intents-cases.ts'
import { framePatterns } from './intents-frames.ts'

/**
 * Signals from which intents are decided (understand/intents.ts). Each label is a signal, not an intent: several may hold at once.
 * The sign after the weight is not used here.
 */
export const intentPatterns: Readonly<Record<string, string>> = {
  report: `
6. mau laporan|ingin laporan|perlu laporan|hendak laporan|bisa saya laporan
6. mau|ingin|hendak|izin|ijin|saya|kami|perlu|mohon izin|minta|bermaksud|bantu|coba|sekadar|numpang > lapor|melaporkan|mengadu|mengadukan|adu|keluh|mengeluh|mengeluhkan|ngadu|laporkan|ngelapor
5. lapor + !pelapor|terlapor|pelaporan
5. ada laporan|ada keluhan|ada aduan|buat laporan|bikin laporan|laporan warga|laporan baru|aduan|keluhan|file a report|make a complaint|file complaint|buat aduan|sampaikan keluhan|menyampaikan keluhan|sampaikan laporan|menyampaikan laporan|sampaikan aduan|mengajukan keluhan|ajukan laporan|ajukan aduan
5. komplain|complain|protes
`,
  request: `
5. tolong|mohon|minta|harap|please|bantu|segera|coba|mau|dimohon|kapan|kiranya|semoga > perbaiki|tindak|tangani|atasi|cek|tinjau|angkut|bersih|keruk|tebang|pangkas|potong|ganti|pasang|tambal|aspal|tertib|razia|survei|periksa|evakuasi|semprot|fogging|normalisasi|respon|turun|bubarkan|tegur|benah|sedot|bereskan|selesaikan|urus|kirim|perhati|perhatian|kerahkan|betul|tindakan|tindak lanjut|amankan|tangkap|jemput|fix|patroli|bantu|solusi|nyala|datang|kesini|cor|gali|bangun|usut|pindah|matikan|diperbaikin
4. harap perhatian|mohon perhatian|minta tolong|mohon bantuan|butuh bantuan|mohon solusi|tolong dong|tolong pak|mohon ditindak|tolong bantu|segera perbaiki|gerak cepat
3. tolong|mohon|minta
`,
  howToReport: `
7. bisa|boleh|apakah >4 laporan|lapor >4 sini|lewat|whatsapp|anonim|rahasia|dirahasiakan|tanpa nama
7. cara|bagaimana|gimana caranya|how >4 lapor|melapor|melaporkan|mengadu|lapornya + !laporan saya|aduan saya|sampai mana
7. lapor|melapor|mengadu|pelaporan >4 anonim|tanpa nama|rahasia|dirahasiakan|aman + bisa|boleh|apakah|ya tidak
7. cara|bagaimana cara|bagaimana buat|bagaimana do|bagaimana bisa|bagaimana to > laporan|aduan|report
7. laporan|aduan > ke mana|lewat mana|caranya|harus ke|kepada siapa|ke siapa + !saya|sudah|sampai|kami|saya
7. lapor|melapor|mengadu|lapornya >4 ke mana|di mana|lewat mana|kepada siapa|ke siapa|bagaimana|caranya|pakai apa|nomor berapa|perlu apa|syaratnya|harus ke|ke bagian mana|prosedurnya + !mana lagi|kemana lagi
7. ke mana|di mana|kepada siapa|ke siapa|lewat apa|nomor berapa|where > lapor|melapor|melaporkan|mengadu|report|aduan + !mana lagi
6. bisa|boleh|apakah|apa > lapor|melapor|melaporkan|mengadu + lewat sini|di sini|lewat wa|ke sini|sini|apa saja|kah|whatsapp|online|nomor ini|masalah apa|here|tentang apa
6. nomor|kontak|alur|prosedur|tata cara|syarat|langkah >2 pengaduan|aduan|lapor|laporan + !ganti|ubah|salah|keliru|saya|status|koreksi|ralat|tambah
5. laporan|lapor > diproses berapa lama|berapa lama|berapa hari|dirahasiakan|anonim tidak|bayar tidak|gratis tidak
`,
  procedure: `
6. jadwal|jadwalnya|biaya|biayanya|tarif|tarifnya|ongkos|formulir|denda|retribusi + apa|apakah|kapan|berapa|bagaimana|mana|ada|info|tanya|bisa
5. jadwal|jadwalnya|biaya|biayanya|tarif|formulir
6. syarat|syaratnya|persyaratan|berkas apa|dokumen apa|prosedur|prosedurnya|tata cara|caranya|alur|langkah|perlu bawa|bukti apa|apa yang harus dibawa|bawanya apa|dibawa apa|yang dibawa|bawa apa saja|harus bawa apa|apa yang perlu|apa yang disiapkan|disiapkan apa|bawa apa|perlu apa|butuh apa|harus bawa|jam buka|jam kerja|jam layan|jam pelayanan|jam operasional|buka jam|tutup jam|buka sampai|buka hari|how much|office hours|opening hours|jam berapa|berapa lama|berapa hari|masa berlaku|hari kerja|kena biaya
5. cara|bagaimana + urus|buat|daftar|perpanjang|cetak|ganti|pindah|bayar|cek|ambil|aktif|dapat|ajukan|ubah|tukar|klaim|cabut|legalisir|gabung|pecah|mendaftar|perbarui|update|lihat|pisah|tambah
5. di mana|ke mana|apakah|bisa|boleh|kapan|berapa|siapa +5 urus|daftar|perpanjang|cetak|bayar|buka|tutup|libur|alamat|kantor|loket|layan|lokasi|kontak|hubungi|diwakilkan|wakil|online|ambil|buat|jadwal|vaksin|imunisasi|pendaftaran|mendaftar
5. minta|mau|ingin|butuh|ada|boleh|bisa > info|informasi|penjelasan|jadwal|nomor kontak|nomor telepon|alamat kantor
4. nomor|kontak|alamat|nomor telepon|lokasi|letak + kantor|dinas|damkar|ambulans|polisi|puskesmas|kelurahan|kecamatan|rumah sakit|pln|pdam|disdukcapil|polsek|samsat|kades|camat|lurah|dukcapil|desa|bpbd|kua
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
4. ini bagaimana|bagaimana ini|bagaimana dong|bagaimana nih|terus bagaimana|harus bagaimana
5. kapan|sampai kapan|kenapa|kok|bagaimana|mana|siapa|why|when > perbaiki|tindak|tangani|angkut|belum|tidak|dibiarkan|biar|begini|lama|aspal|ganti|nyala|bersih|cek|solusi|atasi|tambal|dibenerin|diurus|fix|mati|padam|bau|rusak|banjir|mampet|lubang|gelap|macet|bagus|keruk|tebang|naik|turun|surut|ambil|jemput|datang|kirim
5. berapa|sudah berapa > tahun|bulan|minggu|kali|lama > tidak|belum|dibiarkan|perbaiki
5. pln|pdam|pemerintah|dinas|petugas|pemkot|pemda|bupati|walikota|lurah|polisi|satpol > ke mana|mana|ngapain|kerja apa|tidur|diam
4. masa|masak|apa tidak|apa harus|nunggu korban|tunggu korban|harus berapa|mau sampai kapan|gimana sih|gimana nih|bagaimana ini|kok gini
`,
  infoAbout: `
6. apa boleh|boleh tidak|bolehkah|apakah boleh|boleh gak|dilarang tidak|kena denda tidak|kena sanksi tidak|kena pajak tidak + !saya lapor|lapor
5. jelaskan|sebutkan|uraikan|rangkum|rangkumkan|ceritakan|apa dampak|apa pengaruh|dampak dari
6. itu yang bagaimana|itu seperti apa|itu apa sih|yang bagaimana sih|termasuk tidak|itu maksudnya apa|apa itu|yang termasuk|termasuk apa|apa saja yang termasuk|contohnya apa
6. mohon|minta|boleh|bisa|mau >2 informasi|info|penjelasan + mengenai|tentang|soal|prosedur|syarat|persyaratan|cara|jadwal|pengajuan|pendaftaran + !laporan saya|perkembangan|status|kelanjutan|nomor
6. apa benar|benarkah|apakah benar|apa betul|ada info|dapat info|ada kabar banjir|ada yang tahu|info banjir|info macet|info pemadaman|info listrik|apakah ada|apa ada|is it true|did you know|betulkah
5. apakah|is there + hari ini|besok|nanti|aman|sudah|ada|lewat|bisa dilewati|masih|bakal
5. katanya|dengar|dengar-dengar|konon|isunya|kabarnya
5. bisa dilewati|bisa lewat|aman dilewati|lewat mana|aman tidak|bisa dilalui|rute|jalan alternatif + !tidak bisa lewat|tidak bisa dilewati|tidak bisa dilalui|susah lewat|tidak dapat dilewati
5. jadwal + pemadaman|padam|listrik|angkut|pengangkutan|sampah|fogging|perbaikan|air
5. definisi|pengertian|isi perda|isi aturan|perda|apa itu|apa arti|artinya|apa bedanya|perbedaan|apa penyebab|penyebab|apa yang dimaksud|apa dampak|sejarah|tips|cara mencegah|cara mengatasi|pencegahan|bagaimana proses|apa saja dampak|kenapa bisa terjadi|pasal|undang-undang|sanksi|dendanya|berapa denda|hukumannya|aturan
6. itu|biasanya|seharusnya|sebenarnya +6 tanggungan siapa|tanggung jawab siapa|wewenang siapa|urusan siapa|kewenangan siapa|wajib atau|boleh atau|wajib tidak|gratis atau
5. siapa + bertanggung jawab|tanggung jawab|tanggungan|wewenang|berwenang|mengurus|urus|tangani|yang ngurus
5. program|rencana|anggaran + kapan|apakah|berapa|apa|ada
`,
  family: `
5. saya|rumah|kami|kita|sini|tempat|warga|kampung|desa|komplek|perumahan|gang|rt|lingkungan|daerah|depan|dekat
`,
  ...casePatterns,
  ...framePatterns,
}
