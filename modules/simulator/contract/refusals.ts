import { defineRefusals } from '@govconnect/kernel/contract'

export const simulatorRefusals = defineRefusals({
  'simulator.off': {
    status: 404,
    id: { title: 'Simulator tidak aktif', detail: 'Jalankan dengan SIMULATOR=on untuk memakainya.' },
    en: { title: 'The simulator is off', detail: 'Start with SIMULATOR=on to use it.' },
  },
  'simulator.phone_not_found': {
    status: 404,
    id: { title: 'Ponsel tidak ditemukan', detail: 'Tambahkan ponsel dulu, lalu ulangi.' },
    en: { title: 'Phone not found', detail: 'Add the phone first, then try again.' },
  },
  'simulator.phone_exists': {
    status: 409,
    id: { title: 'Nomor sudah dipakai ponsel lain', detail: 'Pilih nomor lain atau buka ponsel yang ada.' },
    en: { title: 'Another phone has this number', detail: 'Choose another number or open the existing phone.' },
  },
  'simulator.phone_offline': {
    status: 409,
    id: { title: 'Ponsel sedang mati', detail: 'Nyalakan ponsel dulu, lalu kirim lagi.' },
    en: { title: 'The phone is off', detail: 'Switch the phone on, then send again.' },
  },
  'simulator.number_not_found': {
    status: 404,
    id: { title: 'Nomor kantor tidak ditemukan', detail: 'Tambahkan nomor WhatsApp kantor lebih dulu.' },
    en: { title: 'Office number not found', detail: 'Add a WhatsApp number of the office first.' },
  },
  'simulator.message_not_found': {
    status: 404,
    id: { title: 'Pesan tidak ditemukan', detail: 'Pesan itu tidak ada dalam obrolan ini.' },
    en: { title: 'Message not found', detail: 'That message is not in this chat.' },
  },
  'simulator.choice_not_found': {
    status: 409,
    id: { title: 'Pilihan tidak ada', detail: 'Pesan itu tidak menawarkan pilihan tersebut.' },
    en: { title: 'No such choice', detail: 'That message does not offer this choice.' },
  },
  'simulator.not_own_message': {
    status: 409,
    id: { title: 'Bukan pesan sendiri', detail: 'Hanya pesan yang ditulis di ponsel ini dapat diubah atau dihapus.' },
    en: { title: 'Not your own message', detail: 'Only messages written on this phone can be edited or deleted.' },
  },
  'simulator.media_not_found': {
    status: 404,
    id: { title: 'Berkas tidak ditemukan', detail: 'Kirim ulang berkasnya.' },
    en: { title: 'File not found', detail: 'Send the file again.' },
  },
  'simulator.media_refused': {
    status: 400,
    id: {
      title: 'Berkas ditolak WhatsApp',
      detail:
        'WhatsApp tidak menerima berkas {mime} sebesar {bytes} byte: jenisnya tidak didukung, kosong, atau terlalu besar.',
    },
    en: {
      title: 'WhatsApp refuses the file',
      detail:
        'WhatsApp does not take a {mime} file of {bytes} bytes: the type is not supported, it is empty, or too large.',
    },
  },
  'simulator.scenario_not_found': {
    status: 404,
    id: { title: 'Skenario tidak ditemukan', detail: 'Pilih salah satu skenario dari daftar.' },
    en: { title: 'Scenario not found', detail: 'Choose one of the listed scenarios.' },
  },
  'simulator.run_not_found': {
    status: 404,
    id: { title: 'Tidak sedang berjalan', detail: 'Jalankan lagi skenario atau rekamannya.' },
    en: { title: 'Not running', detail: 'Start the scenario or recording again.' },
  },
  'simulator.recording_not_found': {
    status: 404,
    id: { title: 'Rekaman tidak ditemukan', detail: 'Rekaman itu mungkin sudah dihapus.' },
    en: { title: 'Recording not found', detail: 'The recording may have been deleted.' },
  },
  'simulator.nothing_to_record': {
    status: 409,
    id: { title: 'Belum ada yang direkam', detail: 'Tulis sesuatu dari ponsel ini dulu.' },
    en: { title: 'Nothing to record yet', detail: 'Write something from this phone first.' },
  },
})
