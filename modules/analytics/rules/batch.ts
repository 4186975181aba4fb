import { type DayColumns, type Named, named } from './day-pack.ts'
import { stepOf, steps } from './durations.ts'

/** Only these; undefined: all. */
export type Filter = Partial<Record<Named, string | undefined>>

/** Bins of a cell (rules/cells.ts): how many legs have which facts; then, by step, their waits, walks and services. */
export const factsBins = 256
const durationBins = steps + 1
export const begins = { wait: factsBins, walk: factsBins + durationBins, serve: factsBins + 2 * durationBins }
export const cellBins = factsBins + 3 * durationBins

/**
 * Legs that are counted together, and for each the bins it adds to: worked out once, for it is counted in part after part.
 * One batch serves a whole question: an array for each day would be thrown away thousands of times.
 */
export class Batch {
  count = 0
  /** Their numbers in the day. */
  legs = new Uint32Array(0)
  facts = new Uint16Array(0)
  wait = new Uint16Array(0)
  walk = new Uint16Array(0)
  serve = new Uint16Array(0)
  /** Where the cell begins that each is to be counted in. */
  cells = new Uint32Array(0)

  /** Takes those legs of a day that are asked for. */
  take(day: DayColumns, filter: Filter): void {
    if (day.count > this.legs.length) this.#grow(2 * day.count)
    this.count = day.count
    for (let leg = 0; leg < day.count; leg++) this.legs[leg] = leg
    for (const name of named) {
      const wanted = filter[name]
      if (wanted !== undefined) this.#keep(day.columns[name], day.names[name].indexOf(wanted))
    }
    this.#findBins(day)
  }

  #grow(size: number): void {
    this.legs = new Uint32Array(size)
    this.facts = new Uint16Array(size)
    this.wait = new Uint16Array(size)
    this.walk = new Uint16Array(size)
    this.serve = new Uint16Array(size)
    this.cells = new Uint32Array(size)
  }

  /** Only those with this number in the column; none has one below zero. */
  #keep(column: Uint16Array, number: number): void {
    const { legs, count } = this
    let kept = 0
    for (let n = 0; n < count; n++) {
      const leg = legs[n]!
      if (column[leg] === number) legs[kept++] = leg
    }
    this.count = kept
  }

  #findBins({ columns }: DayColumns): void {
    const { count, legs, facts, wait, walk, serve } = this
    for (let n = 0; n < count; n++) {
      const leg = legs[n]!
      facts[n] = columns.facts[leg]!
      wait[n] = begins.wait + stepOf[columns.wait[leg]!]!
      walk[n] = begins.walk + stepOf[columns.walk[leg]!]!
      serve[n] = begins.serve + stepOf[columns.serve[leg]!]!
    }
  }
}
