import { defineRefusals } from '@govconnect/kernel/contract'

export const caseRefusals = defineRefusals({
  'cases.not_found': {
    status: 404,
    id: { title: 'Kasus tidak ditemukan', detail: 'Periksa nomornya, misalnya LAP-20261120-001, lalu coba lagi.' },
    en: { title: 'Case not found', detail: 'Check the number, such as LAP-20261120-001, and try again.' },
  },
  'cases.version_conflict': {
    status: 409,
    id: {
      title: 'Kasus sudah diubah orang lain',
      detail: 'Kasus {number} kini versi {version}. Lihat keadaan terbarunya lalu ulangi perubahan Anda.',
    },
    en: {
      title: 'The case was changed by someone else',
      detail: 'Case {number} is now at version {version}. Look at its present state and make your change again.',
    },
  },
  'cases.not_started': {
    status: 409,
    id: { title: 'Kasus belum diproses', detail: 'Pindahkan {number} ke "proses" dulu, baru diselesaikan.' },
    en: { title: 'Work has not begun', detail: 'Move {number} to "proses" first, then finish it.' },
  },
  'cases.cannot_return_to_new': {
    status: 409,
    id: {
      title: 'Tidak dapat kembali ke "baru"',
      detail: 'Kasus {number} sudah {status} dan tidak dapat menjadi baru lagi.',
    },
    en: { title: 'Cannot become new again', detail: 'Case {number} is already {status} and cannot become new again.' },
  },
  'cases.already_closed': {
    status: 409,
    id: {
      title: 'Kasus sudah ditutup',
      detail: 'Kasus {number} sudah {status}. Bila warga menyanggah, catat sanggahannya untuk membuka kembali.',
    },
    en: {
      title: 'The case is closed',
      detail: 'Case {number} is already {status}. If the citizen disputes it, record the dispute to open it again.',
    },
  },
  'cases.sub_state_needs_progress': {
    status: 409,
    id: { title: 'Tahap hanya untuk kasus dalam proses', detail: 'Pindahkan {number} ke "proses" dulu.' },
    en: { title: 'Steps are for cases in progress', detail: 'Move {number} to "proses" first.' },
  },
  'cases.reason_required': {
    status: 422,
    id: { title: 'Alasan penolakan wajib', detail: 'Pilih satu alasan: {reasons}.' },
    en: { title: 'A reason is required', detail: 'Choose one reason: {reasons}.' },
  },
  'cases.reason_unknown': {
    status: 422,
    id: { title: 'Alasan tidak ada dalam daftar', detail: 'Pilih satu alasan: {reasons}.' },
    en: { title: 'The reason is not in the list', detail: 'Choose one reason: {reasons}.' },
  },
  'cases.reason_not_expected': {
    status: 422,
    id: { title: 'Alasan hanya untuk penolakan', detail: 'Hapus "reason", atau kirim bersama status "ditolak".' },
    en: { title: 'A reason belongs to a rejection', detail: 'Leave out "reason", or send it with status "ditolak".' },
  },
  'cases.note_required': {
    status: 422,
    id: { title: 'Catatan wajib', detail: 'Tulis catatan untuk warga: apa hasilnya atau mengapa ditolak.' },
    en: {
      title: 'A note is required',
      detail: 'Write a note for the citizen: what was done, or why it was turned down.',
    },
  },
  'cases.photo_required': {
    status: 422,
    id: {
      title: 'Foto hasil wajib',
      detail: 'Kategori "{category}" hanya dapat diselesaikan dengan foto hasil pekerjaan.',
    },
    en: {
      title: 'A photo is required',
      detail: 'Category "{category}" can be finished only with a photo of the work.',
    },
  },
  'cases.not_closed': {
    status: 409,
    id: {
      title: 'Kasus masih berjalan',
      detail: 'Kasus {number} masih {status}; sanggahan hanya untuk kasus yang sudah ditutup.',
    },
    en: {
      title: 'The case is still open',
      detail: 'Case {number} is still {status}; only closed cases can be disputed.',
    },
  },
  'cases.dispute_too_late': {
    status: 409,
    id: {
      title: 'Masa sanggah sudah lewat',
      detail: 'Kasus {number} dapat disanggah sampai {until}. Silakan buat laporan baru.',
    },
    en: {
      title: 'Too late to dispute',
      detail: 'Case {number} could be disputed until {until}. Please open a new case.',
    },
  },
  'cases.dispute_withdrawn': {
    status: 409,
    id: {
      title: 'Kasus sudah ditarik pelapor',
      detail: 'Kasus {number} ditarik oleh pelapor. Silakan buat laporan baru.',
    },
    en: {
      title: 'The case was withdrawn',
      detail: 'Case {number} was withdrawn by its reporter. Please open a new case.',
    },
  },
  'cases.withdraw_too_late': {
    status: 409,
    id: {
      title: 'Tidak dapat ditarik lagi',
      detail: 'Kasus {number} sudah {status}; hanya kasus baru yang dapat ditarik.',
    },
    en: {
      title: 'Too late to withdraw',
      detail: 'Case {number} is already {status}; only new cases can be withdrawn.',
    },
  },
  'cases.citizen_required': {
    status: 422,
    id: { title: 'Warga belum disebut', detail: 'Isi wa_user_id, citizen_id, atau contact.' },
    en: { title: 'The citizen is missing', detail: 'Give wa_user_id, citizen_id or contact.' },
  },
  'cases.address_required': {
    status: 422,
    id: { title: 'Alamat wajib', detail: 'Kategori "{category}" perlu alamat atau titik lokasi.' },
    en: { title: 'An address is required', detail: 'Category "{category}" needs an address or a location.' },
  },
  'cases.assignee_required': {
    status: 422,
    id: { title: 'Tujuan belum disebut', detail: 'Isi officer_id, agency, atau keduanya.' },
    en: { title: 'Nobody to assign to', detail: 'Give officer_id, agency, or both.' },
  },
  'cases.category_not_found': {
    status: 404,
    id: { title: 'Kategori tidak ditemukan', detail: 'Kantor ini tidak punya kategori "{category}".' },
    en: { title: 'Category not found', detail: 'This office has no category "{category}".' },
  },
  'cases.category_unknown': {
    status: 422,
    id: { title: 'Kategori tidak dikenal', detail: 'Kategori "{category}" tidak ada atau sudah diarsipkan.' },
    en: { title: 'Unknown category', detail: 'Category "{category}" does not exist or was archived.' },
  },
  'cases.category_other_kind': {
    status: 422,
    id: { title: 'Kategori bukan untuk laporan', detail: 'Kategori "{category}" untuk tiket layanan, bukan laporan.' },
    en: {
      title: 'Not a category of complaints',
      detail: 'Category "{category}" is for service requests, not complaints.',
    },
  },
  'cases.category_exists': {
    status: 409,
    id: { title: 'Kategori sudah ada', detail: 'Kategori "{category}" sudah ada. Ubah atau aktifkan yang itu.' },
    en: { title: 'The category exists', detail: 'Category "{category}" already exists. Change or restore that one.' },
  },
  'cases.category_conflict': {
    status: 409,
    id: { title: 'Kategori sudah diubah orang lain', detail: 'Muat ulang kategori "{category}" lalu ulangi.' },
    en: { title: 'The category was changed by someone else', detail: 'Reload category "{category}" and try again.' },
  },
})
