import { defineRefusals } from './refusal.ts'

/** Refusals any endpoint may answer. */
export const kernelRefusals = defineRefusals({
  'request.invalid': {
    status: 400,
    id: {
      title: 'Data tidak sah',
      detail: 'Periksa isian yang disebut di "errors", lalu kirim lagi. Tidak ada yang diubah.',
    },
    en: { title: 'Invalid data', detail: 'Check the fields named in "errors" and send again. Nothing was changed.' },
  },
  'request.malformed': {
    status: 400,
    id: {
      title: 'Isi permintaan tidak terbaca',
      detail: 'Isi harus JSON UTF-8 yang sah, bersarang paling dalam 64 tingkat. Tidak ada yang diubah.',
    },
    en: {
      title: 'Unreadable request body',
      detail: 'The body must be valid UTF-8 JSON, nested at most 64 levels deep. Nothing was changed.',
    },
  },
  'request.unreadable': {
    status: 400,
    id: { title: 'Permintaan tidak terbaca', detail: 'Ini bukan permintaan HTTP yang sah. Tidak ada yang diubah.' },
    en: { title: 'Unreadable request', detail: 'This is no valid HTTP request. Nothing was changed.' },
  },
  'request.too_slow': {
    status: 408,
    id: {
      title: 'Permintaan terlalu lama dikirim',
      detail: 'Permintaan tidak lengkap pada waktunya. Tidak ada yang diubah. Kirim lagi.',
    },
    en: {
      title: 'Request sent too slowly',
      detail: 'The request was not complete in time. Nothing was changed. Send it again.',
    },
  },
  'request.address_too_long': {
    status: 414,
    id: { title: 'Alamat terlalu panjang', detail: 'Jalur dan parameter bersama-sama paling banyak {limit} byte.' },
    en: { title: 'Address too long', detail: 'Path and parameters together may have at most {limit} bytes.' },
  },
  'request.headers_too_large': {
    status: 431,
    id: {
      title: 'Header permintaan terlalu besar',
      detail:
        'Paling banyak {headers} header, {cookies} cookie, dan {bytes} byte bersama-sama. Di peramban, hapus cookie situs ini lalu ulangi.',
    },
    en: {
      title: 'Request headers too large',
      detail:
        'At most {headers} headers, {cookies} cookies, and {bytes} bytes together. In a browser, delete the cookies of this site and try again.',
    },
  },
  'request.too_large': {
    status: 413,
    id: { title: 'Isi permintaan terlalu besar', detail: 'Batasnya {limit} byte. Kecilkan lalu kirim lagi.' },
    en: { title: 'Request body too large', detail: 'The limit is {limit} bytes. Make it smaller and send again.' },
  },
  'request.unsupported_type': {
    status: 415,
    id: { title: 'Jenis isi tidak didukung', detail: 'Kirim dengan Content-Type: application/json.' },
    en: { title: 'Unsupported content type', detail: 'Send it with Content-Type: application/json.' },
  },
  'request.cross_site': {
    status: 403,
    id: { title: 'Permintaan dari situs lain ditolak', detail: 'Buka halaman konsol lalu ulangi dari sana.' },
    en: { title: 'Cross-site request refused', detail: 'Open the console page and try again from there.' },
  },
  'request.rate_limited': {
    status: 429,
    id: {
      title: 'Terlalu banyak permintaan',
      detail: 'Batas Anda, {limit} permintaan per menit, sudah tercapai. Coba lagi dalam {seconds} detik.',
    },
    en: {
      title: 'Too many requests',
      detail: 'You have reached your limit of {limit} requests a minute. Try again in {seconds} seconds.',
    },
  },
  'request.rate_limited_tenant': {
    status: 429,
    id: {
      title: 'Terlalu banyak permintaan dari kantor ini',
      detail:
        'Semua petugas dan kunci API kantor Anda bersama-sama sudah mencapai batas {limit} permintaan per menit. Coba lagi dalam {seconds} detik.',
    },
    en: {
      title: 'Too many requests from this office',
      detail:
        'The people and API keys of your office together have reached the limit of {limit} requests a minute. Try again in {seconds} seconds.',
    },
  },
  'request.rate_limited_address': {
    status: 429,
    id: {
      title: 'Terlalu banyak permintaan dari jaringan ini',
      detail:
        'Alamat jaringan Anda sudah mencapai batas {limit} permintaan per menit. Coba lagi dalam {seconds} detik.',
    },
    en: {
      title: 'Too many requests from this network',
      detail:
        'Your network address has reached the limit of {limit} requests a minute. Try again in {seconds} seconds.',
    },
  },
  'request.not_found': {
    status: 404,
    id: { title: 'Tidak ditemukan', detail: 'Alamat atau data ini tidak ada.' },
    en: { title: 'Not found', detail: 'There is nothing at this address.' },
  },
  'request.method_not_allowed': {
    status: 405,
    id: { title: 'Cara memanggil tidak didukung', detail: 'Alamat ini menerima {allow}.' },
    en: { title: 'Method not allowed', detail: 'This address accepts {allow}.' },
  },
  'auth.required': {
    status: 401,
    id: { title: 'Perlu masuk', detail: 'Masuk dulu, lalu ulangi.' },
    en: { title: 'Sign-in required', detail: 'Sign in first, then try again.' },
  },
  'auth.key_invalid': {
    status: 401,
    id: {
      title: 'Kunci API tidak berlaku',
      detail: 'Kunci salah, kedaluwarsa, atau dicabut. Mintalah kunci baru kepada admin kantor.',
    },
    en: {
      title: 'API key not valid',
      detail: 'The key is wrong, has expired or was revoked. Ask your office admin for a new one.',
    },
  },
  'auth.forbidden': {
    status: 403,
    id: {
      title: 'Tidak berwenang',
      detail: 'Peran Anda tidak mengizinkan ini. Mintalah hak "{permission}" kepada admin kantor.',
    },
    en: { title: 'Not allowed', detail: 'Your role does not allow this. Ask your office admin for "{permission}".' },
  },
  'tenant.required': {
    status: 400,
    id: { title: 'Kantor belum disebut', detail: 'Sebut kantor di header x-tenant (slug atau id).' },
    en: { title: 'Tenant missing', detail: 'Name the tenant in the x-tenant header (slug or id).' },
  },
  'tenant.unknown': {
    status: 404,
    id: { title: 'Kantor tidak dikenal', detail: 'Tidak ada kantor "{tenant}".' },
    en: { title: 'Unknown tenant', detail: 'There is no tenant "{tenant}".' },
  },
  'idempotency.mismatch': {
    status: 422,
    id: { title: 'Kunci sudah dipakai untuk isi lain', detail: 'Pakai Idempotency-Key baru untuk isi yang berbeda.' },
    en: { title: 'Key already used with another body', detail: 'Use a new Idempotency-Key for a different body.' },
  },
  'idempotency.in_progress': {
    status: 409,
    id: {
      title: 'Permintaan yang sama sedang dikerjakan',
      detail: 'Tunggu sebentar, lalu ulangi dengan kunci yang sama.',
    },
    en: { title: 'The same request is under way', detail: 'Wait a moment, then repeat it with the same key.' },
  },
  'idempotency.withdrawn': {
    status: 409,
    id: { title: 'Permintaan sudah ditarik', detail: 'Permintaan ini sudah ditarik kembali. Kirim yang baru.' },
    en: { title: 'The request was withdrawn', detail: 'This request was taken back. Send a new one.' },
  },
  'cursor.invalid': {
    status: 400,
    id: { title: 'Penanda halaman tidak sah', detail: 'Mulai lagi dari halaman pertama, tanpa cursor.' },
    en: { title: 'Invalid cursor', detail: 'Start again from the first page, without a cursor.' },
  },
  'service.unavailable': {
    status: 503,
    id: { title: 'Layanan sedang tidak dapat dihubungi', detail: 'Tidak ada yang diubah. Coba lagi sebentar lagi.' },
    en: { title: 'Service unavailable', detail: 'Nothing was changed. Try again in a moment.' },
  },
  'service.no_answer': {
    status: 504,
    id: {
      title: 'Tidak ada jawaban pada waktunya',
      detail:
        'Permintaan mungkin sudah dikerjakan, mungkin belum. Periksa dulu, atau ulangi dengan Idempotency-Key yang sama.',
    },
    en: {
      title: 'No answer in time',
      detail: 'The request may or may not have been done. Look first, or repeat it with the same Idempotency-Key.',
    },
  },
  'server.error': {
    status: 500,
    id: { title: 'Kesalahan di pihak kami', detail: 'Kejadian ini tercatat. Sebutkan nomor permintaan bila melapor.' },
    en: { title: 'An error on our side', detail: 'It was recorded. Quote the request id when you report it.' },
  },
})
