/** Cuts a message into tokens that remember where they stood, so that an address can be handed back exactly as it was written. */

export type TokenKind = 'word' | 'number' | 'punct' | 'emoji' | 'link'

export interface RawToken {
  readonly raw: string
  /** Compatibility-folded, lower case, zero-width characters removed. */
  readonly lower: string
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  readonly capital: boolean
  /** Rises at . ! ? ; and line breaks. */
  sentence: number
  /** Rises at commas and at joining words that begin a new thought. */
  clause: number
}

/** Longer messages are read up to here: WhatsApp itself stops at 4,096 and a case needs no more. */
const maxCharacters = 6000

const pattern =
  /(?:https?:\/\/|www\.)\S+|(?:maps\.app\.)?goo\.gl\/\S+|\p{L}[\p{L}\p{M}\p{N}\u200b-\u200d\u2060\ufeff\u00ad]*(?:[-'’`´]\p{L}[\p{L}\p{M}\p{N}\u200b-\u200d\u2060\ufeff\u00ad]*)*|\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{N}]*|\p{Extended_Pictographic}(?:[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic})*|\n|[^\s]/gu

const homoglyphs: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ӏ: 'l',
  һ: 'h',
  ԁ: 'd',
}

const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/gu

function fold(raw: string): string {
  const plain = raw.normalize('NFKC').replace(invisible, '').toLowerCase()
  const ascii = plain.normalize('NFD').replace(/\p{M}/gu, '')
  return ascii.replace(/[а-яіѕӏһԁ]/gu, (letter) => homoglyphs[letter] ?? letter).replace(/[’`´]/gu, "'")
}

const dottedAbbreviations = new Set(
  'jl jln jlan gg no nmr kel kec kab kp kmp kpg ds dsn rt rw dr drs ir bpk yth sdr km prof hj h st sp lr lrg komp perum blk pt cv sdn a an'.split(
    ' ',
  ),
)

function kindOf(raw: string): TokenKind {
  if (/^(?:https?:|www\.|(?:maps\.app\.)?goo\.gl)/iu.test(raw)) return 'link'
  if (/^\p{L}/u.test(raw)) return 'word'
  if (/^\p{N}/u.test(raw)) return (raw.match(/\p{L}/gu) ?? []).length >= 2 ? 'word' : 'number'
  return /^\p{Extended_Pictographic}/u.test(raw) ? 'emoji' : 'punct'
}

function endsSentence(token: RawToken, previous: RawToken | undefined, next: string): boolean {
  if (token.raw === '\n' || token.raw === '!' || token.raw === '?' || token.raw === ';' || token.raw === '…')
    return true
  if (token.raw !== '.') return false
  const initial = previous?.raw.length === 1 && previous.capital
  if (previous && previous.end === token.start && (initial || dottedAbbreviations.has(previous.lower))) return false
  return next === '' || /\s|\./u.test(next) || previous?.end !== token.start || /\p{Lu}/u.test(next)
}

const clauseWords = new Set([
  'tapi',
  'tetapi',
  'terus',
  'trus',
  'trs',
  'lalu',
  'sekalian',
  'btw',
  'but',
  'also',
  'namun',
  'tp',
  'makanya',
  'soalnya',
  'karena',
  'krn',
  'because',
])

export function tokenise(source: string): RawToken[] {
  const text = source.slice(0, maxCharacters)
  const tokens: RawToken[] = []
  let sentence = 0
  let clause = 0
  for (const match of text.matchAll(pattern)) {
    const raw = match[0]
    const start = match.index
    const lower = fold(raw)
    if (lower === '' && raw !== '\n') continue
    if (clauseWords.has(lower)) clause += 1
    const capital = /^\p{Lu}/u.test(raw)
    const token: RawToken = { raw, lower, kind: kindOf(raw), start, end: start + raw.length, capital, sentence, clause }
    if (endsSentence(token, tokens.at(-1), text.slice(token.end, token.end + 1))) {
      sentence += 1
      clause += 1
    } else if (raw === ',') clause += 1
    tokens.push(token)
  }
  return tokens
}
