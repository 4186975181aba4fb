import { learnedCategories, learnedIntents } from '../lexicon/learned.ts'
import type { Reading } from '../text/normalise.ts'

/**
 * What the words of our own labelled messages say: a table of weights (made by `evaluation/learn.ts`; no language model, no network). A second
 * opinion beside the patterns and independent of them. Alone it never starts a complaint.
 */

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
function readTable(source: string): Speaking {
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
  return {
    labels: labels.split(' '),
    base: base.split(' ').map((value) => Number(value) / tenths),
    knows: (feature) => weights.has(feature),
    of: (feature) => weights.get(feature) ?? [],
  }
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
  readonly reading: Reading
  /** Tokens that belong to an address. */
  readonly placed: ReadonlySet<number>
}

function lengthClass(words: number): string {
  const limit = [2, 5, 10, 20].find((most) => words <= most)
  return `n:${limit ?? 'more'}`
}

/**
 * What an opinion on the category is asked with: the words, and how the longer ones begin. What the patterns found stays out: they were written for
 * the very messages that are learned from, are nearly always right there, and would be believed too readily elsewhere.
 */
export function categoryFeatures({ reading, placed }: FeatureSource): string[] {
  const words = wordFeatures(reading, placed)
  const starts = words.filter((word) => !word.includes('_') && word.length >= 6).map((word) => `y:${word.slice(0, 5)}`)
  return [...words, ...new Set(starts)]
}

/** What an opinion on the intent is asked with: the words as they are meant and as they are typed, how the message begins and ends, its length, and whether it asks. */
export function intentFeatures({ reading, placed }: FeatureSource): string[] {
  const roots = reading.words.map((word) => word.root.replace(/\s/gu, ''))
  const typed = reading.words.flatMap(({ token, root }) => {
    const lower = reading.tokens[token]?.lower ?? ''
    return placed.has(token) || lower === root || !/^\p{L}+$/u.test(lower) ? [] : [`r:${lower}`]
  })
  return [
    ...wordFeatures(reading, placed),
    ...new Set(typed),
    ...roots.slice(0, 2).map((root, index) => `b${index}:${root}`),
    `e:${roots.at(-1) ?? ''}`,
    lengthClass(roots.length),
    ...(reading.text.includes('?') ? ['q:mark'] : []),
  ]
}

/** A table as it can be asked: what each feature says of each label. */
export interface Speaking {
  readonly labels: readonly string[]
  readonly base: readonly number[]
  readonly knows: (feature: string) => boolean
  readonly of: (feature: string) => readonly (readonly [number, number])[]
}

export function shareOut(table: Speaking, features: readonly string[]): Opinion | null {
  const known = features.filter(table.knows)
  if (known.length === 0 || table.labels.length === 0) return null
  // The more features, the less each one says.
  const share = 1 / Math.sqrt(features.length)
  const scores = [...table.base]
  for (const feature of known)
    for (const [label, weight] of table.of(feature)) scores[label] = (scores[label] ?? 0) + weight * share
  const most = Math.max(...scores)
  const sum = scores.reduce((all, score) => all + Math.exp(score - most), 0)
  const shares = new Map(table.labels.map((label, index) => [label, Math.exp((scores[index] ?? 0) - most) / sum]))
  const best = table.labels[scores.indexOf(most)] ?? ''
  return { best, shares, words: known.filter((feature) => !/[_:]/u.test(feature)).length }
}

export function likelyCategory(features: readonly string[]): Opinion | null {
  return shareOut(categories, features)
}

export function likelyIntent(features: readonly string[]): Opinion | null {
  return shareOut(intents, features)
}
