import { learnedAddress } from '../../lexicon/learned-address.ts'
import { positionWords, streetWords } from '../../lexicon/places.ts'
import type { Reading } from '../../text/normalise.ts'
import { bestPath, likelihoods, states } from './chain.ts'
import { traitsOf } from './traits.ts'

/**
 * Where addresses stand by the company words keep: a table of weights (made by `evaluation/learn.ts`), learned from the development messages as they
 * are, without capitals and without punctuation. It knows no street by heart; it needs no capital to see a name.
 */

export interface LikelySpan {
  /** First token, and the one after the last. */
  readonly from: number
  readonly to: number
  /** How many of its words are expected to belong to an address. */
  readonly weight: number
}

export interface Likely {
  readonly spans: readonly LikelySpan[]
  /** How likely the token belongs to an address, 0 to 1. */
  readonly within: (token: number) => number
}

/** Weights of a trait for the first word and for a further one, against being outside. */
export type AddressWeights = ReadonlyMap<string, readonly [number, number]>

export interface AddressTable {
  readonly steps: Float64Array
  readonly weights: AddressWeights
}

/** Weights are written as whole numbers of tenths. */
const tenths = 10

/** First line: the steps; then many of `trait=12,-3`. */
function readTable(source: string): AddressTable {
  const [steps = '', ...lines] = source.split('\n').filter((line) => line !== '')
  const weights = new Map<string, readonly [number, number]>()
  for (const told of lines.flatMap((line) => line.split(' '))) {
    const cut = told.lastIndexOf('=')
    const [first = '0', further = '0'] = told.slice(cut + 1).split(',')
    weights.set(told.slice(0, cut), [Number(first) / tenths, Number(further) / tenths])
  }
  return { steps: Float64Array.from(steps.split(' '), (value) => Number(value) / tenths), weights }
}

const learned = readTable(learnedAddress)

function scoresOf(traits: readonly (readonly string[])[], weights: AddressWeights): Float64Array {
  const scores = new Float64Array(traits.length * states)
  traits.forEach((seen, word) => {
    let [first, further] = [0, 0]
    for (const trait of seen) {
      const told = weights.get(trait)
      if (told === undefined) continue
      first += told[0]
      further += told[1]
    }
    scores[word * states + 1] = first
    scores[word * states + 2] = further
  })
  return scores
}

const nothing: Likely = { spans: [], within: () => 0 }

export function likelyAddresses(reading: Reading, table: AddressTable = learned): Likely {
  if (reading.tokens.length === 0) return nothing
  const chain = { scores: scoresOf(traitsOf(reading), table.weights), steps: table.steps }
  const { before, after, all } = likelihoods(chain)
  const within = (token: number): number =>
    1 - Math.exp((before[token * states] ?? 0) + (after[token * states] ?? 0) - all)
  const spans: LikelySpan[] = []
  bestPath(chain).forEach((state, token) => {
    const open = spans.at(-1)
    if (state === 1) spans.push({ from: token, to: token + 1, weight: within(token) })
    else if (state === 2 && open)
      spans[spans.length - 1] = { from: open.from, to: token + 1, weight: open.weight + within(token) }
  })
  return { spans: spans.map((span) => trimmed(reading.tokens, span)), within }
}

/** Begins and ends with a word: `Jl. Mawar,` is `Jl. Mawar`, and `dk. Pandean jalan` (berlubang) `dk. Pandean`. */
function trimmed(tokens: Reading['tokens'], { from, to, weight }: LikelySpan): LikelySpan {
  const isLoose = (at: number): boolean => tokens[at]?.kind === 'punct' && tokens[at]?.raw !== ')'
  const isBare = (at: number): boolean =>
    streetWords.has(tokens[at]?.lower ?? '') && !positionWords.has(tokens[at - 1]?.lower ?? '')
  let [first, end] = [from, to]
  while (first < end - 1 && isLoose(first)) first += 1
  while (end > first + 1 && (isLoose(end - 1) || isBare(end - 1))) end -= 1
  return { from: first, to: end, weight }
}
