import { compiledCategories } from '../lexicon/key-words.ts'
import type { Index, Match } from '../text/patterns.ts'
import { findAll } from '../text/patterns.ts'
import type { CategoryId, CategoryScore } from './types.ts'
import { categoryIds } from './types.ts'

export interface CategoryEvidence {
  readonly scores: readonly CategoryScore[]
  /** Statements that something is wrong, with their category. */
  readonly problems: readonly { readonly kategori: CategoryId; readonly match: Match; readonly weight: number }[]
  readonly best: CategoryId | null
  /** Evidence weight of the best category, and whether it asserts something. */
  readonly topWeight: number
}

const negations = new Set(['tidak', 'bukan', 'belum', 'tanpa', 'jangan'])

function isCategory(label: string): label is CategoryId {
  return (categoryIds as readonly string[]).includes(label)
}

/** `jalan tidak rusak`: the bad state is denied, unless the pattern asked for the negation itself. */
function denied(index: Index, match: Match): boolean {
  return match.spans.some(([start]) => {
    const before = index.words[start - 1]
    if (!before || !negations.has(before.form) || before.sentence !== match.sentence) return false
    const partOfMatch = match.spans.some(([from, to]) => start - 1 >= from && start - 1 <= to)
    const subject = index.words[start]
    return !partOfMatch && subject !== undefined && statesDenied.has(subject.root)
  })
}

/** Bad states whose negation means that all is well. */
const statesDenied = new Set(
  'rusak hancur lubang bolong mati padam banjir genang rendam mampet sumbat macet bau bising berisik tumbang roboh bocor pecah retak tumpuk longsor amblas keruh kotor kebakaran terbakar kecelakaan pungli suap korupsi jelek parah gelap cemar jutek kasar lama lambat pingsan celaka api kebakar bakar dbd'.split(
    ' ',
  ),
)

export function weighCategories(index: Index): CategoryEvidence {
  const weights = new Map<CategoryId, number>()
  const problems: { kategori: CategoryId; match: Match; weight: number }[] = []
  const earliest = new Map<CategoryId, number>()
  for (const pattern of compiledCategories) {
    if (!isCategory(pattern.label)) continue
    const found = findAll(index, pattern)
    const held = found.filter((match) => !denied(index, match))
    const weight = held.length > 0 ? pattern.weight : found.length > 0 ? Math.min(pattern.weight, 2) : 0
    if (weight === 0) continue
    if (pattern.asserts && held.length > 0) earliest.set(pattern.label, Math.min(earliest.get(pattern.label) ?? Number.MAX_SAFE_INTEGER, ...held.flatMap((match) => match.spans.map(([start]) => start))))
    if (pattern.asserts) for (const match of held) problems.push({ kategori: pattern.label, match, weight: pattern.weight })
    // Further patterns of the same category confirm, they do not add up without end.
    weights.set(pattern.label, combine(weights.get(pattern.label) ?? 0, weight))
  }
  favourFirst(weights, earliest)
  return rank(weights, problems)
}

/** What is named first is usually what it is about: `limbah dibuang ke got`, `ranting menyentuh kabel`. */
function favourFirst(weights: Map<CategoryId, number>, earliest: ReadonlyMap<CategoryId, number>): void {
  const first = [...earliest].sort((left, right) => left[1] - right[1])[0]?.[0]
  if (first) weights.set(first, (weights.get(first) ?? 0) + 1)
}

function combine(held: number, weight: number): number {
  return Math.max(held, weight) + Math.min(held, weight) * 0.25
}

function rank(weights: ReadonlyMap<CategoryId, number>, problems: CategoryEvidence['problems']): CategoryEvidence {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0)
  const scores = [...weights]
    .map(([kategori, weight]) => ({ kategori, confidence: Math.round((weight ** 2 / (total + 6)) * 100) / 100, weight }))
    .sort((left, right) => right.weight - left.weight)
  const first = scores[0]
  return {
    scores: scores.map(({ kategori, confidence }) => ({ kategori, confidence })),
    problems,
    best: first && first.weight >= 2 ? first.kategori : null,
    topWeight: first?.weight ?? 0,
  }
}
