import { learnedChoice } from '../lexicon/learned.ts'
import type { CategoryEvidence } from './categories.ts'
import type { Evidence } from './intents/judgement.ts'
import type { Opinion } from './learned.ts'
import type { CategoryId, CategoryScore } from './types.ts'
import { categoryIds } from './types.ts'

/** What is known of a message when its category is settled. */
export interface CategoryHearing {
  readonly evidence: CategoryEvidence
  /** What the words say. */
  readonly opinion: Opinion | null
  /** Somebody or something is in danger now. */
  readonly danger: boolean
  /** What the things and doings named speak for. */
  readonly subjects: ReadonlyMap<CategoryId, number>
}

const leastShare = 0.002
/** Bring logarithms of shares, and weights of patterns, near to 1. */
const [shareScale, weightScale] = [3, 9]
/** What every message of a category starts with. */
const start = 0.3

const firstOf = (problems: CategoryEvidence['problems']): number =>
  Math.min(...problems.flatMap(({ match }) => match.spans.map(([at]) => at)))

const largest = (weights: ReadonlyMap<CategoryId, number>): CategoryId | undefined =>
  [...weights].sort((left, right) => right[1] - left[1])[0]?.[0]

/** What speaks for each category; some of it counts more for one category than for another, and is named twice. */
export function choices({ evidence, opinion, danger, subjects }: CategoryHearing): ReadonlyMap<CategoryId, Evidence> {
  const first = firstOf(evidence.problems)
  const subject = largest(subjects)
  return new Map(
    categoryIds.map((kategori) => {
      const problems = evidence.problems.filter((problem) => problem.kategori === kategori)
      const weight = evidence.weights.get(kategori) ?? 0
      const share = opinion?.shares.get(kategori) ?? 0
      const own: Evidence = [
        ['words', Math.log(Math.max(share, leastShare)) / shareScale],
        ['patterns', weight / weightScale],
        ['best', Number(evidence.best === kategori)],
        ['subjects', (subjects.get(kategori) ?? 0) / weightScale],
      ]
      const shared: Evidence = [
        ['share', share],
        ['subject', Number(subject === kategori)],
        ['states', problems.reduce((most, problem) => Math.max(most, problem.weight), 0) / weightScale],
        ['first', Number(problems.length > 0 && firstOf(problems) === first)],
        ['danger', Number(danger && kategori === 'darurat')],
        ['found', Number(weight > 0)],
        [`start:${kategori}`, start],
      ]
      return [kategori, [...own, ...own.map(([name, value]) => [`${name}:${kategori}`, value] as const), ...shared]]
    }),
  )
}

const hundredths = 100

const weights = new Map(
  learnedChoice
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', value = '0'] = line.split('=')
      return [name, Number(value) / hundredths] as const
    }),
)

/** How probable each category is, the most probable first. */
export function settleCategory(hearing: CategoryHearing): CategoryScore[] {
  const scores = [...choices(hearing)].map(([kategori, found]) => ({
    kategori,
    score: found.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0),
  }))
  const most = Math.max(...scores.map(({ score }) => score))
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - most), 0)
  return scores
    .sort((left, right) => right.score - left.score)
    .map(({ kategori, score }) => ({
      kategori,
      confidence: Math.round((Math.exp(score - most) / total) * hundredths) / hundredths,
    }))
}
