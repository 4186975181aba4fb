import { keyWords } from '../../lexicon/key-words.ts'
import { nameWords } from '../../lexicon/names.ts'
import { toneWords } from '../../lexicon/place-tones.ts'
import * as places from '../../lexicon/places.ts'
import { Speller } from '../../text/distance.ts'
import type { Reading, Token } from '../../text/normalise.ts'
import { rootOf } from '../../text/normalise.ts'
import { findRtRw } from '../rt-rw.ts'

/** What is seen of a word when it is judged whether it belongs to an address: itself, what kind of word it is, and the same of its neighbours. */

/** One letter for each kind of word, so that the table of what was learned stays small. */
const markers: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['S', places.streetWords],
  ['R', places.areaWords],
  ['N', places.nodeWords],
  ['L', places.landmarkWords],
  ['P', places.positionWords],
]

/** The first that holds a word tells its kind. */
const kinds = new Map<string, string>()
for (const [kind, words] of [
  ...markers,
  ['D', places.compassWords],
  ['K', places.landmarkSecond],
  ['Q', places.numberWords],
  ['T', places.nameTails],
  ['O', places.ownPlace],
  ['M', places.personTitles],
  ['X', places.neverNames],
  ['J', places.joiners],
  ['A', new Set(nameWords)],
] as const)
  for (const word of words) if (!kinds.has(word)) kinds.set(word, kind)

const markerSpeller = new Speller(markers.flatMap(([, words]) => [...words]).filter((word) => word.length >= 4))
const spelled = new Map<string, string | undefined>()
const mostSpelled = 20_000

/** `peremptan`, `gng`, `prum`: slips in the words that open an address. */
function markerMeant(lower: string): string | undefined {
  if (spelled.has(lower)) return spelled.get(lower)
  const kind = kinds.get(markerSpeller.nearest(lower) ?? '')
  if (spelled.size < mostSpelled) spelled.set(lower, kind)
  return kind
}

const [line, number, digits, emoji, link, code, short, strange, key, known, house] = '/12EICU?YWH'
const position = 'P'

function strangeKind({ lower }: Token): string | undefined {
  if (/\d/u.test(lower)) return code
  return lower.length < 3 ? short : strange
}

function wordKind(token: Token): string | undefined {
  const { lower, canon, via } = token
  const listed = kinds.get(lower)
  if (listed !== undefined) return listed
  if (canon.some((word) => places.positionWords.has(word))) return position
  const meant = via === 'unknown' || via === 'spelling' ? markerMeant(lower) : undefined
  if (meant !== undefined) return meant
  if (via === 'unknown') return strangeKind(token)
  return canon.some((word) => keyWords.has(word) || keyWords.has(rootOf(word))) ? key : known
}

function kindOf(token: Token): string | undefined {
  if (token.kind === 'punct') return token.raw === '\n' ? line : token.raw
  if (token.kind === 'number') return /^\d{1,4}[a-z]?$/u.test(token.lower) ? number : digits
  if (token.kind === 'emoji') return emoji
  return token.kind === 'link' ? link : wordKind(token)
}

function kindsOf({ tokens, text }: Reading): (string | undefined)[] {
  const houses = findRtRw(text)
  let next = 0
  return tokens.map((token) => {
    while ((houses[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1
    const span = houses[next]
    return span !== undefined && token.end > span.start ? house : kindOf(token)
  })
}

/** How the writer uses capitals, so that one means something only where it can. */
function capitalsOf(tokens: readonly Token[]): string[] {
  const words = tokens.filter(({ kind, raw }) => kind === 'word' && raw.length > 1)
  const upper = words.filter(({ raw }) => raw === raw.toUpperCase()).length
  const titled = words.filter(({ capital }) => capital).length
  const shouts = words.length > 3 && (upper > words.length * 0.6 || titled > words.length * 0.8)
  const opens = (token: Token, index: number): boolean => token.sentence !== tokens[index - 1]?.sentence
  const capitalises = tokens.some((token, index) => token.capital && !opens(token, index))
  return tokens.map((token, index) => {
    if (token.kind !== 'word') return '-'
    if (shouts) return 's'
    if (!token.capital) return capitalises ? 'l' : 'n'
    return opens(token, index) ? 'o' : 'c'
  })
}

function toneOfWord(token: Token): string | undefined {
  if (token.raw === '?') return 'q'
  const own = toneWords.get(token.lower)
  if (own !== undefined) return own
  for (const word of token.canon) {
    const tone = toneWords.get(word) ?? toneWords.get(rootOf(word))
    if (tone !== undefined) return tone
  }
  return undefined
}

/** Outside the message. */
const edge = '#'

/** How far back a word colours what follows it. */
const reach = 5

/** The nearest coloured word before, in the same sentence. */
function toneBefore(tokens: readonly Token[], tones: readonly (string | undefined)[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - reach); at -= 1) {
    if (tokens[at]?.sentence !== tokens[index]?.sentence) break
    const tone = tones[at]
    if (tone !== undefined) return tone
  }
  return edge
}

/** For each word of the message, what is seen of it. Each trait begins with a letter that says what it tells. */
export function traitsOf(reading: Reading): string[][] {
  const { tokens } = reading
  const kind = kindsOf(reading)
  const capital = capitalsOf(tokens)
  const tones = tokens.map(toneOfWord)
  const present = [...new Set(tones.filter((tone) => tone !== undefined))].sort()
  const tone = present.join('')
  const length = tokens.length < 6 ? 's' : tokens.length < 14 ? 'm' : 'l'
  const k = (index: number): string => kind[index] ?? edge
  const w = (index: number): string => (kind[index] === line ? 'line' : (tokens[index]?.lower ?? edge))
  const m = (index: number): string => tokens[index]?.canon[0] ?? edge
  const c = (index: number): string => capital[index] ?? edge
  return tokens.map((token, i) => {
    const pair = k(i - 1) + k(i)
    const traits = [`a${w(i)}`, `b${w(i - 1)}`, `c${w(i + 1)}`, `d${m(i)}`, `e${m(i - 1)}`, `f${m(i + 1)}`]
    traits.push(`g${m(i - 2)}`, `h${m(i + 2)}`, `q${k(i)}${w(i - 1)}`, `r${k(i)}${w(i + 1)}`)
    traits.push(`i${k(i)}`, `j${k(i - 1)}`, `k${k(i + 1)}`, `l${k(i - 2)}`, `m${k(i + 2)}`)
    traits.push(`n${pair}`, `o${k(i)}${k(i + 1)}`, `p${pair}${k(i + 1)}`)
    traits.push(`s${k(i)}${c(i)}`, `t${k(i)}${c(i - 1)}${c(i)}`, `u${k(i)}${c(i)}${c(i + 1)}`)
    traits.push(`x${k(i)}${tone}`, `z${k(i)}${length}`, `A${k(i)}${toneBefore(tokens, tones, i)}`)
    for (const one of present) traits.push(`y${pair}${one}`)
    if (token.sentence !== tokens[i - 1]?.sentence) traits.push(`v${k(i)}`)
    if (token.kind === 'word') traits.push(`w${token.lower.slice(0, 3)}`, `B${token.lower.slice(-3)}`)
    return traits
  })
}
