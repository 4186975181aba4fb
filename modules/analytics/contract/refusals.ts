import { defineRefusals } from '@govconnect/kernel/contract'

export const analyticsRefusals = defineRefusals({
  'analytics.not_found': {
    status: 404,
    id: { title: 'Tidak ditemukan', detail: 'Cabang, layanan, atau loket ini tidak ada di kantor Anda.' },
    en: { title: 'Not found', detail: 'There is no such branch, service or counter in your office.' },
  },
  'analytics.range_invalid': {
    status: 422,
    id: {
      title: 'Rentang tanggal tidak sesuai',
      detail: 'Tanggal awal tidak boleh sesudah tanggal akhir, dan rentang paling panjang {days} hari.',
    },
    en: {
      title: 'Date range does not fit',
      detail: 'It must not begin after it ends, and may span {days} days at most.',
    },
  },
})
