/** One figure with the floor or ceiling it must keep. */
export interface Figure {
  name: string
  value: number
  unit: string
  atLeast?: number
  atMost?: number
}

function holdsFigure(figure: Figure): boolean {
  if (Number.isNaN(figure.value)) return false
  if (figure.atLeast !== undefined && figure.value < figure.atLeast) return false
  return figure.atMost === undefined || figure.value <= figure.atMost
}

/** Prints a table and answers whether every floor was kept. */
export function printFigures(title: string, figures: readonly Figure[]): boolean {
  console.log(`\n${title}`)
  for (const figure of figures) {
    const wanted =
      figure.atLeast !== undefined ? `≥ ${figure.atLeast}` : figure.atMost !== undefined ? `≤ ${figure.atMost}` : ''
    const mark = wanted === '' ? ' ' : holdsFigure(figure) ? '✓' : '✗'
    console.log(
      `  ${mark} ${figure.name.padEnd(58)} ${format(figure.value).padStart(10)} ${figure.unit.padEnd(8)} ${wanted}`,
    )
  }
  return figures.every(holdsFigure)
}

function format(value: number): string {
  if (Number.isInteger(value)) return String(value)
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(value < 10 ? 2 : 1)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
