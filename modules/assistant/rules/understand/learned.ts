import { learnedCategories, learnedIntents } from '../lexicon/learned.ts'
import type { Reading } from '../text/normalise.ts'
import type { CategoryEvidence } from './categories.ts'
import { weighSubjects } from './categories.ts'
import type { Signals } from './signals.ts'

/**
 * What the words of our own labelled messages say: a table of weights (made by `evaluation/learn.ts`; no language model, no network). A second
 * opinion beside the patterns. Alone it never starts a complaint.
 */

interface Table {
  readonly labels: readonly string[]
  /** Added to every message, by label. */
  readonly base: readonly number[]
  readonly weights: ReadonlyMap<string, readonly (readonly [number, number])[]>
}

export interface Opinion {
  readonly best: string
  /** Shares by label; together 1. */
  readonly shares: ReadonlyMap<string, number>
  /** How many single words of the message the table knows. */
  readonly words: number
}

/** Weights are written as whole numbers of tenths; labels as letters in the order of the first line. */
const tenths = 10

/** First line: the labels; second: what is added for each; then many of `feature=a12b-3`. */
function readTable(source: string): Table {
  const [labels = '', base = '', ...lines] = source.split('\n').filter((line) => line !== '')
  const weights = new Map<string, (readonly [number, number])[]>()
  for (const told of lines.flatMap((line) => line.split(' '))) {
    const cut = told.lastIndexOf('=')
    const pairs = [...told.slice(cut + 1).matchAll(/([a-z])(-?\d+)/gu)]
    weights.set(
      told.slice(0, cut),
      pairs.map(([, letter = 'a', value = '0']) => [letter.charCodeAt(0) - 97, Number(value) / tenths]),
    )
  }
  return { labels: labels.split(' '), base: base.split(' ').map((value) => Number(value) / tenths), weights }
}

const categories = readTable(learnedCategories)
const intents = readTable(learnedIntents)

/** Words and pairs of neighbours, without numbers and without the address. */
function wordFeatures(reading: Reading, address: ReadonlySet<number>): string[] {
  const roots = reading.words
    .filter(
      (word) =>
        !address.has(word.token) && word.root.length > 1 && !/^\d/u.test(word.root) && !/[\s:]/u.test(word.root),
    )
    .map((word) => word.root)
  const pairs = roots.slice(1).map((root, index) => `${roots[index]}_${root}`)
  return [...new Set([...roots, ...pairs])]
}

export interface FeatureSource {
  readonly signals: Signals
  readonly evidence: CategoryEvidence
  /** Tokens that belong to an address. */
  readonly placed: ReadonlySet<number>
  readonly hasAddress: boolean
  readonly hasNumber: boolean
}

function lengthClass(words: number): string {
  const limit = [2, 5, 10, 20].find((most) => words <= most)
  return `n:${limit ?? 'more'}`
}

/** What an opinion on the category is asked with: the words, and what the patterns found. */
export function categoryFeatures({ signals, evidence, placed }: FeatureSource): string[] {
  const words = wordFeatures(signals.reading, placed)
  const found = evidence.best ? [`c:${evidence.best}`] : []
  const weighed = [...evidence.weights].map(([kategori, weight]) => `k:${kategori}:${weight >= 7 ? 'high' : 'low'}`)
  const subjects = [...weighSubjects(signals.index)].sort((left, right) => right[1] - left[1])
  const starts = words.filter((word) => !word.includes('_') && word.length >= 6).map((word) => `y:${word.slice(0, 5)}`)
  return [
    ...words,
    ...starts,
    ...found,
    ...weighed,
    ...subjects.map(([kategori], order) => `t${order === 0 ? 1 : 2}:${kategori}`),
  ]
}

/** What an opinion on the intent is asked with: besides, how the message begins and ends, its shape, and the signals in it. */
export function intentFeatures(source: FeatureSource): string[] {
  const { signals, evidence } = source
  const roots = signals.reading.words.map((word) => word.root.replace(/\s/gu, ''))
  const problem = evidence.problems.reduce((most, { weight }) => Math.max(most, weight), 0)
  return [
    ...categoryFeatures(source),
    ...roots.slice(0, 2).map((root, index) => `b${index}:${root}`),
    `e:${roots.at(-1) ?? ''}`,
    lengthClass(roots.length),
    `p:${problem >= 5 ? 'high' : problem > 0 ? 'low' : 'none'}`,
    ...(evidence.best ? ['c:any'] : []),
    ...(source.hasAddress ? ['x:place'] : []),
    ...(source.hasNumber ? ['x:number'] : []),
    ...(signals.asked.size > 0 ? ['x:asked'] : []),
    ...(signals.factual.size > 0 ? ['x:factual'] : []),
    ...signals.labels().map((label) => `s:${label}`),
  ]
}

function weigh(table: Table, features: readonly string[]): Opinion | null {
  const known = features.filter((feature) => table.weights.has(feature))
  if (known.length === 0 || table.labels.length === 0) return null
  // The more features, the less each one says.
  const share = 1 / Math.sqrt(features.length)
  const scores = [...table.base]
  for (const feature of known)
    for (const [label, weight] of table.weights.get(feature) ?? [])
      scores[label] = (scores[label] ?? 0) + weight * share
  const most = Math.max(...scores)
  const sum = scores.reduce((all, score) => all + Math.exp(score - most), 0)
  const shares = new Map(table.labels.map((label, index) => [label, Math.exp((scores[index] ?? 0) - most) / sum]))
  const best = table.labels[scores.indexOf(most)] ?? ''
  return { best, shares, words: known.filter((feature) => !/[_:]/u.test(feature)).length }
}

export function likelyCategory(features: readonly string[]): Opinion | null {
  return weigh(categories, features)
}

export function likelyIntent(features: readonly string[]): Opinion | null {
  return weigh(intents, features)
}
