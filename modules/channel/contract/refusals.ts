import { defineRefusals } from '@govconnect/kernel/contract'
import { limitRefusals } from './limit-refusals.ts'

/** Every "no" of this module, in both languages. */
export const channelRefusals = defineRefusals({
  ...limitRefusals,
  'channel.signature_invalid': {
    status: 401,
    id: {
      title: 'Tanda tangan tidak sah',
      detail: 'X-Hub-Signature-256 tidak cocok dengan isi. Tidak ada yang disimpan.',
    },
    en: { title: 'Invalid signature', detail: 'X-Hub-Signature-256 does not match the body. Nothing was stored.' },
  },
  'channel.handshake_refused': {
    status: 403,
    id: { title: 'Verifikasi ditolak', detail: 'Mode atau verify token salah. Samakan dengan WHATSAPP_VERIFY_TOKEN.' },
    en: { title: 'Verification refused', detail: 'Wrong mode or verify token. Set it as in WHATSAPP_VERIFY_TOKEN.' },
  },
  'channel.handshake_incomplete': {
    status: 400,
    id: { title: 'Verifikasi tidak lengkap', detail: 'hub.challenge tidak ada.' },
    en: { title: 'Incomplete verification', detail: 'hub.challenge is missing.' },
  },
  'channel.recipient_missing': {
    status: 422,
    id: { title: 'Penerima belum disebut', detail: 'Isi "to" dengan nomor WhatsApp, atau "conversation_id".' },
    en: { title: 'Recipient missing', detail: 'Fill "to" with a WhatsApp number, or "conversation_id".' },
  },
  'channel.recipient_invalid': {
    status: 422,
    id: { title: 'Nomor penerima tidak sah', detail: 'Tulis nomor dengan kode negara, misalnya 6281234567890.' },
    en: { title: 'Invalid recipient number', detail: 'Write the number with its country code, such as 6281234567890.' },
  },
  'channel.conversation_not_found': {
    status: 404,
    id: { title: 'Percakapan tidak ditemukan', detail: 'Percakapan ini tidak ada di kantor Anda.' },
    en: { title: 'Conversation not found', detail: 'Your office has no such conversation.' },
  },
  'channel.message_not_found': {
    status: 404,
    id: { title: 'Pesan tidak ditemukan', detail: 'Pesan ini tidak ada di kantor Anda.' },
    en: { title: 'Message not found', detail: 'Your office has no such message.' },
  },
  'channel.message_not_waiting': {
    status: 409,
    id: { title: 'Pesan tidak lagi menunggu', detail: 'Pesan ini sudah "{state}", jadi tidak dapat dibatalkan.' },
    en: { title: 'Message no longer waiting', detail: 'This message is already "{state}" and cannot be cancelled.' },
  },
  'channel.message_not_failed': {
    status: 409,
    id: {
      title: 'Pesan tidak gagal',
      detail: 'Hanya pesan gagal atau meragukan yang dapat diulang; pesan ini "{state}".',
    },
    en: {
      title: 'Message has not failed',
      detail: 'Only failed or doubtful messages can be retried; this one is "{state}".',
    },
  },
  'channel.account_not_found': {
    status: 404,
    id: { title: 'Nomor tidak ditemukan', detail: 'Nomor kanal ini tidak ada di kantor Anda.' },
    en: { title: 'Number not found', detail: 'Your office has no such channel number.' },
  },
  'channel.no_account': {
    status: 409,
    id: { title: 'Belum ada nomor WhatsApp', detail: 'Tambahkan nomor di Pengaturan → Kanal, lalu kirim lagi.' },
    en: { title: 'No WhatsApp number yet', detail: 'Add a number in Settings → Channels, then send again.' },
  },
  'channel.number_taken': {
    status: 409,
    id: { title: 'Nomor sudah dipakai', detail: 'Nomor {phone_number_id} sudah terdaftar di instalasi ini.' },
    en: { title: 'Number already in use', detail: 'The number {phone_number_id} is already registered here.' },
  },
  'channel.window_closed': {
    status: 422,
    id: {
      title: 'Jendela 24 jam sudah tutup',
      detail: 'Warga terakhir menulis lebih dari 24 jam lalu. Kirim template, atau tunggu warga menulis lagi.',
    },
    en: {
      title: 'The 24-hour window is closed',
      detail: 'The citizen last wrote more than 24 hours ago. Send a template, or wait until they write again.',
    },
  },
  'channel.already_taken': {
    status: 409,
    id: {
      title: 'Sudah ditangani rekan',
      detail: '{owner} sedang menangani percakapan ini. Mintalah, atau ambil alih dengan paksa.',
    },
    en: {
      title: 'A colleague has it',
      detail: '{owner} is handling this conversation. Ask them, or take it over by force.',
    },
  },
  'channel.not_owner': {
    status: 409,
    id: { title: 'Anda belum menangani percakapan ini', detail: 'Ambil alih dulu percakapannya, lalu kirim lagi.' },
    en: { title: 'You do not own this conversation', detail: 'Take the conversation over first, then send again.' },
  },
  'channel.not_taken_over': {
    status: 409,
    id: { title: 'Percakapan tidak sedang diambil alih', detail: 'Asisten sudah menangani percakapan ini.' },
    en: { title: 'Not taken over', detail: 'The assistant is already handling this conversation.' },
  },
})
