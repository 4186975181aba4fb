import { defineRefusals } from '@govconnect/kernel/contract'

/** Refusals of calling and serving. A conflict carries the present ticket in `current`. */
export const deskRefusals = defineRefusals({
  'queue.ticket_not_found': {
    status: 404,
    id: { title: 'Nomor tidak ditemukan', detail: 'Nomor antrean ini tidak ada.' },
    en: { title: 'Ticket not found', detail: 'There is no such ticket.' },
  },
  'queue.version_conflict': {
    status: 409,
    id: {
      title: 'Sudah berubah',
      detail: 'Sudah diubah orang lain (versi {version}). Lihat keadaan terbaru lalu ulangi.',
    },
    en: { title: 'Changed meanwhile', detail: 'Somebody else changed it (version {version}). Look again and repeat.' },
  },
  'queue.not_in_state': {
    status: 409,
    id: {
      title: 'Tidak dapat sekarang',
      detail: 'Nomor {number} berstatus {status}; tindakan "{action}" tidak berlaku untuknya.',
    },
    en: { title: 'Not now', detail: 'Ticket {number} is {status}; "{action}" does not apply to it.' },
  },
  'queue.not_your_ticket': {
    status: 403,
    id: { title: 'Bukan nomor Anda', detail: 'Nomor {number} sedang di loket lain. Mintalah pengawas mengambil alih.' },
    en: {
      title: 'Not your ticket',
      detail: 'Ticket {number} is at another counter. Ask a supervisor to take it over.',
    },
  },
  'queue.not_your_counter': {
    status: 403,
    id: { title: 'Bukan loket Anda', detail: 'Buka loket ini dulu atas nama Anda.' },
    en: { title: 'Not your counter', detail: 'Open this counter as yours first.' },
  },
  'queue.not_available': {
    status: 409,
    id: { title: 'Anda sedang tidak tersedia', detail: 'Ubah kehadiran menjadi Tersedia, lalu panggil.' },
    en: { title: 'You are not available', detail: 'Set your presence to available, then call.' },
  },
  'queue.nobody_waits': {
    status: 409,
    id: { title: 'Antrean kosong', detail: 'Tidak ada yang menunggu untuk loket ini.' },
    en: { title: 'Nobody waits', detail: 'Nobody waits for this counter.' },
  },
  'queue.counter_unknown': {
    status: 404,
    id: { title: 'Loket tidak ada', detail: 'Loket ini tidak ada di kantor Anda.' },
    en: { title: 'No such counter', detail: 'There is no such counter in your office.' },
  },
  'queue.counter_closed': {
    status: 409,
    id: { title: 'Loket tutup', detail: 'Buka loket dulu.' },
    en: { title: 'The counter is closed', detail: 'Open the counter first.' },
  },
  'queue.counter_busy': {
    status: 409,
    id: { title: 'Loket sedang melayani', detail: 'Selesaikan, tunda, atau pindahkan {number} dulu.' },
    en: { title: 'The counter is busy', detail: 'Complete, hold or transfer {number} first.' },
  },
  'queue.counter_taken': {
    status: 409,
    id: { title: 'Loket dipakai', detail: '{agent} sedang bertugas di loket ini.' },
    en: { title: 'The counter is taken', detail: '{agent} works at this counter.' },
  },
  'queue.counter_has_ticket': {
    status: 409,
    id: {
      title: 'Masih ada nomor di loket',
      detail: 'Nomor {number} masih di loket. Pilih: selesai, tunda, atau kembalikan ke antrean.',
    },
    en: {
      title: 'The counter has a ticket',
      detail: 'Ticket {number} is still there. Choose: complete, hold, or return it to the line.',
    },
  },
  'queue.skill_missing': {
    status: 409,
    id: {
      title: 'Keahlian tidak sesuai',
      detail: 'Layanan ini meminta keahlian "{skill}" yang tidak ada di loket atau petugas ini.',
    },
    en: {
      title: 'Skill missing',
      detail: 'This service asks for the skill "{skill}", which this counter or agent does not have.',
    },
  },
  'queue.recall_limit': {
    status: 409,
    id: {
      title: 'Batas panggilan ulang',
      detail: 'Sudah dipanggil ulang {limit} kali. Nyatakan tidak hadir atau tunda.',
    },
    en: { title: 'Recall limit', detail: 'It was recalled {limit} times. Say no-show or hold it.' },
  },
  'queue.too_early_for_no_show': {
    status: 409,
    id: { title: 'Tunggu sebentar', detail: 'Tunggu {seconds} detik lagi sejak panggilan terakhir.' },
    en: { title: 'Wait a moment', detail: 'Wait {seconds} more seconds since the last call.' },
  },
  'queue.reinstate_late': {
    status: 409,
    id: { title: 'Terlambat untuk kembali', detail: 'Nomor dapat kembali dalam {minutes} menit. Ambil nomor baru.' },
    en: { title: 'Too late to come back', detail: 'A number comes back within {minutes} minutes. Take a new one.' },
  },
  'queue.reinstate_limit': {
    status: 409,
    id: { title: 'Tidak dapat kembali lagi', detail: 'Nomor ini sudah kembali {limit} kali. Ambil nomor baru.' },
    en: { title: 'Cannot come back again', detail: 'This number came back {limit} times. Take a new one.' },
  },
  'queue.hold_too_long': {
    status: 422,
    id: { title: 'Terlalu lama', detail: 'Penundaan paling lama {minutes} menit.' },
    en: { title: 'Too long', detail: 'A hold lasts {minutes} minutes at most.' },
  },
  'queue.reason_needed': {
    status: 422,
    id: { title: 'Alasan diperlukan', detail: 'Tulis alasan tindakan ini.' },
    en: { title: 'A reason is needed', detail: 'Write the reason for this.' },
  },
  'queue.transfer_nowhere': {
    status: 422,
    id: { title: 'Tujuan tidak ada', detail: 'Pilih layanan, loket, atau petugas tujuan di cabang ini.' },
    en: { title: 'Nowhere to go', detail: 'Choose a service, a counter or a person of this branch.' },
  },
  'queue.nothing_to_undo': {
    status: 409,
    id: {
      title: 'Tidak ada yang dibatalkan',
      detail: 'Tindakan terakhir bukan milik Anda atau tidak dapat dibatalkan.',
    },
    en: { title: 'Nothing to undo', detail: 'The last action is not yours or cannot be taken back.' },
  },
  'queue.undo_late': {
    status: 409,
    id: { title: 'Terlambat dibatalkan', detail: 'Tindakan dapat dibatalkan dalam {seconds} detik.' },
    en: { title: 'Too late to undo', detail: 'An action can be taken back within {seconds} seconds.' },
  },
  'queue.too_early_to_check_in': {
    status: 409,
    id: { title: 'Belum waktunya', detail: 'Lapor hadir dapat mulai pukul {at}.' },
    en: { title: 'Too early', detail: 'You can check in from {at}.' },
  },
  'queue.supervisor_needed': {
    status: 403,
    id: { title: 'Perlu pengawas', detail: 'Hanya pengawas yang dapat melakukan ini.' },
    en: { title: 'A supervisor is needed', detail: 'Only a supervisor can do this.' },
  },
})
