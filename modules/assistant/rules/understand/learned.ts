import { learnedCategories, learnedIntents } from '../lexicon/learned.ts'
import type { Reading } from '../text/normalise.ts'

/**
 * What the words of our own labelled messages say (counts, made by `evaluation/learn.ts`; no model, no network). A second opinion: it settles close
 * calls between categories and speaks up where no pattern matched. It never starts a complaint by itself.
 */

interface Table {
  readonly total: number
  readonly labels: readonly {
    readonly label: string
    readonly messages: number
    readonly counts: ReadonlyMap<string, number>
  }[]
  readonly known: ReadonlySet<string>
}

export interface Opinion {
  readonly best: string
  /** Shares by label, tempered: words of one message are far from independent. */
  readonly shares: ReadonlyMap<string, number>
  /** How many single words of the message the table knows. */
  readonly words: number
}

const temper = 0.4
/** Added to each count, so that a word never seen with a label does not exclude it. */
const smoothing = 0.1

function readTable(source: string): Table {
  const labels = source
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [label = '', messages = '0', ...pairs] = line.split(' ')
      const counts = new Map(
        pairs.map((pair) => [pair.slice(0, pair.lastIndexOf(':')), Number(pair.slice(pair.lastIndexOf(':') + 1))]),
      )
      return { label, messages: Number(messages), counts }
    })
  const total = labels.reduce((sum, { messages }) => sum + messages, 0)
  return { total, labels, known: new Set(labels.flatMap(({ counts }) => [...counts.keys()])) }
}

const categories = readTable(learnedCategories)
const intents = readTable(learnedIntents)

/** Words and pairs of neighbours, without numbers and without the address. */
export function featuresOf(reading: Reading, address: ReadonlySet<number>): string[] {
  const roots = reading.words
    .filter(
      (word) =>
        !address.has(word.token) && word.root.length > 1 && !/^\d/u.test(word.root) && !/[\s:]/u.test(word.root),
    )
    .map((word) => word.root)
  const pairs = roots.slice(1).map((root, index) => `${roots[index]}_${root}`)
  return [...new Set([...roots, ...pairs])]
}

function weigh(table: Table, features: readonly string[]): Opinion | null {
  const known = features.filter((feature) => table.known.has(feature))
  if (known.length === 0 || table.total === 0) return null
  const scores = table.labels.map(({ label, messages, counts }) => {
    const prior = 0.5 * Math.log(messages / table.total)
    const evidence = known.reduce(
      (sum, feature) => sum + Math.log(((counts.get(feature) ?? 0) + smoothing) / (messages + 2 * smoothing)),
      prior,
    )
    return { label, score: evidence * temper }
  })
  const best = scores.reduce((top, one) => (one.score > top.score ? one : top))
  const sum = scores.reduce((all, { score }) => all + Math.exp(score - best.score), 0)
  const shares = new Map(scores.map(({ label, score }) => [label, Math.exp(score - best.score) / sum]))
  return { best: best.label, shares, words: known.filter((feature) => !feature.includes('_')).length }
}

export function likelyCategory(features: readonly string[]): Opinion | null {
  return weigh(categories, features)
}

export function likelyIntent(features: readonly string[]): Opinion | null {
  return weigh(intents, features)
}
