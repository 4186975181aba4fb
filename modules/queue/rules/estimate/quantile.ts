/** The value below which a share of the sorted values lies, between neighbours in proportion. NaN where there is none. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[below + 1]
  return high === undefined || high === low ? low : low + (place - below) * (high - low)
}

/** How finely a range is divided at each look, and how often: 256³ steps between smallest and largest. */
const steps = 256
const looks = 3

export interface Weighted {
  readonly values: Float64Array
  readonly weights: Float64Array
}

/** Like `quantileOf` where values weigh differently and are not sorted: three looks through them instead of sorting. */
export function weightedQuantileOf({ values, weights }: Weighted, share: number): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let total = 0
  for (let at = 0; at < values.length; at++) {
    low = Math.min(low, values[at]!)
    high = Math.max(high, values[at]!)
    total += weights[at]!
  }
  let below = 0
  for (let look = 0; look < looks && high > low; look++) {
    const width = (high - low) / steps
    const { step, before } = stepHolding(massByStep({ values, weights }, low, width), share * total - below)
    below += before
    low += step * width
    high = low + width
  }
  return values.length === 0 ? Number.NaN : (low + high) / 2
}

function massByStep({ values, weights }: Weighted, low: number, width: number): Float64Array {
  const mass = new Float64Array(steps)
  const high = low + steps * width
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (value < low || value > high) continue
    const step = Math.min(steps - 1, Math.floor((value - low) / width))
    mass[step] = mass[step]! + weights[at]!
  }
  return mass
}

function stepHolding(mass: Float64Array, wanted: number): { step: number; before: number } {
  let before = 0
  for (let step = 0; step < steps - 1; step++) {
    if (before + mass[step]! >= wanted) return { step, before }
    before += mass[step]!
  }
  return { step: steps - 1, before }
}
