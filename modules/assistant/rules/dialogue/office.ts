import { read } from '../text/normalise.ts'
import { compile, findAll } from '../text/patterns.ts'
import { Index } from '../text/word-index.ts'
import { say } from './messages.ts'
import type { Language, Profile, StepContext } from './types.ts'

/** Questions that the office profile itself answers. Everything else goes to the knowledge base behind `context.answer`. */
const patterns = [
  ...compile(
    'how_to_report',
    '5. cara|bagaimana|ke mana|di mana|bisa|boleh|apakah|lewat mana|where|how > lapor|melapor|melaporkan|mengadu|aduan\n5. lapor|melapor|aduan|mengadu|lapornya > ke mana|di mana|bagaimana|caranya|lewat|sini',
    {},
  ),
  ...compile(
    'hours',
    '5. jam buka|jam kerja|jam layan|jam pelayanan|jam operasional|buka jam|tutup jam|jam berapa + !padam|angkut\n4. buka|tutup|libur + hari|jam|sabtu|minggu|kapan|tidak|sampai|besok|sekarang + !toko\n5. office hours|opening hours',
    {},
  ),
  ...compile(
    'address',
    '5. alamat|lokasi|letak|di mana > kantor|kelurahan|kecamatan|dinas|desa|balai desa + !lapor\n5. kantor|kantornya|kantormu > di mana|alamatnya|lokasi|sebelah mana',
    {},
  ),
  ...compile(
    'phone',
    '5. nomor telepon|nomor kontak|nomor wa|kontak|nomor hp|call center|hotline|nomor|phone > kantor|kelurahan|dinas|kecamatan|petugas|desa|pelayanan|yang bisa dihubungi|layan|office|number\n4. nomor telepon',
    {},
  ),
]

function topics(text: string): Set<string> {
  const index = new Index(read(text))
  return new Set(patterns.filter((pattern) => findAll(index, pattern).length > 0).map((pattern) => pattern.label))
}

function contactsIn(text: string, profile: Profile, language: Language): string[] {
  const lower = text.toLowerCase()
  const asks = /nomor|nomer|kontak|telp|telepon|telpon|hubungi|number|phone|call|no\b/iu.test(lower)
  if (!asks) return []
  return (profile.contacts ?? [])
    .filter((contact) =>
      contact.name
        .toLowerCase()
        .split(/\s+/u)
        .some((word) => word.length > 3 && lower.includes(word)),
    )
    .slice(0, 3)
    .map((contact) => say('contact', language, { name: contact.name, phone: contact.phone }))
}

export function answerQuestion(text: string, language: Language, context: StepContext): string | null {
  const { profile } = context
  const known = context.answer?.({ text, language })
  if (known) return known.text + say('source', language, { source: known.source })
  const contacts = contactsIn(text, profile, language)
  if (contacts.length > 0) return contacts.join('\n')
  const asked = topics(text)
  const office = profile.name
  if (asked.has('how_to_report')) return say('howToReport', language)
  if (asked.has('hours') && profile.hours) return say('hours', language, { office, hours: profile.hours[language] })
  if (asked.has('phone') && profile.phone) return say('officePhone', language, { office, phone: profile.phone })
  if (asked.has('address') && profile.address)
    return say('officeAddress', language, { office, address: profile.address })
  return null
}
