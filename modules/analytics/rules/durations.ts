/**
 * Durations in seconds, counted in steps: every second of its own up to two minutes, then steps of at most 2 %. Counts of any
 * parts may be added, so that the median of a year is made from its days without sorting anything.
 */
const exactUpTo = 120
const growth = 1.02
/** About 18 hours; what is longer counts as this. */
export const longestSeconds = 65_534

const starts = startsOf()
/** The step of each second. */
const stepOf = stepsOf()
const steps = starts.length

function startsOf(): number[] {
  const list = Array.from({ length: exactUpTo }, (_, second) => second)
  for (let start = exactUpTo; start <= longestSeconds; start = Math.max(start + 1, Math.floor(start * growth)))
    list.push(start)
  return list
}

function stepsOf(): Uint16Array {
  const of = new Uint16Array(longestSeconds + 1)
  let step = 0
  for (let second = 0; second <= longestSeconds; second++) {
    if (step + 1 < starts.length && second >= starts[step + 1]!) step++
    of[second] = step
  }
  return of
}

/** How often each step occurred. */
export class Durations {
  readonly counts = new Uint32Array(steps)
  count = 0

  add(seconds: number): void {
    this.counts[stepOf[seconds]!]!++
    this.count++
  }

  /** Seconds that `share` of all do not exceed, at most 1 % off; null where there are none. */
  quantile(share: number): number | null {
    if (this.count === 0) return null
    const wanted = Math.max(1, Math.ceil(share * this.count))
    let passed = 0
    for (let step = 0; step < steps; step++) {
      passed += this.counts[step]!
      if (passed >= wanted) return middleOf(step)
    }
    return longestSeconds
  }
}

function middleOf(step: number): number {
  const end = (starts[step + 1] ?? longestSeconds + 1) - 1
  return Math.round((starts[step]! + end) / 2)
}

export const clampSeconds = (seconds: number) => Math.min(longestSeconds, Math.max(0, Math.round(seconds)))
