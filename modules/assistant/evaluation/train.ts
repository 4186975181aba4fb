/** Multinomial logistic regression over present-or-absent features, trained by AdaGrad. The same examples in the same order give the same weights. */

export interface Example {
  readonly features: readonly string[]
  readonly label: string
}

export interface Weights {
  readonly labels: readonly string[]
  readonly base: readonly number[]
  readonly weights: ReadonlyMap<string, readonly number[]>
}

const rounds = 15
const rate = 0.2
const baseRate = 0.05
/** Pulls every weight towards nought. */
const decay = 1e-4

interface Row {
  readonly features: readonly number[]
  readonly label: number
}

/** The rows in another order each round, always the same one. */
export function* shuffled<T>(rows: readonly T[], rounds: number): Generator<T> {
  const order = rows.map((_, index) => index)
  let seed = 1
  for (let round = 0; round < rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      const other = seed % (last + 1)
      ;[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0]
    }
    for (const index of order) yield rows[index] as T
  }
}

class Trainer {
  readonly weights: Float64Array
  readonly base: Float64Array
  readonly #squares: Float64Array
  readonly #labels: number

  constructor(features: number, labels: number) {
    this.weights = new Float64Array(features * labels)
    this.#squares = new Float64Array(features * labels)
    this.base = new Float64Array(labels)
    this.#labels = labels
  }

  learn({ features, label }: Row): void {
    const share = 1 / Math.sqrt(features.length)
    const shares = this.#shares(features, share)
    for (let one = 0; one < this.#labels; one += 1) {
      const error = (shares[one] ?? 0) - (one === label ? 1 : 0)
      if (Math.abs(error) < 1e-4) continue
      this.base[one] = (this.base[one] ?? 0) - baseRate * error
      for (const feature of features) this.#step(feature * this.#labels + one, error * share)
    }
  }

  #step(at: number, slope: number): void {
    const gradient = slope + decay * (this.weights[at] ?? 0)
    const squares = (this.#squares[at] ?? 0) + gradient * gradient
    this.#squares[at] = squares
    this.weights[at] = (this.weights[at] ?? 0) - (rate * gradient) / (Math.sqrt(squares) + 1e-6)
  }

  #shares(features: readonly number[], share: number): number[] {
    const scores = Array.from(this.base)
    for (const feature of features)
      for (let one = 0; one < this.#labels; one += 1)
        scores[one] = (scores[one] ?? 0) + (this.weights[feature * this.#labels + one] ?? 0) * share
    const most = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - most))
    const sum = powers.reduce((all, power) => all + power, 0)
    return powers.map((power) => power / sum)
  }
}

export function train(examples: readonly Example[]): Weights {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const numbers = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) if (!numbers.has(feature)) numbers.set(feature, numbers.size)
  const rows = examples.map(({ features, label }) => ({
    features: features.map((feature) => numbers.get(feature) ?? 0),
    label: labels.indexOf(label),
  }))
  const trainer = new Trainer(numbers.size, labels.length)
  for (const row of shuffled(rows, rounds)) trainer.learn(row)
  const weights = new Map(
    [...numbers].map(([feature, number]) => [
      feature,
      Array.from(trainer.weights.subarray(number * labels.length, (number + 1) * labels.length)),
    ]),
  )
  return { labels, base: Array.from(trainer.base), weights }
}
