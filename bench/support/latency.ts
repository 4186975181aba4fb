/** Times between pairs of moments, matched by key in order. */
export function createStopwatch() {
  const begun = new Map<string, number[]>()
  const times: number[] = []
  return {
    begin(key: string, at: number): void {
      const line = begun.get(key)
      if (line) line.push(at)
      else begun.set(key, [at])
    },
    end(key: string, at: number): void {
      const began = begun.get(key)?.shift()
      if (began !== undefined) times.push(at - began)
    },
    open: () => [...begun.values()].reduce((sum, line) => sum + line.length, 0),
    count: () => times.length,
    percentile(share: number): number {
      const sorted = [...times].sort((a, b) => a - b)
      return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
    },
  }
}
