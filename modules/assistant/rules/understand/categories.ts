import { categoryBook, subjectBook } from '../lexicon/key-words.ts'
import type { Match } from '../text/patterns.ts'
import { findAll } from '../text/patterns.ts'
import type { Index } from '../text/word-index.ts'
import type { CategoryId } from './types.ts'
import { categoryIds } from './types.ts'

export interface CategoryEvidence {
  /** Statements that something is wrong, with their category. */
  readonly problems: readonly { readonly kategori: CategoryId; readonly match: Match; readonly weight: number }[]
  readonly best: CategoryId | null
  /** Evidence weight of the best category, and whether it asserts something. */
  readonly topWeight: number
  /** Evidence weight by category. */
  readonly weights: ReadonlyMap<CategoryId, number>
}

/** `kerjaan numpuk kayak sampah`: likened to trouble, not trouble. */
const similes = new Set(['seperti', 'bagai', 'ibarat', 'laksana', 'like'])
const negations = new Set(['tidak', 'bukan', 'belum', 'tanpa', 'jangan', 'bebas', 'anti', 'no'])

function isCategory(label: string): label is CategoryId {
  return (categoryIds as readonly string[]).includes(label)
}

/** `jalan tidak rusak`: the bad state is denied, unless the pattern asked for the negation itself. */
function denied(index: Index, match: Match): boolean {
  return match.spans.some(([start]) => {
    const before = index.words[start - 1]
    if (
      before &&
      similes.has(before.form) &&
      before.sentence === match.sentence &&
      index.is(start, match.pattern.groups[0]?.flat().find((word) => index.is(start, word)) ?? '')
    )
      return true
    if (!before || !negations.has(before.form) || before.sentence !== match.sentence) return false
    const partOfMatch = match.spans.some(([from, to]) => start - 1 >= from && start - 1 <= to)
    const subject = index.words[start]
    return !partOfMatch && subject !== undefined && statesDenied.has(subject.root)
  })
}

/** Bad states whose negation means that all is well. */
export const statesDenied = new Set(
  'rusak hancur lubang bolong mati padam banjir genang rendam mampet sumbat macet bau bising berisik tumbang roboh bocor pecah retak tumpuk longsor amblas keruh kotor kebakaran terbakar kecelakaan pungli suap korupsi jelek parah gelap cemar jutek kasar lama lambat pingsan celaka api kebakar bakar dbd'.split(
    ' ',
  ),
)

export function weighCategories(index: Index): CategoryEvidence {
  const weights = new Map<CategoryId, number>()
  const problems: { kategori: CategoryId; match: Match; weight: number }[] = []
  const earliest = new Map<CategoryId, number>()
  for (const pattern of categoryBook.candidates(index)) {
    if (!isCategory(pattern.label)) continue
    // Words inside an address are names: `Jl. Banjir Kanal` is not under water.
    const found = findAll(index, pattern, 1).filter((match) => !match.spans.some(([start]) => index.isPassed(start)))
    const held = found.filter((match) => !denied(index, match))
    const weight = held.length > 0 ? pattern.weight : found.length > 0 ? Math.min(pattern.weight, 2) : 0
    if (weight === 0) continue
    if (pattern.asserts && held.length > 0)
      earliest.set(
        pattern.label,
        Math.min(
          earliest.get(pattern.label) ?? Number.MAX_SAFE_INTEGER,
          ...held.flatMap((match) => match.spans.map(([start]) => start)),
        ),
      )
    if (pattern.asserts)
      for (const match of held) problems.push({ kategori: pattern.label, match, weight: pattern.weight })
    // Further patterns of the same category confirm, they do not add up without end.
    weights.set(pattern.label, combine(weights.get(pattern.label) ?? 0, weight))
  }
  favourFirst(weights, earliest)
  return rank(weights, problems)
}

/** What is named first is usually what it is about: `limbah dibuang ke got`, `ranting menyentuh kabel`. */
function favourFirst(weights: Map<CategoryId, number>, earliest: ReadonlyMap<CategoryId, number>): void {
  const first = [...earliest].sort((left, right) => left[1] - right[1])[0]?.[0]
  if (first) weights.set(first, (weights.get(first) ?? 0) + 1.5)
}

function combine(held: number, weight: number): number {
  return Math.max(held, weight) + Math.min(held, weight) * 0.25
}

function rank(weights: ReadonlyMap<CategoryId, number>, problems: CategoryEvidence['problems']): CategoryEvidence {
  const ordered = [...weights].sort((left, right) => right[1] - left[1])
  const [first] = ordered
  return {
    problems,
    best: first && first[1] >= 2 ? first[0] : null,
    topWeight: first?.[1] ?? 0,
    weights,
  }
}

/** More words of one subject than these add nothing. */
const mostSubjects = 3

/** What the things and doings named speak for, by category. */
export function weighSubjects(index: Index): ReadonlyMap<CategoryId, number> {
  const hits = new Map<CategoryId, number[]>()
  for (const pattern of subjectBook.candidates(index)) {
    if (!isCategory(pattern.label)) continue
    const words = new Set(index.any(pattern.groups[0] ?? []).map(([start]) => index.words[start]?.root))
    const held = hits.get(pattern.label) ?? []
    hits.set(pattern.label, [...held, ...[...words].map(() => pattern.weight)])
  }
  return new Map(
    [...hits].map(([kategori, weights]) => [
      kategori,
      weights
        .sort((left, right) => right - left)
        .slice(0, mostSubjects)
        .reduce((sum, weight, order) => sum + weight / (order + 1), 0),
    ]),
  )
}
