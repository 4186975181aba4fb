/** Range of a series of numbers, and how it is written. */
export interface Numbering {
  first: number
  last: number
  digits: number
}

/** */
export function formatNumber(letter: string, sequence: number, digits: number): string {
  return `${letter}-${String(sequence).padStart(digits, '0')}`
}

/**
 * The number after `last` (null: none was given today) that nobody holds; past the end it begins again.
 * Null where all are held.
 */
export function nextNumber(
  numbering: Numbering,
  last: number | null,
  isHeld: (sequence: number) => boolean,
): number | null {
  const { first, last: end } = numbering
  const size = end - first + 1
  const from = last === null || last < first || last >= end ? first : last + 1
  for (let step = 0; step < size; step++) {
    const candidate = first + ((from - first + step) % size)
    if (!isHeld(candidate)) return candidate
  }
  return null
}

/**
 * A row of numbers that only one device gives: the last ones of the range that nobody holds, without a gap. The hall counts from the beginning, and
 * sees no hole where they are kept back. Shorter than asked where the row is broken; null where nothing is free.
 */
export function lastBlock(
  { first, last }: Numbering,
  { size, isHeld }: { size: number; isHeld: (sequence: number) => boolean },
): { from: number; to: number } | null {
  let to = last
  while (to >= first && isHeld(to)) to--
  if (to < first) return null
  let from = to
  while (from > first && to - from + 1 < size && !isHeld(from - 1)) from--
  return { from, to }
}
