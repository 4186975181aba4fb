import type { Bilingual } from '../types.ts'

/** What the assistant says of lines and appointments. Buttons stay within WhatsApp's 20 characters, list rows within 24. */
export const queueMessages = {
  queueHow: {
    id: 'Anda bisa mengambil nomor antrean langsung di sini: tulis "antri" dan nama layanannya, misalnya "antri KTP". Untuk janji temu tulis "janji temu".',
    en: 'You can take a queue number right here: write "queue" and the name of the service, for example "queue KTP". For an appointment write "appointment".',
  },
  queueLater: {
    id: 'Nomor antrean bisa diambil setelah ini selesai. Ketik "batal" bila ini tidak perlu dilanjutkan.',
    en: 'You can take a queue number once this is finished. Type "cancel" if it need not go on.',
  },
  queueService: { id: 'Untuk layanan apa? Pilih dari daftar.', en: 'For which service? Choose from the list.' },
  queueBookService: {
    id: 'Janji temu untuk layanan apa? Pilih dari daftar.',
    en: 'An appointment for which service? Choose from the list.',
  },
  queueInput: {
    id: 'Sebelum nomor diambil, tulis *{label}* Anda.',
    en: 'Before the number is taken, please write your *{label}*.',
  },
  queueInputWrong: { id: 'Itu belum sesuai. ', en: 'That does not fit. ' },
  queueInputNik: { id: ' (16 angka)', en: ' (16 digits)' },
  queueInputDigits: { id: ' (angka saja)', en: ' (digits only)' },
  queueInputPhone: { id: ' (contoh: 081234567890)', en: ' (example: 081234567890)' },
  queueNotThere: { id: 'Itu belum saya temukan. ', en: 'I did not find that. ' },
  queueChoose: { id: 'Pilih layanan', en: 'Choose a service' },
  queueMore: { id: 'Layanan lain', en: 'More services' },
  queueTicketButton: { id: 'Pilih nomor', en: 'Choose a number' },
  queueSlotButton: { id: 'Pilih waktu', en: 'Choose a time' },
  queueWaitingNow: { id: '{count} orang menunggu', en: '{count} people waiting' },
  queueNobodyWaits: { id: 'tidak ada yang menunggu', en: 'nobody is waiting' },
  queueClosedNow: { id: 'sedang tutup', en: 'closed now' },
  queueConfirmJoin: {
    id: 'Ambil nomor antrean *{service}* di {branch} sekarang?\nSaat ini {waiting}{wait}.',
    en: 'Take a queue number for *{service}* at {branch} now?\nAt this moment {waiting}{wait}.',
  },
  queueOnlyToday: {
    id: 'Layanan ini belum menerima janji temu; nomor antrean berlaku untuk hari ini. ',
    en: 'This service takes no appointments; a queue number is for today. ',
  },
  queueClass: { id: '\nGolongan: {class}', en: '\nClass: {class}' },
  queueClassHint: {
    id: '\n\n{classes}? Tekan "Prioritas", atau tulis misalnya "saya {example}".',
    en: '\n\n{classes}? Press "Priority", or write for example "I am {example}".',
  },
  queuePriority: { id: 'Prioritas', en: 'Priority' },
  queueClasses: {
    id: 'Apakah Anda termasuk salah satu ini? Yang membutuhkan didahulukan beberapa menit; petugas dapat memeriksanya.',
    en: 'Does one of these apply to you? Those in need go some minutes ahead; the staff may check.',
  },
  queueClassButton: { id: 'Pilih golongan', en: 'Choose one' },
  queueNoClass: { id: 'Tidak termasuk', en: 'None of these' },
  queueTake: { id: 'Ya, ambil', en: 'Yes, take it' },
  queueConfirmBook: {
    id: 'Buat janji temu *{service}* di {branch} pada *{moment}*?',
    en: 'Book *{service}* at {branch} on *{moment}*?',
  },
  queueBook: { id: 'Ya, buat janji', en: 'Yes, book it' },
  queueConfirmMove: {
    id: 'Pindahkan janji temu {number} ({service}) ke *{moment}*?',
    en: 'Move your appointment {number} ({service}) to *{moment}*?',
  },
  queueMove: { id: 'Ya, pindahkan', en: 'Yes, move it' },
  queueConfirmCancel: {
    id: 'Batalkan nomor *{number}* ({service})? Tempat Anda akan diberikan kepada orang lain.',
    en: 'Cancel number *{number}* ({service})? Your place will go to somebody else.',
  },
  queueCancel: { id: 'Ya, batalkan', en: 'Yes, cancel it' },
  queueKeep: { id: 'Tidak', en: 'No' },
  queueConfirmCheckIn: {
    id: 'Anda sudah berada di {branch} untuk nomor *{number}* ({service})?',
    en: 'Are you at {branch} now for number *{number}* ({service})?',
  },
  queueHere: { id: 'Ya, saya di sini', en: 'Yes, I am here' },
  queueConfirmReturn: {
    id: 'Nomor *{number}* ({service}) terlewat. Masukkan kembali ke antrean?',
    en: 'Number *{number}* ({service}) was missed. Put it back in the line?',
  },
  queueReturn: { id: 'Ya, masukkan', en: 'Yes, put it back' },
  queueTaken: {
    id: 'Nomor antrean Anda: *{number}*\n{service}, {branch}\n{place}{bring}\n\nLihat posisi: {url}\nTulis "posisi" untuk bertanya lagi, atau "batal antri" bila tidak jadi.{checkIn}',
    en: 'Your queue number: *{number}*\n{service}, {branch}\n{place}{bring}\n\nSee your place: {url}\nWrite "position" to ask again, or "cancel queue" to leave.{checkIn}',
  },
  queueBooked: {
    id: 'Janji temu Anda sudah dibuat: *{moment}*\nNomor {number}, {service}, {branch}{address}{bring}\n\nLihat atau ubah: {url}\nSetelah tiba di kantor, tulis "saya sudah sampai".',
    en: 'Your appointment is booked: *{moment}*\nNumber {number}, {service}, {branch}{address}{bring}\n\nSee or change it: {url}\nWhen you are at the office, write "I have arrived".',
  },
  queueMoved: {
    id: 'Janji temu Anda sudah dipindah ke *{moment}*.\nNomor {number}, {service}, {branch}.\n\nLihat atau ubah: {url}',
    en: 'Your appointment is moved to *{moment}*.\nNumber {number}, {service}, {branch}.\n\nSee or change it: {url}',
  },
  queueLeft: {
    id: 'Nomor {number} ({service}) sudah dibatalkan. Tulis "antri" bila ingin mengambil nomor lagi.',
    en: 'Number {number} ({service}) is cancelled. Write "queue" to take a number again.',
  },
  queueCheckedIn: {
    id: 'Terima kasih, Anda tercatat hadir dengan nomor *{number}*.\n{place}',
    en: 'Thank you, you are checked in with number *{number}*.\n{place}',
  },
  queueReturned: {
    id: 'Nomor *{number}* sudah masuk antrean lagi.\n{place}\nMohon tetap di ruang tunggu.',
    en: 'Number *{number}* is in the line again.\n{place}\nPlease stay in the waiting room.',
  },
  queueArrive: {
    id: '\nSetelah tiba di kantor, tulis "saya sudah sampai" agar nomor Anda dapat dipanggil.',
    en: '\nWhen you are at the office, write "I have arrived" so that your number can be called.',
  },
  queueBring: { id: '\nBawa: {things}', en: '\nBring: {things}' },
  queueAhead: { id: 'Di depan Anda: {count} orang', en: 'Ahead of you: {count}' },
  queueNext: { id: 'Anda berikutnya', en: 'You are next' },
  queueWait: { id: 'perkiraan {wait}', en: 'about {wait}' },
  waitMinutes: { id: '{from}–{to} menit', en: '{from}–{to} minutes' },
  waitAbout: { id: '{to} menit', en: '{to} minutes' },
  waitShort: { id: 'kurang dari 5 menit', en: 'less than 5 minutes' },
  placeHead: { id: '*{number}* ({service}, {branch}): ', en: '*{number}* ({service}, {branch}): ' },
  placeBooked: { id: 'janji temu {moment}.', en: 'appointment on {moment}.' },
  placeCalled: { id: 'sudah dipanggil, silakan ke {counter}.', en: 'called, please go to {counter}.' },
  placeServing: { id: 'sedang dilayani di {counter}.', en: 'being served at {counter}.' },
  placeHeld: {
    id: 'ditahan sebentar oleh petugas; mohon tunggu.',
    en: 'put aside by the officer for a moment; please wait.',
  },
  placeMissed: {
    id: 'terlewat saat dipanggil.{back}',
    en: 'missed when it was called.{back}',
  },
  placeBack: {
    id: ' Tulis "masuk lagi" untuk kembali ke antrean.',
    en: ' Write "back in the queue" to return to the line.',
  },
  placeOver: { id: 'sudah selesai.', en: 'finished.' },
  counterUnknown: { id: 'loket yang memanggil', en: 'the counter that called' },
  queueNoTicket: {
    id: 'Anda tidak punya nomor antrean atau janji temu dari nomor WhatsApp ini. Tulis "antri" untuk mengambil nomor.',
    en: 'There is no queue number or appointment from this WhatsApp number. Write "queue" to take one.',
  },
  queueHave: {
    id: 'Anda sudah punya nomor untuk layanan ini.\n{place}',
    en: 'You already have a number for this service.\n{place}',
  },
  queueCannot: {
    id: 'Itu tidak dapat dilakukan sekarang.\n{places}',
    en: 'That is not possible now.\n{places}',
  },
  queueNoNeed: {
    id: 'Itu tidak perlu untuk saat ini.\n{places}',
    en: 'There is no need for that now.\n{places}',
  },
  queueTooLate: {
    id: 'Nomor {number} sudah tidak bisa dipakai lagi. Tulis "antri" untuk mengambil nomor baru.',
    en: 'Number {number} cannot be used any more. Write "queue" to take a new one.',
  },
  queueWhich: { id: 'Nomor yang mana?', en: 'Which number?' },
  queueShut: { id: '*{service}* sedang tutup. {when}', en: '*{service}* is closed now. {when}' },
  queueShutBook: {
    id: ' Anda bisa membuat janji temu: tulis "janji temu".',
    en: ' You can book a time: write "appointment".',
  },
  queueAtOffice: {
    id: 'Nomor *{service}* hanya dapat diambil di kantor ({branch}).',
    en: 'Numbers for *{service}* are given at the office only ({branch}).',
  },
  queueNoBooking: {
    id: 'Janji temu belum dapat dibuat lewat WhatsApp{service}. Tulis "antri" untuk mengambil nomor hari ini, atau "petugas" untuk bertanya.',
    en: 'Appointments cannot be made over WhatsApp{service} yet. Write "queue" to take a number for today, or "officer" to ask.',
  },
  queueFor: { id: ' untuk {service}', en: ' for {service}' },
  queueSlot: {
    id: 'Pilih waktu untuk *{service}*, atau tulis hari dan jamnya, misalnya "besok jam 9".',
    en: 'Choose a time for *{service}*, or write day and hour, for example "tomorrow at 9".',
  },
  queueDayFull: { id: 'Tidak ada waktu kosong pada {day}. ', en: 'There is no free time on {day}. ' },
  queueTimeTaken: { id: 'Jam itu tidak tersedia. ', en: 'That time is not available. ' },
  queueNoSlots: {
    id: 'Belum ada waktu kosong untuk *{service}* pada hari-hari itu. Tulis hari lain, misalnya "Senin depan".',
    en: 'There is no free time for *{service}* on those days. Write another day, for example "next Monday".',
  },
  queueDropped: {
    id: 'Baik, tidak ada yang diambil atau diubah.',
    en: 'All right, nothing was taken or changed.',
  },
  queueKept: { id: 'Baik, nomor Anda tetap berlaku.', en: 'All right, your number stays.' },
  queueRefused: { id: 'Maaf, belum bisa. {detail}', en: 'Sorry, that is not possible. {detail}' },
} as const satisfies Record<string, Bilingual>
