/** Learns how much each thing that speaks for a category counts, by choosing between all of them (conditional logistic regression, AdaGrad). */
import type { Evidence } from '../rules/understand/intents/judgement.ts'
import { shuffled } from './train.ts'

export interface Choice {
  /** By category: what speaks for it. */
  readonly found: ReadonlyMap<string, Evidence>
  readonly wanted: string
}

const rounds = 60
const rate = 0.1
const decay = 1e-3

class Trainer {
  readonly weights = new Map<string, number>()
  readonly #squares = new Map<string, number>()

  learn({ found, wanted }: Choice): void {
    const scores = [...found].map(([label, evidence]) => ({ label, evidence, score: this.#score(evidence) }))
    const most = Math.max(...scores.map(({ score }) => score))
    const total = scores.reduce((sum, { score }) => sum + Math.exp(score - most), 0)
    for (const { label, evidence, score } of scores) {
      const error = Math.exp(score - most) / total - Number(label === wanted)
      if (Math.abs(error) < 1e-4) continue
      for (const [name, value] of evidence) if (value !== 0) this.#step(name, error * value)
    }
  }

  #score(evidence: Evidence): number {
    return evidence.reduce((sum, [name, value]) => sum + (this.weights.get(name) ?? 0) * value, 0)
  }

  #step(name: string, slope: number): void {
    const held = this.weights.get(name) ?? 0
    const gradient = slope + decay * held
    const squares = (this.#squares.get(name) ?? 0) + gradient * gradient
    this.#squares.set(name, squares)
    this.weights.set(name, held - (rate * gradient) / (Math.sqrt(squares) + 1e-6))
  }
}

/** The table that `rules/understand/settle-category.ts` reads. */
export function trainChoice(cases: readonly Choice[]): string {
  const trainer = new Trainer()
  for (const one of shuffled(cases, rounds)) trainer.learn(one)
  return [...trainer.weights].map(([name, weight]) => `${name}=${Math.round(weight * 100)}`).join('\n')
}
