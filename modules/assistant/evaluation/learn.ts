// Learns from the development messages how much each word speaks for each category and intent, and writes `rules/lexicon/learned.ts`.
// Run after the set, the normaliser or the patterns changed: node modules/assistant/evaluation/learn.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { categoryFeatures, intentFeatures } from '../rules/understand/learned.ts'
import { perceive } from '../rules/understand/perceive.ts'
import type { Labelled } from './measure.ts'
import { readLines } from './measure.ts'
import type { Example, Weights } from './train.ts'
import { train } from './train.ts'

const target = new URL('../rules/lexicon/learned.ts', import.meta.url)

/** Weights nearer to nought than this say nothing and are left out. */
const least = 0.6

const tenths = (value: number): number => Math.round(value * 10)

/** Only differences between labels count, so each feature is told relative to what most labels have. */
function centred(values: readonly number[]): number[] {
  const middle = [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0
  return values.map((value) => value - middle)
}

/** A line of the file holds many, so that it stays a file of some hundred lines. */
const lineCharacters = 1500

function packed(words: readonly string[]): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lineCharacters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function tableSource({ labels, base, weights }: Weights): string {
  const lines = [...weights]
    .map(([feature, values]) => {
      const told = centred(values).flatMap((value, index) =>
        Math.abs(value) < least ? [] : [`${String.fromCharCode(97 + index)}${tenths(value)}`],
      )
      return told.length === 0 ? null : `${feature}=${told.join('')}`
    })
    .filter((line) => line !== null)
    .sort()
  return [labels.join(' '), base.map(tenths).join(' '), ...packed(lines)].join('\n')
}

function examples(rows: readonly Labelled[]): { intents: Example[]; categories: Example[] } {
  const intents: Example[] = []
  const categories: Example[] = []
  for (const row of rows) {
    const source = perceive(row.text)
    for (const label of row.intents ?? (row.intent ? [row.intent] : []))
      intents.push({ features: intentFeatures(source), label })
    if (row.kategori) categories.push({ features: categoryFeatures(source), label: row.kategori })
  }
  return { intents, categories }
}

/** Pairs of words met once say nothing. */
function withoutRarePairs(rows: readonly Example[]): Example[] {
  const times = new Map<string, number>()
  for (const { features } of rows) for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1)
  const telling = (feature: string): boolean => !feature.includes('_') || (times.get(feature) ?? 0) > 1
  return rows.map(({ features, label }) => ({ features: features.filter(telling), label }))
}

export function learnedSource(rows: readonly Labelled[]): string {
  const { intents, categories } = examples(rows)
  return `// Made by evaluation/learn.ts from the development messages; not edited by hand.\nexport const learnedCategories = \`\n${tableSource(train(withoutRarePairs(categories)))}\n\`\nexport const learnedIntents = \`\n${tableSource(train(withoutRarePairs(intents)))}\n\`\n`
}

const development = (): Labelled[] => readLines<Labelled>('./messages.development.jsonl')

export function isLearnedFresh(): boolean {
  return readFileSync(target, 'utf8') === learnedSource(development())
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(target, learnedSource(development()))
