import { defineRefusals } from '@govconnect/kernel/contract'

export const tenantsRefusals = defineRefusals({
  'tenants.not_found': {
    status: 404,
    id: { title: 'Kantor tidak ditemukan', detail: 'Tidak ada kantor "{tenant}" yang dapat Anda buka.' },
    en: { title: 'Tenant not found', detail: 'There is no tenant "{tenant}" that you can open.' },
  },
  'tenants.slug_taken': {
    status: 409,
    id: { title: 'Alamat sudah dipakai', detail: 'Kantor lain sudah memakai alamat "{slug}". Pilih alamat lain.' },
    en: { title: 'Slug is taken', detail: 'Another tenant uses the slug "{slug}". Choose another one.' },
  },
  'tenants.being_deleted': {
    status: 409,
    id: { title: 'Kantor sedang dihapus', detail: 'Kantor ini sedang dihapus dan tidak dapat diubah lagi.' },
    en: { title: 'Tenant is being deleted', detail: 'This tenant is being deleted and cannot be changed any more.' },
  },
  'tenants.not_confirmed': {
    status: 422,
    id: { title: 'Belum dikonfirmasi', detail: 'Ketik alamat kantor "{slug}" untuk menghapusnya.' },
    en: { title: 'Not confirmed', detail: 'Repeat the slug "{slug}" to delete the tenant.' },
  },
  'tenants.sample_stays': {
    status: 409,
    id: { title: 'Kantor contoh tidak dihapus', detail: 'Kantor contoh selalu ada. Tangguhkan bila tidak dipakai.' },
    en: {
      title: 'The sample tenant stays',
      detail: 'The sample tenant always exists. Suspend it if you do not use it.',
    },
  },
  'tenants.too_many_workers': {
    status: 422,
    id: { title: 'Pekerja terlalu banyak', detail: 'Paket kantor ini mengizinkan paling banyak {limit} pekerja.' },
    en: { title: 'Too many workers', detail: 'The plan of this tenant allows {limit} workers at most.' },
  },
  'tenants.message_not_found': {
    status: 404,
    id: { title: 'Pesan tidak ditemukan', detail: 'Tidak ada pesan dengan nomor ini di antrean kantor Anda.' },
    en: { title: 'Message not found', detail: 'There is no message with this id in your queue.' },
  },
  'tenants.message_type_unknown': {
    status: 422,
    id: { title: 'Jenis pesan tidak dikenal', detail: 'Jenis "{type}" tidak dapat dikirim. Lihat daftar jenis pesan.' },
    en: {
      title: 'Unknown message type',
      detail: 'The type "{type}" cannot be published. See the list of message types.',
    },
  },
  'tenants.payload_invalid': {
    status: 422,
    id: { title: 'Isi pesan tidak sesuai', detail: 'Isi tidak sesuai dengan jenis "{type}".' },
    en: { title: 'Payload does not fit', detail: 'The payload does not fit the type "{type}".' },
  },
  'tenants.payload_too_large': {
    status: 413,
    id: { title: 'Isi pesan terlalu besar', detail: 'Isi paling besar {limit} byte.' },
    en: { title: 'Payload too large', detail: 'A payload has {limit} bytes at most.' },
  },
  'tenants.quota_exceeded': {
    status: 429,
    id: { title: 'Kuota harian habis', detail: 'Kantor ini sudah memakai {limit} pesan hari ini. Coba lagi besok.' },
    en: {
      title: 'Daily quota used up',
      detail: 'This tenant has used its {limit} messages of today. Try again tomorrow.',
    },
  },
  'tenants.storage_full': {
    status: 429,
    id: {
      title: 'Ruang penyimpanan penuh',
      detail: 'Pesan kantor ini sudah memenuhi {limit}. Buang pesan yang diparkir, atau minta paket yang lebih besar.',
    },
    en: {
      title: 'Storage is full',
      detail: "This tenant's messages have filled {limit}. Discard parked messages, or ask for a larger plan.",
    },
  },
  'tenants.export_busy': {
    status: 429,
    id: { title: 'Ekspor lain sedang berjalan', detail: 'Sudah ada {limit} ekspor yang berjalan. Coba lagi nanti.' },
    en: { title: 'Other exports are running', detail: '{limit} exports are running already. Try again later.' },
  },
  'tenants.suspended': {
    status: 409,
    id: { title: 'Kantor ditangguhkan', detail: 'Kantor ini ditangguhkan. Hubungi admin platform.' },
    en: { title: 'Tenant is suspended', detail: 'This tenant is suspended. Ask a platform admin.' },
  },
})
