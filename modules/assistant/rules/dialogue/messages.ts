import { queueMessages } from './queue/messages.ts'
import type { Bilingual, Language } from './types.ts'

/** Every sentence the assistant says, in both languages. `{name}` is filled in. Buttons stay within WhatsApp's 20 characters, list rows within 24. */
export const messages = {
  ...queueMessages,
  intro: {
    id: 'Halo, saya asisten otomatis {office}.',
    en: 'Hello, I am the automatic assistant (asisten otomatis) of {office}.',
  },
  greet: {
    id: 'Anda bisa melaporkan masalah, menanyakan layanan, atau mengecek laporan. Silakan tulis keperluan Anda. Ketik "petugas" bila ingin bicara dengan petugas.',
    en: 'You can report a problem, ask about a service, or check a report. Please write what you need. Type "officer" to talk to a person.',
  },
  greetAgain: {
    id: 'Halo, ada yang bisa saya bantu? Silakan tulis keperluan Anda.',
    en: 'Hello, how can I help? Please write what you need.',
  },
  thanks: {
    id: 'Sama-sama. Bila ada keperluan lain, silakan tulis di sini.',
    en: 'You are welcome. If there is anything else, just write here.',
  },
  goodNews: {
    id: 'Terima kasih atas kabarnya. Bila ada keperluan lain, silakan tulis di sini.',
    en: 'Thank you for letting us know. If there is anything else, just write here.',
  },
  abuse: {
    id: 'Saya mengerti Anda kesal. Silakan tulis masalahnya agar bisa dicatat, atau ketik "petugas" untuk bicara dengan petugas.',
    en: 'I understand that you are upset. Please write what the problem is so that it can be recorded, or type "officer" to talk to a person.',
  },
  outOfScope: {
    id: 'Maaf, itu di luar layanan kami. Saya bisa membantu melaporkan masalah di lingkungan Anda, mengajukan surat, atau mengecek laporan. Ketik "petugas" untuk bicara dengan petugas.',
    en: 'Sorry, that is outside our services. I can help you report a problem in your area, request a letter, or check a report. Type "officer" to talk to a person.',
  },
  notUnderstood: {
    id: 'Maaf, saya belum paham maksud Anda. Apa yang Anda perlukan?',
    en: 'Sorry, I did not understand. What do you need?',
  },
  menuReport: { id: 'Lapor masalah', en: 'Report a problem' },
  menuStatus: { id: 'Cek laporan', en: 'Check a report' },
  menuPerson: { id: 'Bicara petugas', en: 'Talk to a person' },
  guess: { id: 'Apakah Anda ingin melaporkan masalah {category}?', en: 'Do you want to report a problem: {category}?' },
  guessTicket: { id: 'Apakah Anda ingin mengajukan {service}?', en: 'Do you want to request {service}?' },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  yesCorrect: { id: 'Ya, benar', en: 'Yes, correct' },
  change: { id: 'Ubah', en: 'Change' },
  cancelButton: { id: 'Batal', en: 'Cancel' },
  askCategory: {
    id: 'Masalahnya tentang apa? Pilih dari daftar atau tulis dengan kata-kata Anda.',
    en: 'What is the problem about? Choose from the list or write it in your own words.',
  },
  askCategoryButton: { id: 'Pilih masalah', en: 'Choose' },
  askProblem: {
    id: 'Baik, apa yang ingin Anda laporkan? Silakan tulis masalah dan tempatnya.',
    en: 'All right, what do you want to report? Please write the problem and where it is.',
  },
  askAddress: {
    id: 'Di mana tempatnya? Tulis alamat atau patokan terdekat, atau kirim lokasi WhatsApp.',
    en: 'Where is it? Write the address or a nearby landmark, or send your WhatsApp location.',
  },
  askAddressAgain: {
    id: 'Saya belum menemukan alamatnya. Tulis nama jalan, RT/RW, atau patokan, misalnya "Jl. Melati 5, depan SDN 3". Anda juga bisa mengirim lokasi WhatsApp.',
    en: 'I could not find the address. Write a street, RT/RW or landmark, for example "Jl. Melati 5, in front of SDN 3". You can also send your WhatsApp location.',
  },
  askDescription: {
    id: 'Apa yang terjadi di sana? Ceritakan singkat.',
    en: 'What is happening there? Please describe it briefly.',
  },
  askService: { id: 'Surat atau layanan apa yang Anda perlukan?', en: 'Which letter or service do you need?' },
  noted: { id: 'Saya catat: {category}.', en: 'Noted: {category}.' },
  confirmComplaint: {
    id: 'Mohon diperiksa:\n• Masalah: {category}\n• Alamat: {address}\n• Keterangan: {description}{extras}\n\nApakah sudah benar dan boleh saya catat sebagai laporan?',
    en: 'Please check:\n• Problem: {category}\n• Address: {address}\n• Details: {description}{extras}\n\nIs this correct, and may I record it as a report?',
  },
  confirmTicket: {
    id: 'Mohon diperiksa:\n• Permohonan: {service}\n• Keterangan: {description}{extras}\n\nApakah sudah benar dan boleh saya catat? Anda boleh menambahkan nama atau keperluannya.',
    en: 'Please check:\n• Request: {service}\n• Details: {description}{extras}\n\nIs this correct, and may I record it? You may add a name or the purpose.',
  },
  extraPhotos: { id: '\n• Lampiran: {count}', en: '\n• Attachments: {count}' },
  extraConfidential: { id: '\n• Identitas Anda dirahasiakan', en: '\n• Your identity is kept confidential' },
  askChange: {
    id: 'Bagian mana yang perlu diubah? Tulis alamat, masalah, atau keterangan yang benar. Ketik "batal" untuk membatalkan.',
    en: 'What should be changed? Write the correct address, problem or details. Type "cancel" to call it off.',
  },
  changed: { id: 'Baik, sudah saya ubah.', en: 'All right, changed.' },
  created: {
    id: 'Laporan Anda sudah tercatat dengan nomor {number}. Simpan nomor ini; Anda akan diberi tahu setiap ada perkembangan.',
    en: 'Your report is recorded as {number}. Keep this number; you will be told of each step.',
  },
  createdTicket: {
    id: 'Permohonan Anda sudah tercatat dengan nomor {number}. Simpan nomor ini; Anda akan diberi tahu setiap ada perkembangan.',
    en: 'Your request is recorded as {number}. Keep this number; you will be told of each step.',
  },
  emergencyCreated: {
    id: 'Laporan ini sudah saya catat dengan nomor {number}. Bila keliru, tulis "batal {number}".',
    en: 'I have recorded this as {number}. If this is a mistake, write "cancel {number}".',
  },
  alreadyCreated: {
    id: 'Laporan itu sudah tercatat dengan nomor {number}.',
    en: 'That report is already recorded as {number}.',
  },
  createFailed: {
    id: 'Maaf, laporan belum bisa disimpan karena gangguan. Silakan balas "ya" untuk mencoba lagi, atau ketik "petugas".',
    en: 'Sorry, the report could not be saved because of a fault. Reply "yes" to try again, or type "officer".',
  },
  cancelled: { id: 'Baik, dibatalkan. Tidak ada yang dicatat.', en: 'All right, called off. Nothing was recorded.' },
  nothingToCancel: {
    id: 'Tidak ada yang sedang diproses di percakapan ini. Bila ingin membatalkan laporan, tulis nomornya, misalnya LAP-20261121-001.',
    en: 'Nothing is in progress here. To withdraw a report, write its number, for example LAP-20261121-001.',
  },
  confirmCancelCase: { id: 'Apakah Anda ingin membatalkan {number}?', en: 'Do you want to withdraw {number}?' },
  caseCancelled: {
    id: '{number} sudah dibatalkan sesuai permintaan Anda.',
    en: '{number} has been withdrawn as you asked.',
  },
  keptCase: { id: 'Baik, {number} tetap tercatat.', en: 'All right, {number} stays recorded.' },
  askNumber: {
    id: 'Berapa nomor laporan Anda? Contoh: LAP-20261121-001.',
    en: 'What is your report number? Example: LAP-20261121-001.',
  },
  numberUnknown: {
    id: '{number} tidak ditemukan di antara laporan Anda. Mohon periksa kembali nomornya, atau ketik "petugas".',
    en: '{number} was not found among your reports. Please check the number, or type "officer".',
  },
  noCases: {
    id: 'Saya tidak menemukan laporan dari nomor WhatsApp ini. Bila Anda punya nomornya, tulis di sini, atau ketik "petugas".',
    en: 'I found no report from this WhatsApp number. If you have its number, write it here, or type "officer".',
  },
  statusLine: { id: '{number}{category}: {status}.{note}', en: '{number}{category}: {status}.{note}' },
  statusNote: { id: ' Catatan petugas: {note}', en: ' Note from the officer: {note}' },
  caseUpdated: { id: 'Tambahan Anda sudah dicatat pada {number}.', en: 'Your addition is recorded on {number}.' },
  refusedState: {
    id: '{number} tidak bisa dibatalkan lagi karena sudah diproses. Ketik "petugas" bila perlu bantuan.',
    en: '{number} can no longer be withdrawn because it is being handled. Type "officer" if you need help.',
  },
  refusedOther: {
    id: 'Maaf, itu belum bisa dilakukan sekarang. Ketik "petugas" untuk bicara dengan petugas.',
    en: 'Sorry, that is not possible right now. Type "officer" to talk to a person.',
  },
  handover: {
    id: 'Baik, percakapan ini saya teruskan ke petugas. Mohon tunggu balasannya di sini.',
    en: 'All right, I am passing this conversation to an officer. Please wait for the reply here.',
  },
  offerPerson: {
    id: 'Maaf, saya belum punya informasi resmi tentang itu. Mau saya teruskan ke petugas?',
    en: 'Sorry, I have no official information about that yet. Shall I pass you to an officer?',
  },
  unknownInFlow: {
    id: 'Maaf, saya belum punya informasi resmi tentang itu. Ketik "petugas" bila ingin bertanya ke petugas.',
    en: 'Sorry, I have no official information about that yet. Type "officer" to ask a person.',
  },
  noPerson: {
    id: 'Baik. Silakan tulis bila ada keperluan lain.',
    en: 'All right. Write here if you need anything else.',
  },
  howToReport: {
    id: 'Anda bisa melapor langsung di sini. Tulis masalahnya dan alamatnya, boleh dengan foto atau lokasi WhatsApp.',
    en: 'You can report right here. Write the problem and the address; a photo or WhatsApp location helps.',
  },
  hours: { id: 'Jam layanan {office}: {hours}.', en: 'Opening hours of {office}: {hours}.' },
  officeAddress: { id: 'Alamat {office}: {address}.', en: 'Address of {office}: {address}.' },
  officePhone: { id: 'Telepon {office}: {phone}.', en: 'Phone of {office}: {phone}.' },
  contact: { id: '{name}: {phone}.', en: '{name}: {phone}.' },
  source: { id: ' (Sumber: {source})', en: ' (Source: {source})' },
  queueClosed: {
    id: 'Maaf, pengambilan nomor antrean lewat WhatsApp belum dibuka. Silakan datang langsung ke kantor, atau ketik "petugas" untuk bertanya.',
    en: 'Sorry, queue numbers cannot be taken over WhatsApp yet. Please come to the office, or type "officer" to ask.',
  },
  voice: {
    id: 'Maaf, saya belum bisa mendengarkan pesan suara. Mohon tulis pesannya, atau ketik "petugas".',
    en: 'Sorry, I cannot listen to voice messages yet. Please write it, or type "officer".',
  },
  sticker: {
    id: 'Terima kasih. Bila ada keperluan, silakan tulis di sini.',
    en: 'Thank you. If you need anything, please write here.',
  },
  unsupported: {
    id: 'Maaf, saya belum bisa membaca jenis pesan itu. Mohon tulis dengan kata-kata, atau ketik "petugas".',
    en: 'Sorry, I cannot read that kind of message yet. Please write it in words, or type "officer".',
  },
  photo: {
    id: 'Terima kasih, lampirannya saya terima. Apa yang ingin Anda laporkan?',
    en: 'Thank you, I have received the attachment. What do you want to report?',
  },
  place: {
    id: 'Terima kasih, lokasinya saya terima. Apa yang ingin Anda laporkan di sana?',
    en: 'Thank you, I have received the location. What do you want to report there?',
  },
  stale: { id: 'Tombol itu milik pertanyaan sebelumnya.', en: 'That button belongs to an earlier question.' },
  resume: {
    id: 'Tadi Anda belum selesai melaporkan {category}. Mau dilanjutkan?',
    en: 'You had not finished reporting {category}. Do you want to continue?',
  },
  resumeDropped: { id: 'Baik, laporan yang tadi tidak dilanjutkan.', en: 'All right, the earlier report is dropped.' },
  emergencyFire: {
    id: '🚨 Bila ada kebakaran, segera hubungi pemadam kebakaran {fire} atau darurat {general}.',
    en: '🚨 If there is a fire, call the fire brigade now: {fire}, or emergency {general}.',
  },
  emergencyAmbulance: {
    id: '🚨 Segera hubungi ambulans {ambulance} atau darurat {general}.',
    en: '🚨 Call an ambulance now: {ambulance}, or emergency {general}.',
  },
  emergencyPolice: {
    id: '🚨 Bila Anda dalam bahaya, segera hubungi polisi {police} atau darurat {general}.',
    en: '🚨 If you are in danger, call the police now: {police}, or emergency {general}.',
  },
  emergencyGeneral: {
    id: '🚨 Segera hubungi nomor darurat {general} (ambulans {ambulance}, pemadam {fire}).',
    en: '🚨 Call the emergency number {general} now (ambulance {ambulance}, fire brigade {fire}).',
  },
} as const satisfies Record<string, Bilingual>

