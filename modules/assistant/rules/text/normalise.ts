import { englishPlain } from '../lexicon/english.ts'
import { keyWords, spellable } from '../lexicon/key-words.ts'
import { nameWords } from '../lexicon/names.ts'
import { amongForms, canonical, englishForms, regionalForms, slangForms, vocabularyWords } from '../lexicon/variants.ts'
import { Speller } from './distance.ts'
import { stem } from './stem.ts'
import type { RawToken } from './tokens.ts'
import { tokenise } from './tokens.ts'

export interface Token extends RawToken {
  /** Standard Indonesian words it stands for (usually one); empty for punctuation. */
  readonly canon: readonly string[]
  /** How the meaning was found; `unknown` words may be names. */
  readonly via: 'exact' | 'slang' | 'regional' | 'english' | 'stem' | 'spelling' | 'unknown' | 'none'
  readonly language: string | null
}

/** One word of the normalised message: what patterns are matched against. */
export interface Word {
  readonly form: string
  readonly root: string
  /** What lies between form and root: `atasannya` → `atasan` → `atas`. */
  readonly stems: readonly string[]
  /** Index of the token it came from. */
  readonly token: number
  readonly sentence: number
  readonly clause: number
}

export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
}

const roots = new Set([...vocabularyWords, ...nameWords])
for (const variant of [...slangForms.values(), ...regionalForms.values(), ...englishForms.values()]) {
  for (const word of variant.canon) roots.add(word)
}
for (const word of keyWords) roots.add(word)
const plainEnglish = new Set(englishPlain)
const isRoot = (word: string): boolean => roots.has(word)

const speller = new Speller(spellable)

/** Unknown words are corrected as they stand or without a plain ending: `rusaknyaa` is met by `rusak`. */
function correct(word: string): string | null {
  const whole = speller.nearest(word)
  if (whole) return whole
  const cut = /^(?:di|ber|ter|ke)?(.{4,}?)(?:nya|kan|in|an|lah|i)?$/u.exec(word)?.[1]
  return cut && cut.length >= 5 && cut !== word ? speller.nearest(cut) : null
}

type Found = Pick<Token, 'canon' | 'via' | 'language'>

function lookUp(word: string): Found | null {
  const variant = canonical(word)
  if (variant) {
    const via = slangForms.has(word)
      ? 'slang'
      : vocabularyWords.has(word)
        ? 'exact'
        : variant.language === 'en'
          ? 'english'
          : 'regional'
    return { canon: variant.canon, via, language: variant.language === 'id' ? null : variant.language }
  }
  if (isRoot(word)) return { canon: [word], via: 'exact', language: null }
  return plainEnglish.has(word) ? { canon: [word], via: 'english', language: 'en' } : null
}

const digitLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
}

/** Other ways the same word may have been typed, likeliest first. */
function* respellings(word: string): Generator<string> {
  if (/(.)\1/u.test(word)) {
    yield word.replace(/(.)\1{2,}/gu, '$1$1')
    yield word.replace(/(.)\1+/gu, '$1')
  }
  const doubled = /^([a-z]{3,})(?:2|-\1|²)(nya|an)?$/u.exec(word)?.[1]
  if (doubled) yield doubled
  const halves = word.split('-')
  if (halves.length === 2) yield halves[1] ?? ''
  if (/\p{N}/u.test(word))
    yield word.replace(/[0-9]/gu, (digit) => digitLetters[digit] ?? digit).replace(/(.)\1{2,}/gu, '$1')
  if (word.includes("'")) yield word.replaceAll("'", '')
}

function knownForm(word: string): Found | null {
  const found = lookUp(word)
  if (found) return found
  for (const form of respellings(word)) {
    const again = form.length > 1 ? lookUp(form) : null
    if (again) return again
    const root = form.length > 3 ? stem(form, isRoot) : null
    if (root) return { canon: [form], via: 'stem', language: null }
  }
  return null
}

const stemmable = (form: string): boolean =>
  isRoot(form) || (form.length >= 4 && (slangForms.has(form) || regionalForms.has(form)))

/** After these comes a name, however strange it looks. */
const nameMarkers = new Set(
  'jl gg gang desa dusun kelurahan kecamatan kel kec komplek kompleks perum perumahan kampung kp dsn dukuh nagari gampong jorong lorong masjid mushola sdn smpn sman smkn blok cluster griya villa jend jenderal'.split(
    ' ',
  ),
)

/** The word before, past the dot of an abbreviation. */
function markerBefore(tokens: readonly RawToken[], index: number): RawToken | undefined {
  const before = tokens[index - 1]
  return before?.raw === '.' ? (tokens[index - 2] ?? before) : before
}

