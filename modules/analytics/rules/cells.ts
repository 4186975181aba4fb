import { type Batch, begins, cellBins, factsBins } from './batch.ts'
import { fact } from './day-pack.ts'
import { type Spread, spreadOf, steps } from './durations.ts'
import { type Outcome, outcomes } from './legs.ts'

/** The parts of one grouping, all their cells in one array: counting is what a question spends its time on. */
export class Cells {
  /** The cell of legs that belong to no part. */
  readonly nowhere = 0
  #counts = new Uint32Array(4 * cellBins)
  readonly #begins = new Map<string, number>()

  /** Where the cell of a part begins; there is one from then on. */
  beginOf(key: string): number {
    const known = this.#begins.get(key)
    if (known !== undefined) return known
    const begin = (this.#begins.size + 1) * cellBins
    if (begin === this.#counts.length) {
      const larger = new Uint32Array(2 * begin)
      larger.set(this.#counts)
      this.#counts = larger
    }
    this.#begins.set(key, begin)
    return begin
  }

  /** Counts each leg of the batch in its cell. */
  add({ count, cells, facts, wait, walk, serve }: Batch): void {
    const counts = this.#counts
    for (let n = 0; n < count; n++) {
      const cell = cells[n]!
      counts[cell + facts[n]!]!++
      counts[cell + wait[n]!]!++
      counts[cell + walk[n]!]!++
      counts[cell + serve[n]!]!++
    }
  }

  /** Parts that anything was counted of. */
  figures(): Map<string, Figures> {
    const parts = [...this.#begins].map(([key, begin]): [string, Figures] => [
      key,
      new Figures(this.#counts.subarray(begin, begin + cellBins)),
    ])
    return new Map(parts.filter(([, { legs }]) => legs > 0))
  }
}

/** What was counted of a part. */
export class Figures {
  readonly #counts: Uint32Array

  constructor(counts = new Uint32Array(cellBins)) {
    this.#counts = counts
  }

  /** Of parts that have no leg in common. */
  static sum(parts: Iterable<Figures>): Figures {
    const counts = new Uint32Array(cellBins)
    for (const part of parts) for (let n = 0; n < cellBins; n++) counts[n]! += part.#counts[n]!
    return new Figures(counts)
  }

  get legs(): number {
    return this.#with(0, 0)
  }

  /** Came into the line. */
  get joined(): number {
    return this.#with(fact.joined, fact.joined)
  }

  get kept(): number {
    return this.#with(fact.kept, fact.kept)
  }

  get missed(): number {
    return this.#with(fact.missed, fact.missed)
  }

  /** Ended so; null: not yet. */
  ended(outcome: Outcome | null): number {
    return this.#with(15, outcome === null ? 0 : outcomes.indexOf(outcome) + 1)
  }

  spread(of: keyof typeof begins): Spread {
    return spreadOf(this.#counts.subarray(begins[of], begins[of] + steps))
  }

  /** Legs whose facts are these where the mask is set. */
  #with(mask: number, facts: number): number {
    let legs = 0
    for (let n = 0; n < factsBins; n++) if ((n & mask) === facts) legs += this.#counts[n]!
    return legs
  }
}
