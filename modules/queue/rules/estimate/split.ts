import type { BinnedFeature } from './bins.ts'

/** The rows of one node, with how each wants to be moved (times its weight) and what it weighs. */
export interface Members {
  readonly rows: Int32Array
  readonly pull: Float64Array
  readonly weight: Float64Array
}

export interface Split {
  readonly gain: number
  readonly feature: number
  /** Rows with a bin up to this one go one way. */
  readonly bin: number
}

/** Keeps a handful of rows from promising a large gain. */
const caution = 1
const leastGain = 1e-9

const strength = (pull: number, weight: number): number => (pull * pull) / (weight + caution)

/** Which feature, cut where, parts the rows so that each side pulls together most. */
export function bestSplit(
  features: readonly BinnedFeature[],
  members: Members,
  { seen, leastWeight }: { seen: readonly number[]; leastWeight: number },
): Split | undefined {
  let pull = 0
  let weight = 0
  for (let at = 0; at < members.rows.length; at++) {
    pull += members.pull[at]!
    weight += members.weight[at]!
  }
  if (weight < 2 * leastWeight) return undefined
  let best: Split | undefined
  for (const feature of seen) {
    const { bins, cuts } = features[feature]!
    const found = bestBin(sumsByBin(bins, members, cuts.length + 2), { pull, weight }, leastWeight)
    if (found.gain > (best?.gain ?? leastGain)) best = { feature, ...found }
  }
  return best
}

/** Pull and weight of each bin side by side: this loop takes most of the time of learning. */
function sumsByBin(bins: Uint8Array, { rows, pull, weight }: Members, count: number): Float64Array {
  const sums = new Float64Array(2 * count)
  for (let at = 0; at < rows.length; at++) {
    const place = 2 * bins[rows[at]!]!
    sums[place] = sums[place]! + pull[at]!
    sums[place + 1] = sums[place + 1]! + weight[at]!
  }
  return sums
}

function bestBin(sums: Float64Array, all: { pull: number; weight: number }, leastWeight: number) {
  const best = { gain: 0, bin: -1 }
  const whole = strength(all.pull, all.weight)
  let pull = 0
  let weight = 0
  for (let bin = 0; 2 * bin < sums.length - 2; bin++) {
    pull += sums[2 * bin]!
    weight += sums[2 * bin + 1]!
    if (weight < leastWeight) continue
    if (all.weight - weight < leastWeight) break
    const gain = strength(pull, weight) + strength(all.pull - pull, all.weight - weight) - whole
    if (gain > best.gain) Object.assign(best, { gain, bin })
  }
  return best
}
