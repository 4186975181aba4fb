/** Logistic regression of each intent by itself over evidence with values, trained by AdaGrad. The same cases in the same order give the same table. */
import type { Evidence } from '../rules/understand/intents/judgement.ts'
import { intents } from '../rules/understand/types.ts'
import { shuffled } from './train.ts'

export interface Case {
  readonly found: Evidence
  readonly wanted: readonly string[]
  /** Neither right nor wrong: nothing is learned about them from this message. */
  readonly accepted: readonly string[]
}

const rounds = 40
const rate = 0.1
const decay = 3e-4
/** A complaint opened that was not meant is so much worse than one that is asked about first. */
const falseComplaintCosts = 3
const complaint = intents.indexOf('CREATE_COMPLAINT')
/** Most intents do not hold. */
const baseStart = -2

interface Row {
  readonly found: readonly (readonly [number, number])[]
  /** By intent: 1 wanted, 0 not, null either. */
  readonly wanted: readonly (0 | 1 | null)[]
}

const size = intents.length

class Trainer {
  readonly weights: Float64Array
  readonly #squares: Float64Array

  constructor(features: number) {
    this.weights = new Float64Array(features * size)
    this.#squares = new Float64Array(features * size)
    this.weights.fill(baseStart, 0, size)
  }

  learn({ found, wanted }: Row): void {
    wanted.forEach((aim, one) => {
      if (aim === null) return
      let score = 0
      for (const [feature, value] of found) score += (this.weights[feature * size + one] ?? 0) * value
      const error = (1 / (1 + Math.exp(-score)) - aim) * (aim === 0 && one === complaint ? falseComplaintCosts : 1)
      for (const [feature, value] of found) this.#step(feature, one, error * value)
    })
  }

  #step(feature: number, one: number, slope: number): void {
    const at = feature * size + one
    // The base is as it is: only what speaks for or against is pulled towards nought.
    const gradient = slope + (feature === 0 ? 0 : decay * (this.weights[at] ?? 0))
    const squares = (this.#squares[at] ?? 0) + gradient * gradient
    this.#squares[at] = squares
    this.weights[at] = (this.weights[at] ?? 0) - (rate * gradient) / (Math.sqrt(squares) + 1e-6)
  }
}

const aimOf = ({ wanted, accepted }: Case, intent: string): 0 | 1 | null =>
  wanted.includes(intent) ? 1 : accepted.includes(intent) ? null : 0

/** The table that `rules/understand/intents/judgement.ts` reads. */
export function trainJudgement(cases: readonly Case[]): string {
  const numbers = new Map([['base', 0]])
  for (const { found } of cases) for (const [name] of found) if (!numbers.has(name)) numbers.set(name, numbers.size)
  const rows = cases.map((one): Row => {
    const values = one.found.filter(([, value]) => value !== 0)
    return {
      found: [[0, 1], ...values.map(([name, value]) => [numbers.get(name) ?? 0, value] as const)],
      wanted: intents.map((intent) => aimOf(one, intent)),
    }
  })
  const trainer = new Trainer(numbers.size)
  for (const row of shuffled(rows, rounds)) trainer.learn(row)
  return [...numbers]
    .map(([name, number]) => {
      const weights = Array.from(trainer.weights.subarray(number * size, (number + 1) * size))
      return `${name}=${weights.map((weight) => Math.round(weight * 100)).join(' ')}`
    })
    .join('\n')
}
