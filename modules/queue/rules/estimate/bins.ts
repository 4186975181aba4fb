/** A feature's values as small whole numbers: 0 for "not known", else one more than how many cuts lie below the value. */
export interface BinnedFeature {
  readonly cuts: readonly number[]
  readonly bins: Uint8Array
}

/** 62 cuts and "not known" fit the loops of a histogram into a fast cache. */
const mostBins = 63

export function binFeature(values: Float64Array): BinnedFeature {
  const cuts = cutsOf(values)
  const bins = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1 + cutsBelow(cuts, value)))
  return { cuts, bins }
}

/** Cuts at even shares of the known values; a value that fills several shares is one bin. */
function cutsOf(values: Float64Array): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const cuts: number[] = []
  for (let bin = 1; bin < mostBins; bin++) {
    const cut = sorted[Math.floor((bin * sorted.length) / mostBins)]
    if (cut !== undefined && cut > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY) && cut < sorted.at(-1)!) cuts.push(cut)
  }
  return cuts
}

function cutsBelow(cuts: readonly number[], value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
