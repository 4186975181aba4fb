import { english } from './english.ts'
import { regional } from './regional/index.ts'
import { slang } from './slang.ts'
import { vocabulary } from './vocabulary.ts'
import { vocabularyEveryday } from './vocabulary-everyday.ts'
import { vocabularyMore } from './vocabulary-more.ts'

export interface Variant {
  readonly canon: readonly string[]
  /** `id`, `en`, or the name of a regional language. */
  readonly language: string
}

/** Reads `canon: variant variant` lines; an underscore stands for a space. */
function readVariants(source: string, language: string, into: Map<string, Variant>): Map<string, Variant> {
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
  return into
}

export const slangForms: ReadonlyMap<string, Variant> = readVariants(slang, 'id', new Map())
export const englishForms: ReadonlyMap<string, Variant> = readVariants(english, 'en', new Map())

function readRegional(): ReadonlyMap<string, Variant> {
  const forms = new Map<string, Variant>()
  for (const [language, { words }] of Object.entries(regional)) readVariants(words, language, forms)
  return forms
}

export const regionalForms = readRegional()

/** Words that only count among other words of their language (Minang `lah`, Javanese `sing`), by language. */
export const amongForms: ReadonlyMap<string, ReadonlyMap<string, Variant>> = new Map(
  Object.entries(regional).map(([language, { among = '' }]) => [language, readVariants(among, language, new Map())]),
)

export const vocabularyWords: ReadonlySet<string> = new Set(
  `${vocabulary} ${vocabularyMore} ${vocabularyEveryday}`
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
