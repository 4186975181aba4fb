import { defineRefusals } from '@govconnect/kernel/contract'

export const notificationRefusals = defineRefusals({
  'notification.not_found': {
    status: 404,
    id: { title: 'Pemberitahuan tidak ditemukan', detail: 'Kantor Anda tidak punya pemberitahuan ini.' },
    en: { title: 'Notice not found', detail: 'Your office has no such notice.' },
  },
  'notification.template_not_found': {
    status: 404,
    id: { title: 'Templat tidak ditemukan', detail: 'Tidak ada templat "{template}".' },
    en: { title: 'Template not found', detail: 'There is no template "{template}".' },
  },
  'notification.template_unknown': {
    status: 422,
    id: {
      title: 'Templat tidak dikenal',
      detail: 'Tidak ada templat "{template}" untuk {channel} dalam bahasa {language}.',
    },
    en: {
      title: 'Unknown template',
      detail: 'There is no template "{template}" for {channel} in language {language}.',
    },
  },
  'notification.values_missing': {
    status: 422,
    id: { title: 'Isian templat kurang', detail: 'Isi nilai untuk: {names}. Tidak ada pesan yang dikirim.' },
    en: { title: 'Template values missing', detail: 'Give values for: {names}. No message was sent.' },
  },
  'notification.too_long': {
    status: 422,
    id: { title: 'Pesan terlalu panjang', detail: 'Pesan jadi {length} karakter; batasnya {max}. Pendekkan isiannya.' },
    en: {
      title: 'The message is too long',
      detail: 'The message has {length} characters; the limit is {max}. Shorten the values.',
    },
  },
  'notification.template_malformed': {
    status: 422,
    id: {
      title: 'Kurung templat tidak lengkap',
      detail: 'Periksa bagian dekat "{near}": tulis {{nama}}, atau {{#nama}} … {{/nama}}.',
    },
    en: {
      title: 'Template braces do not match',
      detail: 'Look near "{near}": write {{name}}, or {{#name}} … {{/name}}.',
    },
  },
  'notification.template_empty': {
    status: 422,
    id: { title: 'Templat kosong', detail: 'Tulis isi pesannya.' },
    en: { title: 'The template is empty', detail: 'Write the text of the message.' },
  },
  'notification.variable_unknown': {
    status: 422,
    id: { title: 'Isian tidak dikenal', detail: '"{name}" tidak tersedia di sini. Yang tersedia: {names}.' },
    en: { title: 'Unknown variable', detail: '"{name}" is not available here. Available: {names}.' },
  },
  'notification.variable_needs_section': {
    status: 422,
    id: {
      title: 'Isian ini bisa kosong',
      detail: '"{name}" tidak selalu ada. Taruh di antara {{#{name}}} dan {{/{name}}}.',
    },
    en: {
      title: 'This value may be absent',
      detail: '"{name}" is not always there. Put it between {{#{name}}} and {{/{name}}}.',
    },
  },
  'notification.template_conflict': {
    status: 409,
    id: {
      title: 'Templat sudah diubah orang lain',
      detail: 'Versi terbarunya {version}. Muat ulang, lalu simpan lagi.',
    },
    en: {
      title: 'The template was changed by someone else',
      detail: 'Its version is now {version}. Reload, then save again.',
    },
  },
  'notification.event_unknown': {
    status: 422,
    id: { title: 'Kejadian tidak dikenal', detail: 'Tidak ada kejadian "{event}".' },
    en: { title: 'Unknown event', detail: 'There is no event "{event}".' },
  },
  'notification.not_failed': {
    status: 409,
    id: { title: 'Pemberitahuan tidak gagal', detail: 'Hanya yang gagal dapat diulang; yang ini "{status}".' },
    en: { title: 'The notice has not failed', detail: 'Only failed notices can be replayed; this one is "{status}".' },
  },
  'notification.already_left': {
    status: 409,
    id: {
      title: 'Sudah terlanjur berangkat',
      detail: 'Pemberitahuan ini sudah diserahkan untuk dikirim atau selesai ("{status}").',
    },
    en: { title: 'It has already left', detail: 'This notice was already handed over, or is finished ("{status}").' },
  },
})
