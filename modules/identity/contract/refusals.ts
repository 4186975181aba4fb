import { defineRefusals } from '@govconnect/kernel/contract'

export const identityRefusals = defineRefusals({
  'identity.wrong_credentials': {
    status: 401,
    id: { title: 'Email atau kata sandi salah', detail: 'Periksa ejaan dan huruf besar-kecil, lalu coba lagi.' },
    en: { title: 'Wrong email or password', detail: 'Check spelling and capital letters, then try again.' },
  },
  'identity.locked_out': {
    status: 429,
    id: {
      title: 'Terlalu banyak percobaan',
      detail: 'Tunggu {seconds} detik, lalu coba lagi. Lupa kata sandi? Mintalah tautan baru kepada admin kantor.',
    },
    en: {
      title: 'Too many attempts',
      detail: 'Wait {seconds} seconds, then try again. Forgot your password? Ask your office admin for a new link.',
    },
  },
  'identity.wrong_password': {
    status: 422,
    id: {
      title: 'Kata sandi saat ini salah',
      detail: 'Ketik lagi kata sandi yang Anda pakai sekarang. Tidak ada yang diubah.',
    },
    en: { title: 'Current password is wrong', detail: 'Type the password you use now again. Nothing was changed.' },
  },
  'identity.weak_password': {
    status: 422,
    id: {
      title: 'Kata sandi mudah ditebak',
      detail: 'Pakai beberapa kata yang tidak biasa, 10 sampai 128 karakter. Lihat "errors".',
    },
    en: { title: 'Password is easy to guess', detail: 'Use a few unusual words, 10 to 128 characters. See "errors".' },
  },
  'identity.link_invalid': {
    status: 410,
    id: {
      title: 'Tautan tidak berlaku',
      detail:
        'Tautan ini sudah dipakai, kedaluwarsa, atau diganti yang baru. Mintalah tautan baru; untuk admin pertama, mulai ulang server.',
    },
    en: {
      title: 'Link not valid',
      detail:
        'This link was used, has expired, or was replaced. Ask for a new one; for the first admin, restart the server.',
    },
  },
  'identity.name_and_email_needed': {
    status: 422,
    id: { title: 'Nama dan email diperlukan', detail: 'Isi nama dan email admin pertama.' },
    en: { title: 'Name and email needed', detail: 'Fill in the name and email of the first admin.' },
  },
  'identity.email_taken': {
    status: 409,
    id: {
      title: 'Email sudah dipakai',
      detail: 'Sudah ada akun dengan email ini. Masuk dengan akun itu atau pakai email lain.',
    },
    en: {
      title: 'Email already in use',
      detail: 'There is an account with this email. Sign in with it or use another one.',
    },
  },
  'identity.not_a_member': {
    status: 404,
    id: {
      title: 'Kantor tidak ditemukan',
      detail: 'Anda tidak terdaftar di kantor itu. Pilih kantor lain dari daftar.',
    },
    en: { title: 'Tenant not found', detail: 'You do not belong to that tenant. Choose another one from the list.' },
  },
  'identity.api_key_not_found': {
    status: 404,
    id: { title: 'Kunci API tidak ditemukan', detail: 'Tidak ada kunci ini di kantor Anda. Muat ulang daftar.' },
    en: { title: 'API key not found', detail: 'There is no such key in your tenant. Reload the list.' },
  },
  'identity.api_key_ended': {
    status: 409,
    id: { title: 'Kunci API sudah berakhir', detail: 'Kunci ini dicabut atau kedaluwarsa. Buat kunci baru.' },
    en: { title: 'API key has ended', detail: 'This key was revoked or has expired. Make a new one.' },
  },
  'identity.scope_above_own': {
    status: 403,
    id: {
      title: 'Hak di atas hak Anda',
      detail: 'Kunci tidak dapat memegang hak "{permission}" yang tidak Anda pegang.',
    },
    en: { title: 'Right above your own', detail: 'A key cannot hold the right "{permission}", which you do not hold.' },
  },
  'identity.expiry_past': {
    status: 422,
    id: { title: 'Waktu berakhir sudah lewat', detail: 'Pilih waktu berakhir yang akan datang.' },
    en: { title: 'Expiry has passed', detail: 'Choose an expiry in the future.' },
  },
  'identity.person_needed': {
    status: 403,
    id: {
      title: 'Hanya untuk orang yang masuk',
      detail: 'Kunci bukan orang. Masuk dengan email dan kata sandi.',
    },
    en: {
      title: 'Only for a signed-in person',
      detail: 'A key is not a person. Sign in by email and password.',
    },
  },
  'identity.session_not_found': {
    status: 404,
    id: { title: 'Sesi tidak ditemukan', detail: 'Sesi ini sudah berakhir. Muat ulang daftar.' },
    en: { title: 'Session not found', detail: 'This session has already ended. Reload the list.' },
  },
  'identity.staff_not_found': {
    status: 404,
    id: { title: 'Pengguna tidak ditemukan', detail: 'Tidak ada pengguna ini di kantor Anda. Muat ulang daftar.' },
    en: { title: 'Member of staff not found', detail: 'There is no such person in your tenant. Reload the list.' },
  },
  'identity.already_member': {
    status: 409,
    id: { title: 'Sudah terdaftar', detail: '{email} sudah menjadi pengguna kantor ini. Ubah perannya di daftar.' },
    en: { title: 'Already a member', detail: '{email} already belongs to this tenant. Change the role in the list.' },
  },
  'identity.own_membership': {
    status: 409,
    id: {
      title: 'Tidak dapat mengubah diri sendiri',
      detail: 'Mintalah admin lain untuk mengubah peran atau akses Anda.',
    },
    en: { title: 'You cannot change yourself', detail: 'Ask another admin to change your role or access.' },
  },
  'identity.role_above_own': {
    status: 403,
    id: {
      title: 'Peran di atas peran Anda',
      detail: 'Anda hanya dapat mengatur peran sampai setinggi peran Anda sendiri.',
    },
    en: { title: 'Role above your own', detail: 'You can only manage roles up to your own.' },
  },
  'identity.last_tenant_admin': {
    status: 409,
    id: { title: 'Admin terakhir', detail: 'Kantor harus punya satu admin. Angkat admin lain dulu, lalu ulangi.' },
    en: { title: 'Last admin', detail: 'A tenant needs one admin. Make somebody else admin first, then try again.' },
  },
  'identity.account_shared': {
    status: 403,
    id: {
      title: 'Akun dipakai di kantor lain juga',
      detail: 'Tautan ini membuka seluruh akun. Mintalah admin platform untuk membuatnya.',
    },
    en: {
      title: 'The account opens other tenants too',
      detail: 'This link would open the whole account. Ask a platform admin to make it.',
    },
  },
})

/** Texts for `errors[].detail` of `identity.weak_password`, by the reason the rule gave. */
export const PASSWORD_FAULT_TEXTS = {
  too_short: { id: 'Terlalu pendek: paling sedikit 10 karakter.', en: 'Too short: at least 10 characters.' },
  too_long: { id: 'Terlalu panjang: paling banyak 128 karakter.', en: 'Too long: at most 128 characters.' },
  common: {
    id: 'Sering dipakai orang, jadi dicoba lebih dulu. Pakai tiga kata yang tidak biasa.',
    en: 'Often used, so it is tried first. Use three unusual words.',
  },
  repetitive: {
    id: 'Karakternya berulang atau berurutan di papan ketik.',
    en: 'Its characters repeat or follow the keyboard.',
  },
  personal: { id: 'Berisi nama atau email Anda.', en: 'It contains your name or email.' },
} as const
