/**
 * Durations in seconds, counted in steps: every second of its own up to two minutes, then steps of at most 2 %. Counts of any
 * parts may be added, so that the median of a year is made from its days without sorting anything.
 */
const exactUpTo = 120
const growth = 1.02
/** About 18 hours; what is longer counts as this. */
export const longestSeconds = 65_534

const starts = startsOf()
export const steps = starts.length
/** The step of each second; of what is not there (65,535), the one after the last. */
export const stepOf = stepsOf()

function startsOf(): number[] {
  const list = Array.from({ length: exactUpTo }, (_, second) => second)
  for (let start = exactUpTo; start <= longestSeconds; start = Math.max(start + 1, Math.floor(start * growth)))
    list.push(start)
  return list
}

function stepsOf(): Uint16Array {
  const of = new Uint16Array(longestSeconds + 2).fill(steps)
  let step = 0
  for (let second = 0; second <= longestSeconds; second++) {
    if (step + 1 < starts.length && second >= starts[step + 1]!) step++
    of[second] = step
  }
  return of
}

export interface Spread {
  median: number | null
  p90: number | null
  count: number
}

/** Median and p90 of counts by step, at most 1 % off; null where nothing was counted. */
export function spreadOf(counts: Uint32Array): Spread {
  let count = 0
  for (let step = 0; step < steps; step++) count += counts[step]!
  return { median: quantile(counts, 0.5 * count), p90: quantile(counts, 0.9 * count), count }
}

/** Seconds that so many do not exceed. */
function quantile(counts: Uint32Array, wanted: number): number | null {
  let passed = 0
  for (let step = 0; step < steps; step++) {
    passed += counts[step]!
    if (passed > 0 && passed >= Math.ceil(wanted)) return middleOf(step)
  }
  return null
}

function middleOf(step: number): number {
  const end = (starts[step + 1] ?? longestSeconds + 1) - 1
  return Math.round((starts[step]! + end) / 2)
}

export const clampSeconds = (seconds: number) => Math.min(longestSeconds, Math.max(0, Math.round(seconds)))
