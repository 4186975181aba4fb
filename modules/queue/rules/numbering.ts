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
 * A row of numbers that only one device gives: the next ones that nobody holds, without a gap and without passing the end.
 * Shorter than asked where the row is broken; null where nothing is free.
 */
export function nextBlock(
  numbering: Numbering,
  last: number | null,
  of: { size: number; isHeld: (sequence: number) => boolean },
): { from: number; to: number } | null {
  const from = nextNumber(numbering, last, of.isHeld)
  if (from === null) return null
  let to = from
  while (to < numbering.last && to - from + 1 < of.size && !of.isHeld(to + 1)) to++
  return { from, to }
}

/**
 * As `nextBlock`, from the end of the range: for a day that has not begun, where numbers of today may live on into it. Always whole; null where
 * no such row is free.
 */
export function lastBlock(
  { first, last }: Numbering,
  { size, isHeld }: { size: number; isHeld: (sequence: number) => boolean },
): { from: number; to: number } | null {
  for (let from = last - size + 1; from >= first; from -= size) {
    const row = Array.from({ length: size }, (_, n) => from + n)
    if (!row.some(isHeld)) return { from, to: from + size - 1 }
  }
  return null
}
