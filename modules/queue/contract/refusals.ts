import { defineRefusals } from '@govconnect/kernel/contract'

/** Refusals of setting up, joining and booking; those of the desk stand beside. */
export const queueRefusals = defineRefusals({
  'queue.not_found': {
    status: 404,
    id: { title: 'Tidak ditemukan', detail: 'Data ini tidak ada di kantor Anda.' },
    en: { title: 'Not found', detail: 'There is no such thing in your office.' },
  },
  'queue.unknown_reference': {
    status: 422,
    id: {
      title: 'Rujukan tidak dikenal',
      detail: '{what} yang dipilih tidak ada di kantor ini. Pilih lagi dari daftar.',
    },
    en: {
      title: 'Unknown reference',
      detail: 'The chosen {what} does not exist in this office. Choose again from the list.',
    },
  },
  'queue.code_taken': {
    status: 409,
    id: { title: 'Kode sudah dipakai', detail: 'Kode "{code}" sudah dipakai. Pilih kode lain.' },
    en: { title: 'Code is taken', detail: 'The code "{code}" is in use. Choose another one.' },
  },
  'queue.hours_invalid': {
    status: 422,
    id: {
      title: 'Jam buka tidak sesuai',
      detail: 'Jam tutup harus sesudah jam buka, dan jam satu hari tidak boleh bertumpuk.',
    },
    en: {
      title: 'Hours do not fit',
      detail: 'Closing must come after opening, and hours of one day must not overlap.',
    },
  },
  'queue.still_in_use': {
    status: 409,
    id: {
      title: 'Masih dipakai',
      detail: 'Masih ada {count} nomor antrean terbuka di sini. Selesaikan atau pindahkan dulu.',
    },
    en: { title: 'Still in use', detail: '{count} tickets are still open here. Finish or transfer them first.' },
  },
  'queue.still_holds': {
    status: 409,
    id: {
      title: 'Masih ada layanan',
      detail: 'Masih ada {count} layanan di sini. Pindahkan atau arsipkan dulu.',
    },
    en: { title: 'Services are still in it', detail: 'Services in it: {count}. Move or archive them first.' },
  },
  'queue.policy_invalid': {
    status: 422,
    id: { title: 'Kebijakan tidak sesuai', detail: 'Perbaiki dulu: {reason}' },
    en: { title: 'Policy does not fit', detail: 'Mend this first: {reason}' },
  },
  'queue.policy_not_draft': {
    status: 409,
    id: {
      title: 'Bukan rancangan',
      detail: 'Hanya rancangan yang dapat diubah. Buat rancangan baru dari kebijakan ini.',
    },
    en: { title: 'Not a draft', detail: 'Only a draft can be changed. Begin a new draft from this policy.' },
  },
  'queue.policy_not_proposed': {
    status: 409,
    id: { title: 'Belum diajukan', detail: 'Kebijakan ini tidak sedang menunggu persetujuan.' },
    en: { title: 'Not proposed', detail: 'This policy is not waiting for approval.' },
  },
  'queue.policy_not_retired': {
    status: 409,
    id: {
      title: 'Tidak dapat dikembalikan',
      detail: 'Hanya kebijakan yang pernah berlaku yang dapat diberlakukan lagi.',
    },
    en: { title: 'Cannot be rolled back to', detail: 'Only a policy that was once published can be published again.' },
  },
  'queue.own_policy': {
    status: 403,
    id: { title: 'Perlu orang lain', detail: 'Kebijakan disetujui oleh orang lain, bukan oleh pembuatnya.' },
    en: { title: 'Another person is needed', detail: 'A policy is approved by another person than its maker.' },
  },
  'queue.range_too_long': {
    status: 422,
    id: { title: 'Rentang terlalu panjang', detail: 'Pilih paling banyak {days} hari.' },
    en: { title: 'Range too long', detail: 'Choose {days} days at most.' },
  },
  'queue.nothing_to_rehearse': {
    status: 422,
    id: { title: 'Tidak ada data', detail: 'Tidak ada antrean pada hari-hari itu. Pilih hari yang ada kunjungannya.' },
    en: { title: 'Nothing to rehearse', detail: 'There were no visits on those days. Choose days with visits.' },
  },
  'queue.service_unknown': {
    status: 422,
    id: { title: 'Layanan tidak ada', detail: 'Layanan ini tidak ada atau tidak lagi dibuka di sini.' },
    en: { title: 'No such service', detail: 'This service does not exist or is no longer offered here.' },
  },
  'queue.office_closed': {
    status: 409,
    id: { title: 'Kantor tutup', detail: 'Sedang tutup. {when}' },
    en: { title: 'The office is closed', detail: 'It is closed now. {when}' },
  },
  'queue.service_closed': {
    status: 409,
    id: { title: 'Layanan tutup', detail: 'Layanan ini sedang tutup. {when}' },
    en: { title: 'The service is closed', detail: 'This service is closed now. {when}' },
  },
  'queue.closing_soon': {
    status: 409,
    id: {
      title: 'Nomor hari ini sudah ditutup',
      detail: 'Kantor segera tutup sehingga nomor baru tidak diberikan. {when}',
    },
    en: { title: 'No more numbers today', detail: 'The office closes soon, so no new numbers are given. {when}' },
  },
  'queue.full_today': {
    status: 409,
    id: { title: 'Kuota hari ini habis', detail: 'Nomor untuk layanan ini hari ini sudah habis ({limit}). {when}' },
    en: { title: 'Full for today', detail: 'All {limit} numbers of this service are given today. {when}' },
  },
  'queue.too_many_waiting': {
    status: 409,
    id: { title: 'Antrean sedang penuh', detail: 'Sudah {limit} orang menunggu. Coba lagi nanti.' },
    en: { title: 'The line is full', detail: '{limit} people wait already. Try again later.' },
  },
  'queue.person_limit': {
    status: 409,
    id: {
      title: 'Sudah punya nomor',
      detail: 'Anda sudah punya {count} nomor ({numbers}). Selesaikan atau batalkan dulu.',
    },
    en: { title: 'You have a number', detail: 'You already have {count} ({numbers}). Finish or cancel it first.' },
  },
  'queue.inputs_missing': {
    status: 422,
    id: { title: 'Isian belum lengkap', detail: 'Lengkapi isian yang diminta layanan ini.' },
    en: { title: 'Something is missing', detail: 'Fill in what this service asks for.' },
  },
  'queue.class_unknown': {
    status: 422,
    id: { title: 'Golongan tidak ada', detail: 'Golongan "{class}" tidak ada di kebijakan cabang ini.' },
    en: { title: 'No such class', detail: 'The policy of this branch has no class "{class}".' },
  },
  'queue.not_remote': {
    status: 409,
    id: { title: 'Ambil nomor di tempat', detail: 'Nomor layanan ini hanya dapat diambil di kantor.' },
    en: { title: 'Only at the office', detail: 'Numbers of this service are given at the office only.' },
  },
  'queue.numbers_used_up': {
    status: 409,
    id: { title: 'Nomor habis', detail: 'Semua nomor seri {letter} hari ini masih dipakai. Hubungi petugas.' },
    en: { title: 'Numbers used up', detail: 'All numbers of series {letter} are in use today. Ask a member of staff.' },
  },
  'queue.not_bookable': {
    status: 409,
    id: { title: 'Tidak dapat dipesan', detail: 'Layanan ini tidak menerima janji temu. Ambil nomor antrean.' },
    en: { title: 'Cannot be booked', detail: 'This service takes no appointments. Take a number.' },
  },
  'queue.slot_full': {
    status: 409,
    id: { title: 'Waktu sudah penuh', detail: 'Waktu ini sudah penuh. Pilih waktu lain.' },
    en: { title: 'This time is full', detail: 'This time is taken. Choose another one.' },
  },
  'queue.slot_unknown': {
    status: 422,
    id: { title: 'Waktu tidak tersedia', detail: 'Waktu ini tidak dapat dipesan. Pilih dari daftar.' },
    en: { title: 'No such time', detail: 'This time cannot be booked. Choose one of the list.' },
  },
  'queue.move_late': {
    status: 409,
    id: {
      title: 'Terlambat untuk dipindah',
      detail: 'Janji ini sudah terlalu dekat. Batalkan, atau datang pada waktunya.',
    },
    en: { title: 'Too late to move', detail: 'This appointment is too near. Cancel it, or come at its time.' },
  },
  'queue.code_wrong': {
    status: 422,
    id: { title: 'Kode salah', detail: 'Kode salah atau sudah lewat 10 menit. Minta kode baru di halaman Perangkat.' },
    en: {
      title: 'Wrong code',
      detail: 'The code is wrong or older than 10 minutes. Ask for a new one on the page Devices.',
    },
  },
  'queue.wrong_kind': {
    status: 422,
    id: { title: 'Jenis perangkat lain', detail: 'Kode ini untuk {kind}. Buka halaman yang sesuai.' },
    en: { title: 'Another kind of device', detail: 'This code is for a {kind}. Open the page for it.' },
  },
  'queue.device_only': {
    status: 403,
    id: { title: 'Hanya untuk perangkat', detail: 'Ini hanya untuk kios dan layar yang dipasangkan.' },
    en: { title: 'For devices only', detail: 'This is for paired kiosks and displays only.' },
  },
  'queue.config_missing': {
    status: 422,
    id: { title: 'Konfigurasi tidak ada', detail: 'Beri konfigurasi baru, atau nomor konfigurasi lama yang ada.' },
    en: { title: 'No configuration', detail: 'Give a new configuration, or the number of an earlier one.' },
  },
  'queue.wrong_branch': {
    status: 409,
    id: { title: 'Cabang lain', detail: 'Nomor ini untuk {branch}.' },
    en: { title: 'Another branch', detail: 'This number is for {branch}.' },
  },
  'queue.followed_by_many': {
    status: 503,
    id: {
      title: 'Sambungan penuh',
      detail: 'Terlalu banyak halaman mengikuti nomor ini. Muat ulang untuk melihat keadaannya.',
    },
    en: { title: 'No connection free', detail: 'Too many pages follow this number. Reload to see how it stands.' },
  },
  'queue.clip_unknown': {
    status: 404,
    id: { title: 'Klip tidak ada', detail: 'Tidak ada klip suara bernama "{name}".' },
    en: { title: 'No such clip', detail: 'There is no voice clip "{name}".' },
  },
  'queue.clip_invalid': {
    status: 422,
    id: { title: 'Berkas suara tidak terbaca', detail: 'Kirim MP3, Ogg, atau WAV, paling besar 300 KB.' },
    en: { title: 'Not a sound we can read', detail: 'Send MP3, Ogg or WAV of at most 300 KB.' },
  },
})
