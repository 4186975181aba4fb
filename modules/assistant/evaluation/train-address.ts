import type { Reading } from '../rules/text/normalise.ts'
import { likelihoods, mayFollow, states } from '../rules/understand/address/chain.ts'
import { addressReading } from '../rules/understand/address/reading.ts'
import { traitsOf } from '../rules/understand/address/traits.ts'
import type { Labelled } from './measure.ts'
import { shuffled } from './train.ts'

/** A conditional random field over the words of a message, trained by AdaGrad. The same messages in the same order give the same weights. */

const rounds = 8
const rate = 0.2
const stepRate = 0.1
/** Drives weights that earn nothing to nought. */
const thrift = 5e-4
/** A trait seen in fewer messages is chance. */
const leastSeen = 2

/** As people write: with capitals or without, with punctuation or without. */
const manners: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toLowerCase().replace(/[.,()!?:;]+/gu, ' '),
]

interface Sentence {
  readonly traits: readonly (readonly string[])[]
  readonly path: readonly number[]
}

/** The states of the words where the address stands; null when it is not one stretch of the message. */
function pathOf({ tokens }: Reading, text: string, address: string | null): number[] | null {
  const start = address === null ? 0 : text.indexOf(address)
  if (start < 0) return null
  const end = start + (address?.length ?? 0)
  let inside = false
  return tokens.map((token) => {
    if (token.start < start || token.end > end) return 0
    const state = inside ? 2 : 1
    inside = true
    return state
  })
}

type Placed = Pick<Labelled, 'text' | 'alamat'>

/** Messages somebody wrote are read in every manner; those made from templates have theirs already. */
export interface PlaceExamples {
  readonly written: readonly Placed[]
  readonly made: readonly Placed[]
}

function sentencesOf({ text, alamat }: Placed, typed = manners): Sentence[] {
  if (alamat === undefined) return []
  const written = new Map(typed.map((manner) => [manner(text), alamat === null ? null : manner(alamat)]))
  return [...written].flatMap(([said, address]) => {
    const reading = addressReading(said)
    const path = pathOf(reading, said, address)
    return path === null || path.length === 0 ? [] : [{ traits: traitsOf(reading), path }]
  })
}

/** Numbers for the traits that are met often enough and may stand in the table. */
function numbered(messages: readonly (readonly Sentence[])[]): Map<string, number> {
  const met = new Map<string, number>()
  for (const sentences of messages)
    for (const trait of new Set(sentences.flatMap(({ traits }) => traits.flat())))
      met.set(trait, (met.get(trait) ?? 0) + 1)
  const kept = [...met].filter(([trait, times]) => times >= leastSeen && !/[\s`\\$]/u.test(trait))
  return new Map(kept.map(([trait], number) => [trait, number]))
}

interface Row {
  readonly traits: readonly (readonly number[])[]
  readonly path: readonly number[]
}

class ChainTrainer {
  readonly weights: Float64Array
  readonly steps = new Float64Array(states * states)
  readonly #squares: Float64Array
  readonly #stepSquares = new Float64Array(states * states)

  constructor(traits: number) {
    this.weights = new Float64Array(traits * states)
    this.#squares = new Float64Array(traits * states)
  }

  learn({ traits, path }: Row): void {
    const scores = this.#scores(traits)
    const { before, after, all } = likelihoods({ scores, steps: this.steps })
    const slopes = new Float64Array(states * states)
    traits.forEach((seen, word) => {
      for (let state = 0; state < states; state += 1) {
        const here = word * states + state
        const likely = Math.exp((before[here] ?? 0) + (after[here] ?? 0) - all)
        this.#step(seen, state, likely - (path[word] === state ? 1 : 0))
        for (let from = 0; word > 0 && from < states; from += 1) {
          if (!mayFollow(from, state)) continue
          const step = from * states + state
          const come = (before[here - state - states + from] ?? 0) + (this.steps[step] ?? 0) + (scores[here] ?? 0)
          const taken = path[word - 1] === from && path[word] === state ? 1 : 0
          slopes[step] = (slopes[step] ?? 0) + Math.exp(come + (after[here] ?? 0) - all) - taken
        }
      }
    })
    this.#turn(slopes)
  }

  #scores(traits: readonly (readonly number[])[]): Float64Array {
    const scores = new Float64Array(traits.length * states)
    traits.forEach((seen, word) => {
      for (const trait of seen)
        for (let state = 0; state < states; state += 1)
          scores[word * states + state] =
            (scores[word * states + state] ?? 0) + (this.weights[trait * states + state] ?? 0)
    })
    return scores
  }

  #step(seen: readonly number[], state: number, slope: number): void {
    if (Math.abs(slope) < 1e-4) return
    for (const trait of seen) {
      const at = trait * states + state
      const squares = (this.#squares[at] ?? 0) + slope * slope
      const pace = rate / (Math.sqrt(squares) + 1e-6)
      const moved = (this.weights[at] ?? 0) - pace * slope
      this.#squares[at] = squares
      this.weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pace * thrift)
    }
  }

  #turn(slopes: Float64Array): void {
    slopes.forEach((slope, at) => {
      const squares = (this.#stepSquares[at] ?? 0) + slope * slope
      this.#stepSquares[at] = squares
      this.steps[at] = (this.steps[at] ?? 0) - (stepRate * slope) / (Math.sqrt(squares) + 1e-6)
    })
  }
}

export interface LearnedAddress {
  readonly steps: readonly number[]
  /** For the first word and for a further one, against being outside. */
  readonly weights: ReadonlyMap<string, readonly [number, number]>
}

export function trainAddress({ written, made }: PlaceExamples): LearnedAddress {
  const messages = [
    ...written.map((row) => sentencesOf(row)),
    ...made.map((row) => sentencesOf(row, manners.slice(0, 1))),
  ]
  const numbers = numbered(messages)
  const trainer = new ChainTrainer(numbers.size)
  const examples = messages.flat().map(({ traits, path }) => ({
    path,
    traits: traits.map((seen) => seen.flatMap((trait) => numbers.get(trait) ?? [])),
  }))
  for (const row of shuffled(examples, rounds)) trainer.learn(row)
  const weights = new Map<string, readonly [number, number]>()
  for (const [trait, number] of numbers) {
    const [outside = 0, first = 0, further = 0] = trainer.weights.subarray(number * states, (number + 1) * states)
    weights.set(trait, [first - outside, further - outside])
  }
  return { steps: Array.from(trainer.steps), weights }
}
