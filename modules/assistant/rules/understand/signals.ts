import { compiledIntents } from '../lexicon/key-words.ts'
import type { Reading } from '../text/normalise.ts'
import type { Match } from '../text/patterns.ts'
import { findAll, Index } from '../text/patterns.ts'

const notDone = new Set('tidak belum bukan minta mau harus perlu tolong mohon lapor laporkan jangan tanpa kurang saya lama apakah kapan'.split(' '))

/** Everything noticed in a message before anything is decided. */
export class Signals {
  readonly index: Index
  readonly reading: Reading
  readonly #matches = new Map<string, Match[]>()
  /** Sentences and clauses that end in a question mark. */
  readonly asked: ReadonlySet<number>

  constructor(reading: Reading) {
    this.reading = reading
    this.index = new Index(reading)
    for (const pattern of compiledIntents) {
      const found = findAll(this.index, pattern).filter((match) => match.pattern.label !== 'resolved' || this.#isDone(match))
      if (found.length === 0) continue
      const held = this.#matches.get(pattern.label)
      if (held) held.push(...found)
      else this.#matches.set(pattern.label, found)
    }
    this.asked = new Set(reading.tokens.filter((token) => token.raw === '?').map((token) => token.sentence - 1))
  }

  /** `sudah diperbaiki`, but not `sudah lama tidak diperbaiki` or `sudah minta diperbaiki`. */
  #isDone(match: Match): boolean {
    const first = match.spans[0]?.[0] ?? 0
    const last = match.spans.at(-1)?.[1] ?? first
    return !this.index.words.slice(first + 1, last).some((word) => notDone.has(word.form)) && this.index.words[first - 1]?.form !== 'tidak'
  }

  matches(label: string): readonly Match[] {
    return this.#matches.get(label) ?? []
  }

  /** The heaviest match of a signal, 0 when absent. */
  weight(label: string): number {
    return this.matches(label).reduce((best, match) => Math.max(best, match.pattern.weight), 0)
  }

  has(label: string): boolean {
    return this.#matches.has(label)
  }

  inSentence(label: string, sentence: number): number {
    return this.matches(label).reduce((best, match) => (match.sentence === sentence ? Math.max(best, match.pattern.weight) : best), 0)
  }

  inClause(label: string, clause: number): number {
    return this.matches(label).reduce((best, match) => (match.clause === clause ? Math.max(best, match.pattern.weight) : best), 0)
  }
}
