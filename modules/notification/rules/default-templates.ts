import type { CaseNotice, CaseWord } from './notice.ts'
import { type ShippedTemplate, type TemplateVariable, variable } from './template-parts.ts'
import { ticketTemplates } from './ticket-templates.ts'

const office = variable('office', 'Kota Contoh', 'Kota Contoh')
const category = variable('category', 'Jalan rusak', 'Damaged road')
const name = variable('name', 'Budi', 'Budi', true)
const agency = variable('agency', 'Dinas Pekerjaan Umum', 'Public Works Agency')
const reason = variable('reason', 'Di luar kewenangan kami', 'Outside our authority')
const until = variable('disputable_until', '4 Desember 2026', '4 December 2026', true)

function note(optional: boolean): TemplateVariable {
  return variable('note', 'Lubang sudah ditambal kemarin sore.', 'The hole was filled yesterday afternoon.', optional)
}

/** What a template of each notice may say. */
const variablesOf: Record<CaseNotice, TemplateVariable[]> = {
  created: [],
  'status.proses': [note(true)],
  'status.selesai': [note(false), until],
  'status.ditolak': [reason, note(false), until],
  reopened: [note(true)],
  commented: [note(false)],
  assigned: [agency],
}

type Texts = Record<CaseNotice, string>

function indonesian(thing: string): Texts {
  const about = `${thing} *{{number}}* ({{category}})`
  return {
    created: `${about} sudah kami terima.\n\nSimpan nomor ini. Untuk menanyakan kabarnya, balas pesan ini dengan nomornya.\n\n– {{office}}`,
    'status.proses': `${about} sedang kami proses.\n\n{{#note}}Catatan petugas: {{note}}\n\n{{/note}}Kami kabari bila ada perkembangan.\n\n– {{office}}`,
    'status.selesai': `${about} sudah selesai.\n\nHasil: {{note}}\n\n{{#disputable_until}}Bila menurut Anda belum beres, balas pesan ini paling lambat {{disputable_until}}.\n\n{{/disputable_until}}Terima kasih.\n\n– {{office}}`,
    'status.ditolak': `Mohon maaf, ${lower(about)} tidak dapat kami tindak lanjuti.\n\nAlasan: {{reason}}\nPenjelasan: {{note}}\n\n{{#disputable_until}}Bila Anda keberatan, balas pesan ini paling lambat {{disputable_until}}.\n\n{{/disputable_until}}– {{office}}`,
    reopened: `${about} kami buka kembali.\n\n{{#note}}Catatan: {{note}}\n\n{{/note}}Petugas akan memeriksanya lagi.\n\n– {{office}}`,
    commented: `Kabar tentang ${lower(about)}:\n\n{{note}}\n\n– {{office}}`,
    assigned: `${about} diteruskan ke *{{agency}}* untuk ditangani.\n\n– {{office}}`,
  }
}

function english(thing: string): Texts {
  const about = `${thing} *{{number}}* ({{category}})`
  return {
    created: `We have received your ${lower(about)}.\n\nPlease keep this number. To ask how it stands, reply with the number.\n\n– {{office}}`,
    'status.proses': `Your ${lower(about)} is now in progress.\n\n{{#note}}Officer's note: {{note}}\n\n{{/note}}We will tell you when there is news.\n\n– {{office}}`,
    'status.selesai': `Your ${lower(about)} is finished.\n\nResult: {{note}}\n\n{{#disputable_until}}If you think it is not solved, reply to this message by {{disputable_until}}.\n\n{{/disputable_until}}Thank you.\n\n– {{office}}`,
    'status.ditolak': `We are sorry: your ${lower(about)} cannot be taken further.\n\nReason: {{reason}}\nExplanation: {{note}}\n\n{{#disputable_until}}If you disagree, reply to this message by {{disputable_until}}.\n\n{{/disputable_until}}– {{office}}`,
    reopened: `Your ${lower(about)} is open again.\n\n{{#note}}Note: {{note}}\n\n{{/note}}An officer will look at it once more.\n\n– {{office}}`,
    commented: `News about your ${lower(about)}:\n\n{{note}}\n\n– {{office}}`,
    assigned: `Your ${lower(about)} was passed on to *{{agency}}*, who will deal with it.\n\n– {{office}}`,
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function ofCase(word: CaseWord, texts: { id: Texts; en: Texts }, sample: string): ShippedTemplate[] {
  const number = variable('number', sample, sample)
  return (Object.keys(variablesOf) as CaseNotice[]).map((notice) => ({
    key: `${word}.${notice}`,
    channel: 'whatsapp',
    body: { id: texts.id[notice], en: texts.en[notice] },
    variables: [number, category, office, name, ...variablesOf[notice]],
  }))
}

const general: ShippedTemplate = {
  key: 'general.notice',
  channel: 'whatsapp',
  body: { id: '{{text}}\n\n– {{office}}', en: '{{text}}\n\n– {{office}}' },
  variables: [variable('text', 'Kantor tutup pada hari Senin.', 'The office is closed on Monday.'), office, name],
}

/** What every tenant starts with; a tenant's own version stands before it. */
export const shippedTemplates: readonly ShippedTemplate[] = [
  ...ofCase('complaint', { id: indonesian('Laporan Anda'), en: english('Report') }, 'LAP-20261120-001'),
  ...ofCase('service-request', { id: indonesian('Permohonan Anda'), en: english('Request') }, 'TIK-20261120-001'),
  ...ticketTemplates,
  general,
]

export function shippedTemplate(key: string): ShippedTemplate | undefined {
  return shippedTemplates.find((template) => template.key === key)
}
