import { type Language, type ShippedTemplate, type TemplateVariable, variable } from './template-parts.ts'
import { type TicketNotice, ticketNotices } from './ticket-notice.ts'

const office = variable('office', 'Kota Contoh', 'Kota Contoh')
const number = variable('number', 'A-023', 'A-023')
const service = variable('service', 'KTP elektronik', 'Identity card (KTP)')
const branch = variable('branch', 'Kantor Pelayanan', 'Kantor Pelayanan')
const link = variable('link', 'https://antre.example/t/kota/visits/abc', 'https://antre.example/t/kota/visits/abc')
const address = variable('address', 'Jl. Merdeka 1', 'Jl. Merdeka 1', true)
const counter = variable('counter', 'Loket 2', 'Counter 2')
const appointment = variable('appointment', 'Selasa, 1 Desember pukul 09.00', 'Tuesday, 1 December at 09:00')
const turn = variable(
  'turn',
  'Di depan Anda: 2 orang, perkiraan 5–10 menit.',
  'Ahead of you: 2, about 5–10 minutes.',
  true,
)
const returnMinutes = variable('return_minutes', '15', '15', true)

/** What a template of each notice may say beside number, service, branch, link and office. */
const variablesOf: Record<TicketNotice, TemplateVariable[]> = {
  created: [turn],
  booked: [appointment, address],
  near: [turn],
  called: [counter],
  recalled: [counter],
  missed: [returnMinutes],
  transferred: [turn],
  returned: [turn],
  moved: [appointment, address],
  reminder: [appointment, address],
  cancelled: [],
  expired: [],
}

const sign = '\n\n– {{office}}'

const indonesian: Record<TicketNotice, string> = {
  created: `Nomor antrean Anda: *{{number}}*\n{{service}}, {{branch}}\n\n{{#turn}}{{turn}}\n\n{{/turn}}Lihat posisi: {{link}}`,
  booked: `Janji temu Anda: *{{appointment}}*\nNomor {{number}}, {{service}}, {{branch}}{{#address}} ({{address}}){{/address}}\n\nLihat, ubah, atau batalkan: {{link}}`,
  near: `Giliran nomor *{{number}}* ({{service}}) sudah dekat.{{#turn}} {{turn}}{{/turn}}\n\nMohon bersiap di {{branch}}.\n\nLihat posisi: {{link}}`,
  called: `Nomor *{{number}}* dipanggil. Silakan ke *{{counter}}*.\n\n{{service}}, {{branch}}`,
  recalled: `Panggilan ulang: nomor *{{number}}*, silakan ke *{{counter}}* sekarang.\n\n{{service}}, {{branch}}`,
  missed: `Nomor *{{number}}* ({{service}}) terlewat karena Anda belum hadir saat dipanggil.\n\n{{#return_minutes}}Anda masih bisa kembali ke antrean dalam {{return_minutes}} menit: balas "masuk lagi", atau buka {{link}}{{/return_minutes}}`,
  transferred: `Nomor *{{number}}* dilanjutkan ke *{{service}}* ({{branch}}). Nomor Anda tetap.{{#turn}}\n\n{{turn}}{{/turn}}\n\nLihat posisi: {{link}}`,
  returned: `Nomor *{{number}}* ({{service}}) kembali ke antrean; mohon tunggu panggilan berikutnya.{{#turn}}\n\n{{turn}}{{/turn}}\n\nLihat posisi: {{link}}`,
  moved: `Janji temu Anda dipindah ke *{{appointment}}*.\nNomor {{number}}, {{service}}, {{branch}}{{#address}} ({{address}}){{/address}}\n\nLihat, ubah, atau batalkan: {{link}}`,
  reminder: `Mengingatkan janji temu Anda: *{{appointment}}*\nNomor {{number}}, {{service}}, {{branch}}{{#address}} ({{address}}){{/address}}\n\nSetelah tiba, balas "saya sudah sampai". Bila berhalangan, ubah atau batalkan: {{link}}`,
  cancelled: `Mohon maaf, nomor *{{number}}* ({{service}}, {{branch}}) dibatalkan oleh kantor.\n\nBalas "antri" untuk mengambil nomor lagi, atau "petugas" untuk bertanya.`,
  expired: `Hari layanan sudah berakhir; nomor *{{number}}* ({{service}}, {{branch}}) tidak berlaku lagi.\n\nBalas "antri" pada hari layanan berikutnya untuk mengambil nomor baru.`,
}

const english: Record<TicketNotice, string> = {
  created: `Your queue number: *{{number}}*\n{{service}}, {{branch}}\n\n{{#turn}}{{turn}}\n\n{{/turn}}See your place: {{link}}`,
  booked: `Your appointment: *{{appointment}}*\nNumber {{number}}, {{service}}, {{branch}}{{#address}} ({{address}}){{/address}}\n\nSee, change or cancel it: {{link}}`,
  near: `The turn of number *{{number}}* ({{service}}) is near.{{#turn}} {{turn}}{{/turn}}\n\nPlease be ready at {{branch}}.\n\nSee your place: {{link}}`,
  called: `Number *{{number}}* is called. Please go to *{{counter}}*.\n\n{{service}}, {{branch}}`,
  recalled: `Called again: number *{{number}}*, please go to *{{counter}}* now.\n\n{{service}}, {{branch}}`,
  missed: `Number *{{number}}* ({{service}}) was missed, as you were not there when it was called.\n\n{{#return_minutes}}You can come back to the line within {{return_minutes}} minutes: reply "back in the queue", or open {{link}}{{/return_minutes}}`,
  transferred: `Number *{{number}}* goes on to *{{service}}* ({{branch}}). Your number stays.{{#turn}}\n\n{{turn}}{{/turn}}\n\nSee your place: {{link}}`,
  returned: `Number *{{number}}* ({{service}}) is in the line again; please wait for the next call.{{#turn}}\n\n{{turn}}{{/turn}}\n\nSee your place: {{link}}`,
  moved: `Your appointment is moved to *{{appointment}}*.\nNumber {{number}}, {{service}}, {{branch}}{{#address}} ({{address}}){{/address}}\n\nSee, change or cancel it: {{link}}`,
  reminder: `A reminder of your appointment: *{{appointment}}*\nNumber {{number}}, {{service}}, {{branch}}{{#address}} ({{address}}){{/address}}\n\nWhen you are there, reply "I have arrived". If you cannot come, change or cancel it: {{link}}`,
  cancelled: `We are sorry: number *{{number}}* ({{service}}, {{branch}}) was cancelled by the office.\n\nReply "queue" to take a number again, or "officer" to ask.`,
  expired: `The service day has ended; number *{{number}}* ({{service}}, {{branch}}) is no longer valid.\n\nReply "queue" on the next service day to take a new number.`,
}

const texts: Record<Language, Record<TicketNotice, string>> = { id: indonesian, en: english }

/** Shipped texts of everything told about places in the line. */
export const ticketTemplates: readonly ShippedTemplate[] = ticketNotices.map((notice) => ({
  key: `ticket.${notice}`,
  channel: 'whatsapp',
  body: { id: texts.id[notice] + sign, en: texts.en[notice] + sign },
  variables: [number, service, branch, link, office, ...variablesOf[notice]],
}))
