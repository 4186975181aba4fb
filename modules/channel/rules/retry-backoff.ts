const ceilingMs = 15 * 60_000

/**
 * Pause before the next try: the first delay doubled (×4 between one pair of numbers, as Meta asks) with each failure, plus up to a
 * quarter by chance so that many do not come back at once. `chance` is in [0, 1).
 */
export function retryDelayMs(
  failures: number,
  options: { firstDelayMs: number; factor: 2 | 4; chance: number },
): number {
  const grown = options.firstDelayMs * options.factor ** Math.max(0, failures - 1)
  return Math.round(Math.min(grown, ceilingMs) * (1 + options.chance / 4))
}