/** A capitalised unknown word inside a sentence is a name more often than a slip. */
function isNameLike(token: RawToken, opens: boolean): boolean {
  return token.capital && !/^\p{Lu}+$/u.test(token.raw) && !opens
}

function meaning(token: RawToken, before: RawToken | undefined): Found {
  const opens = before?.sentence !== token.sentence
  const named = before !== undefined && nameMarkers.has(before.lower)
  const { lower } = token
  if (token.kind === 'punct' || token.kind === 'emoji' || token.kind === 'link')
    return { canon: [], via: 'none', language: null }
  if (/^(?:rp)?\.?\d[\d.,]*(?:rb|ribu|rbu|jt|juta|k|000)$/u.test(lower))
    return { canon: [lower, 'nominal'], via: 'exact', language: null }
  if (token.kind === 'number') return { canon: [lower], via: 'exact', language: null }
  const known = knownForm(lower)
  if (known) return known
  const root = stem(lower, stemmable)
  if (root) {
    const regional = slangForms.get(root) ?? (isRoot(root) ? undefined : regionalForms.get(root))
    return {
      canon: regional ? regional.canon : [lower],
      via: regional ? 'regional' : 'stem',
      language: regional?.language ?? null,
    }
  }
  const squeezed = lower.replace(/(.)\1+/gu, '$1')
  const near = correct(squeezed)
  if (near && !isNameLike(token, opens) && !named) return { canon: [near], via: 'spelling', language: null }
  return { canon: [lower], via: 'unknown', language: null }
}

const chainCache = new Map<string, readonly string[]>()

/** Step by step down to the innermost root: `digenangi` → `genangi` → `genang`. Everyday words are roots as they stand. */
function chainOf(form: string): readonly string[] {
  const held = chainCache.get(form)
  if (held) return held
  const chain = [form]
  for (let depth = 0; depth < 3; depth += 1) {
    const current = chain.at(-1) ?? form
    if (vocabularyWords.has(current)) break
    const inner = stem(current, (candidate) => candidate !== current && isRoot(candidate))
    if (inner === null) break
    chain.push(inner)
  }
  if (chainCache.size < 20_000) chainCache.set(form, chain)
  return chain
}

export function rootOf(form: string): string {
  return chainOf(form).at(-1) ?? form
}

export function read(text: string): Reading {
  const raw = tokenise(text)
  const tokens = inContext(
    raw.map((token, index): Token => ({ ...token, ...meaning(token, markerBefore(raw, index)) })),
  )
  const words: Word[] = []
  tokens.forEach((token, index) => {
    for (const form of token.canon) {
      const stems = chainOf(form)
      const root = stems.at(-1) ?? form
      words.push({
        form,
        root,
        stems: stems.slice(1, -1),
        token: index,
        sentence: token.sentence,
        clause: token.clause,
      })
    }
  })
  return { text, tokens, words }
}

/** Words that mean one thing alone and another among words of a regional language or of English. */
function inContext(tokens: Token[]): Token[] {
  return amongRegional(englishNo(tokens))
}

/** How sure it must be that a language is spoken: two of its words, or a long one. */
const spokenFrom = 2

function spokenLanguages(tokens: readonly Token[]): string[] {
  const strength = new Map<string, number>()
  for (const { via, language, lower } of tokens)
    if (via === 'regional' && language)
      strength.set(language, (strength.get(language) ?? 0) + (lower.length >= 5 ? 2 : 1))
  return [...strength]
    .filter(([, value]) => value >= spokenFrom)
    .sort((left, right) => right[1] - left[1])
    .map(([language]) => language)
}

/** Minang `lah balubang` is "already", Indonesian `ayolah` is not: short words are read by the company they keep. */
function amongRegional(tokens: Token[]): Token[] {
  const languages = spokenLanguages(tokens)
  if (languages.length === 0) return tokens
  return tokens.map((token, index) => {
    if (token.kind !== 'word' || isNameLike(token, tokens[index - 1]?.sentence !== token.sentence)) return token
    for (const language of languages) {
      const variant = amongForms.get(language)?.get(token.lower)
      if (variant) return { ...token, canon: variant.canon, via: 'regional', language }
    }
    return token
  })
}

/** `no` is a number in Indonesian and a denial in English; the words around it tell. */
function englishNo(tokens: Token[]): Token[] {
  const english = tokens.filter((token) => token.via === 'english').length
  if (english < 2) return tokens
  return tokens.map((token) =>
    token.lower === 'no' ? { ...token, canon: ['tidak'], via: 'english', language: 'en' } : token,
  )
}
