import { streetWords } from '../../lexicon/places.ts'
import type { Grammar } from './grammar.ts'
import type { GrammarSpan } from './grammar-spans.ts'
import { isNegated } from './grammar-spans.ts'
import type { AddressTable, Likely } from './likely.ts'
import { likelyAddresses } from './likely.ts'

/**
 * Cuts the address out of a message. Two witnesses are heard: the grammar, which knows how addresses are put together, and the table of what was learned,
 * which knows the company they keep. Spans are offsets into the citizen's text, so no word of them can be invented.
 */

export interface AddressSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly strength: number
  /** Told to the street, the house or the RT, not only by the name of a place. */
  readonly exact: boolean
  /** How likely its words belong to an address by the company they keep, on average. */
  readonly likely: number
  /** How many words, numbers and stops. */
  readonly tokens: number
}

/** How strong a span of the grammar must be, and how likely one of its words, where the table by itself sees no address. */
const believed: readonly (readonly [number, number])[] = [
  [2.5, 0.03],
  [1.5, 0.15],
]
/** How likely the words of a span must be, on average, where the grammar sees none. */
const leastLikely = 0.5

const overlap = (left: { from: number; to: number }, right: { from: number; to: number }): boolean =>
  left.from < right.to && right.from < left.to

function meanWithin({ from, to }: GrammarSpan, { within }: Likely): number {
  let sum = 0
  for (let token = from; token < to; token += 1) sum += within(token)
  return sum / (to - from)
}

function isBelieved({ from, to, strength }: GrammarSpan, { within }: Likely): boolean {
  const tokens = Array.from({ length: to - from }, (_, index) => within(from + index))
  const most = Math.max(...tokens)
  return believed.some(([strong, likely]) => strength >= strong && most >= likely)
}

/** Where either sees an address of which the other sees a part, it reaches as far as both see. */
function together(grammar: Grammar, told: readonly GrammarSpan[], likely: Likely): GrammarSpan[] {
  const alone = told.filter((span) => !likely.spans.some((other) => overlap(span, other)) && isBelieved(span, likely))
  const seen = likely.spans.flatMap(({ from, to, weight }): GrammarSpan[] => {
    const same = told.filter((span) => overlap(span, { from, to }))
    if (same.length === 0 && weight < leastLikely * (to - from)) return []
    const whole = {
      from: Math.min(from, ...same.map((span) => span.from)),
      to: Math.max(to, ...same.map((span) => span.to)),
      strength: same.reduce((sum, span) => sum + span.strength, weight),
      negated: isNegated(grammar, from) || same.some((span) => span.negated),
    }
    return [whole]
  })
  const spans: GrammarSpan[] = []
  for (const span of [...alone, ...seen].sort((left, right) => left.from - right.from)) {
    const last = spans.at(-1)
    if (last && span.from < last.to)
      spans[spans.length - 1] = {
        ...last,
        to: Math.max(last.to, span.to),
        strength: Math.max(last.strength, span.strength),
      }
    else spans.push(span)
  }
  return spans
}

/** A school has a number too, a house says so. */
const houseWords = new Set(['blok', 'blk', 'no', 'nomor', 'nmr', 'kav', 'kavling', 'km'])

function isExact(grammar: Grammar, { from, to }: GrammarSpan): boolean {
  for (let token = from; token < to; token += 1)
    if (grammar.rtrw.has(token) || streetWords.has(grammar.lower(token)) || houseWords.has(grammar.lower(token)))
      return true
  return false
}

/** `bukan Jl. Kenari 3, Jl. Kenanga 3`: what is denied counts only where nothing else is said. */
export function affirmed(spans: readonly GrammarSpan[]): readonly GrammarSpan[] {
  const kept = spans.filter(({ negated }) => !negated)
  return kept.length > 0 ? kept : spans
}

export function findAddresses(grammar: Grammar, told: readonly GrammarSpan[], table?: AddressTable): AddressSpan[] {
  const likely = likelyAddresses(grammar.reading, table)
  return affirmed(together(grammar, told, likely)).map((span) => {
    const { start, end } = grammar.offsets(span)
    return {
      start,
      end,
      text: grammar.reading.text.slice(start, end).trim(),
      strength: span.strength,
      exact: isExact(grammar, span),
      likely: meanWithin(span, likely),
      tokens: span.to - span.from,
    }
  })
}

export function bestAddress(spans: readonly AddressSpan[]): AddressSpan | null {
  return spans.reduce<AddressSpan | null>(
    (best, span) => (best === null || span.strength > best.strength ? span : best),
    null,
  )
}
