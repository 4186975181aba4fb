import type { Intent } from '../types.ts'

/** Below this an intent is not named. */
const floor = 0.4

/** Collects how well each intent is supported, and why. */
export class Tally {
  readonly scores = new Map<Intent, number>()
  readonly reasons: string[] = []
  /** What the patterns found and then ruled out. */
  readonly ruledOut = new Set<Intent>()

  add(intent: Intent, confidence: number, reason: string): void {
    if (confidence < floor) return
    if (confidence > (this.scores.get(intent) ?? 0)) this.scores.set(intent, Math.min(confidence, 0.99))
    this.reasons.push(`${intent}: ${reason}`)
  }

  get(intent: Intent): number {
    return this.scores.get(intent) ?? 0
  }

  set(intent: Intent, confidence: number): void {
    this.scores.set(intent, Math.min(confidence, 0.99))
  }

  drop(intent: Intent, reason: string): void {
    if (!this.scores.delete(intent)) return
    this.ruledOut.add(intent)
    this.reasons.push(`not ${intent}: ${reason}`)
  }
}
