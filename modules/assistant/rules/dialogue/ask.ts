import type { CategoryId } from '../understand/types.ts'
import { categoryNames, say } from './messages.ts'
import type { Flow, Language, Profile, Reply } from './types.ts'

export function categoryName(id: string | null, language: Language, profile: Profile): string {
  if (!id) return '-'
  return (
    profile.categories?.find((category) => category.id === id)?.name[language] ?? categoryNames[id]?.[language] ?? id
  )
}

export function yesNoButtons(nonce: string, language: Language): { id: string; title: string }[] {
  return [
    { id: `ya:${nonce}`, title: say('yes', language) },
    { id: `tidak:${nonce}`, title: say('no', language) },
  ]
}

/** WhatsApp lists hold ten rows; the last is always "other". */
const listRows = 10
const usual: readonly CategoryId[] = [
  'jalan_rusak',
  'lampu_mati',
  'sampah',
  'drainase',
  'banjir',
  'air_bersih',
  'pohon',
  'pelayanan',
  'ketertiban',
]

export function offeredCategories(candidates: readonly CategoryId[]): CategoryId[] {
  const likely = candidates.filter((id) => id !== 'lainnya')
  return [...new Set([...likely, ...usual])].slice(0, listRows - 1).concat('lainnya')
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}

function confirmation(flow: Flow, language: Language, profile: Profile): Reply {
  const { slots } = flow
  const extras = [
    slots.media.length > 0 ? say('extraPhotos', language, { count: String(slots.media.length) }) : '',
    slots.confidential ? say('extraConfidential', language) : '',
  ].join('')
  const address = slots.alamat ?? (slots.location ? `${slots.location.latitude}, ${slots.location.longitude}` : '-')
  const text = say(flow.kind === 'complaint' ? 'confirmComplaint' : 'confirmTicket', language, {
    category: categoryName(slots.kategori, language, profile),
    service: slots.layanan ?? '-',
    address,
    description: shorten(slots.deskripsi ?? '-', 500),
    extras,
  })
  const buttons = [
    { id: `ya:${flow.nonce}`, title: say('yesCorrect', language) },
    { id: `ubah:${flow.nonce}`, title: say('change', language) },
    { id: `batal:${flow.nonce}`, title: say('cancelButton', language) },
  ]
  return { type: 'buttons', text, buttons }
}

/** The open question of a flow, in words. */
export function askFlow(flow: Flow, language: Language, profile: Profile): Reply[] {
  switch (flow.asked) {
    case 'kategori': {
      const rows = flow.choices.map((id) => ({
        id: `kat:${id}:${flow.nonce}`,
        title: shorten(categoryName(id, language, profile), 24),
      }))
      return [{ type: 'list', text: say('askCategory', language), button: say('askCategoryButton', language), rows }]
    }
    case 'alamat': {
      const known =
        flow.tries === 0 && flow.slots.kategori
          ? `${say('noted', language, { category: categoryName(flow.slots.kategori, language, profile) })} `
          : ''
      return [{ type: 'text', text: known + say(flow.tries === 0 ? 'askAddress' : 'askAddressAgain', language) }]
    }
    case 'deskripsi':
      return [{ type: 'text', text: say(flow.slots.kategori ? 'askDescription' : 'askProblem', language) }]
    case 'layanan':
      return [{ type: 'text', text: say('askService', language) }]
    case 'confirm':
      return [confirmation(flow, language, profile)]
    case 'change':
      return [{ type: 'text', text: say('askChange', language) }]
    default:
      return []
  }
}
