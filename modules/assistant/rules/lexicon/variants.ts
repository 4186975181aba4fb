import { english } from './english.ts'
import { regional } from './regional.ts'
import { slang } from './slang.ts'
import { vocabulary } from './vocabulary.ts'
import { vocabularyMore } from './vocabulary-more.ts'

export interface Variant {
  readonly canon: readonly string[]
  /** `id`, `en`, or the name of a regional language. */
  readonly language: string
}

/** Reads `canon: variant variant` lines; an underscore stands for a space. */
function readVariants(source: string, language: string, into: Map<string, Variant>): void {
  for (const line of source.split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const canon = line.slice(0, colon).trim().split('_')
    for (const form of line
      .slice(colon + 1)
      .trim()
      .split(/\s+/u)) {
      if (!into.has(form)) into.set(form, { canon, language })
    }
  }
}

function build(): {
  slangForms: Map<string, Variant>
  regionalForms: Map<string, Variant>
  englishForms: Map<string, Variant>
} {
  const slangForms = new Map<string, Variant>()
  const regionalForms = new Map<string, Variant>()
  const englishForms = new Map<string, Variant>()
  readVariants(slang, 'id', slangForms)
  for (const [language, source] of Object.entries(regional)) readVariants(source, language, regionalForms)
  readVariants(english, 'en', englishForms)
  return { slangForms, regionalForms, englishForms }
}

export const { slangForms, regionalForms, englishForms } = build()

export const vocabularyWords: ReadonlySet<string> = new Set(
  `${vocabulary} ${vocabularyMore}`
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => word.split('_')),
)

/** The standard words a written word stands for: typed forms first, then Indonesian itself, then regional words, then English. */
export function canonical(word: string): Variant | null {
  const typed = slangForms.get(word)
  if (typed) return typed
  if (vocabularyWords.has(word)) return { canon: [word], language: 'id' }
  return regionalForms.get(word) ?? englishForms.get(word) ?? null
}
