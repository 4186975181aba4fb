import type { PoolView } from '@govconnect/tenants/contract'

/** What a chart shows of the past, in milliseconds. */
export const windowMs = 5 * 60_000

/** One moment of a pool; it holds until the next. `at` in milliseconds, `oldest` in seconds. */
export type Sample = { at: number; depth: number; accepted: number; handled: number; oldest: number }

/** The samples with one more. What left the window goes, except the one that still held when it began. */
export const withSample = (before: readonly Sample[], pool: PoolView): readonly Sample[] => {
  const at = Date.parse(pool.at)
  const last = before.at(-1)
  if (last && last.at >= at) return before
  const sample = {
    at,
    depth: pool.depth,
    accepted: pool.accepted_per_second,
    handled: pool.handled_per_second,
    oldest: pool.oldest_seconds ?? 0,
  }
  const first = before.findLastIndex((one) => one.at <= at - windowMs)
  return [...before.slice(Math.max(0, first)), sample]
}

/** What held at an instant; undefined before the first sample. */
export const sampleAt = (samples: readonly Sample[], instant: number): Sample | undefined =>
  samples.findLast((one) => one.at <= instant)

/** The end of a scale that holds the value: 1, 2 or 5 times a power of ten, at least 10. */
export const scaleEnd = (value: number): number => {
  if (value <= 10) return 10
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

/** Ends of a scale of time, in seconds: what people call a round time. */
const roundSeconds = [10, 30, 60, 300, 600, 1800, 3600, 6 * 3600, 12 * 3600, 86_400]

/** The same for an age in seconds. */
export const ageScaleEnd = (seconds: number): number =>
  roundSeconds.find((end) => end >= seconds) ?? scaleEnd(Math.ceil(seconds / 86_400)) * 86_400

/**
 * The end to draw with: it grows at once, and shrinks only when three quarters of the chart would stand empty, so that the line does
 * not jump up and down with every value.
 */
export const steadyEnd = (before: number, end: number): number => (end < before && end * 4 > before ? before : end)

type Frame = { now: number; most: number; width: number; height: number }

/** An SVG path in steps: a value stands until the next one is told. */
export const stepPath = (points: readonly { at: number; value: number }[], frame: Frame): string => {
  const x = (at: number) => round(frame.width * Math.min(1, Math.max(0, 1 - (frame.now - at) / windowMs)))
  const y = (value: number) => round(frame.height * (1 - value / frame.most))
  const [first, ...rest] = points
  if (!first) return ''
  const steps = rest.map((point) => `H${x(point.at)}V${y(point.value)}`).join('')
  return `M${x(first.at)} ${y(first.value)}${steps}H${frame.width}`
}

const round = (value: number) => Math.round(value * 10) / 10