export type MessageKey = keyof typeof messages

export function say(key: MessageKey, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return messages[key][language].replace(/\{(\w+)\}/gu, (hole, name: string) => values[name] ?? hole)
}

export const categoryNames: Readonly<Record<string, Bilingual>> = {
  jalan_rusak: { id: 'Jalan rusak', en: 'Damaged road' },
  lampu_mati: { id: 'Lampu jalan mati', en: 'Street light out' },
  sampah: { id: 'Sampah', en: 'Garbage' },
  drainase: { id: 'Saluran air/got', en: 'Drainage' },
  banjir: { id: 'Banjir', en: 'Flood' },
  pohon: { id: 'Pohon', en: 'Tree' },
  air_bersih: { id: 'Air bersih', en: 'Clean water' },
  fasilitas_rusak: { id: 'Fasilitas umum rusak', en: 'Broken facility' },
  kebisingan: { id: 'Kebisingan', en: 'Noise' },
  pungli: { id: 'Pungutan liar', en: 'Illegal fees' },
  parkir_lalin: { id: 'Parkir dan lalu lintas', en: 'Parking and traffic' },
  pencemaran: { id: 'Pencemaran', en: 'Pollution' },
  ketertiban: { id: 'Ketertiban', en: 'Public order' },
  pelayanan: { id: 'Pelayanan petugas', en: 'Staff and service' },
  bansos: { id: 'Bantuan sosial', en: 'Social aid' },
  kesehatan: { id: 'Kesehatan', en: 'Health' },
  hewan: { id: 'Hewan', en: 'Animals' },
  listrik: { id: 'Listrik', en: 'Electricity' },
  darurat: { id: 'Keadaan darurat', en: 'Emergency' },
  lainnya: { id: 'Lainnya', en: 'Other' },
}

export const statusNames: Readonly<Record<string, Bilingual>> = {
  baru: { id: 'baru diterima', en: 'received' },
  proses: { id: 'sedang diproses', en: 'in progress' },
  selesai: { id: 'selesai', en: 'finished' },
  ditolak: { id: 'ditolak', en: 'rejected' },
}
