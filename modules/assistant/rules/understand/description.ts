import { nameWords } from '../lexicon/names.ts'
import type { Token } from '../text/normalise.ts'
import type { Signals } from './signals.ts'

/** Officers read the facts; greetings at the edges and insults are left out. Longer texts are cut here. */
const maxCharacters = 1500

const openers = new Set(
  'hai assalamualaikum waalaikumsalam permisi selamat pagi siang sore malam salam sejahtera mas bapak ibu admin halo wr wb warahmatullahi wabarakatuh horas shalom om swastiastu sampurasun yth hormat dengan hello hi good morning afternoon evening dear sir madam maaf ganggu mengganggu mau izin numpang lapor laporkan kulonuwun punten saya ingin melaporkan sy nama'.split(
    ' ',
  ),
)
const closers = new Set(
  'terima kasih terimakasih thankyou thanks thank you suwun nuhun mauliate suksma salam hormat wassalam wassalamualaikum ya iya mas bapak ibu admin sebelumnya atas perhatiannya perhatian bantuannya kerjasamanya sebelum dan sesudahnya demikian please'.split(
    ' ',
  ),
)
const greetingOnly = new Set([...openers, ...closers])
const names = new Set(nameWords)

function isPlain(token: Token, words: ReadonlySet<string>): boolean {
  if (token.kind === 'punct' || token.kind === 'emoji') return true
  return (
    token.canon.length > 0 && token.canon.every((word) => words.has(word)) && !(token.capital && names.has(token.lower))
  )
}

function insultTokens(signals: Signals): Set<number> {
  const tokens = new Set<number>()
  for (const match of signals.matches('insult')) {
    for (const [start, end] of match.spans) {
      for (let position = start; position <= end; position += 1) {
        const word = signals.index.words[position]
        if (word) tokens.add(word.token)
      }
    }
  }
  return tokens
}

/** The message without its courtesy and its insults, or null when nothing is left that an officer could use. */
export function describe(signals: Signals, abuse: boolean): string | null {
  const { tokens, text } = signals.reading
  let first = 0
  let last = tokens.length - 1
  const greetings = new Set(
    'hai assalamualaikum permisi selamat pagi siang sore malam salam sejahtera mas bapak ibu admin halo wr wb warahmatullahi wabarakatuh horas shalom om swastiastu sampurasun yth hello hi good morning afternoon evening dear sir madam kulonuwun punten'.split(
      ' ',
    ),
  )
  while (first <= last && isPlain(tokens[first]!, greetings)) first += 1
  while (last > first && isPlain(tokens[last]!, closers) && tokens[last]!.raw !== ')') last -= 1
  const kept = tokens.slice(first, last + 1)
  if (kept.length === 0 || kept.every((token) => isPlain(token, greetingOnly))) return null
  const insults = abuse ? insultTokens(signals) : new Set<number>()
  let out = ''
  let position = kept[0]!.start
  kept.forEach((token, index) => {
    if (insults.has(first + index)) {
      out += text.slice(position, token.start)
      position = token.end
    }
  })
  out += text.slice(position, kept.at(-1)!.end)
  return tidy(out)
}

function tidy(text: string): string | null {
  const clean = text
    .replace(/[ \t]+/gu, ' ')
    .replace(/\s+([,.!?])/gu, '$1')
    .replace(/([,!?.])(?:\s*[,!?])+/gu, '$1')
    .replace(/^[\s,.!?;:-]+/u, '')
    .trim()
    .slice(0, maxCharacters)
  return /\p{L}{2}/u.test(clean) ? clean : null
}
