// Counts the words of the development messages by category and intent and writes `rules/lexicon/learned.ts`.
// Run after the set or the normaliser changed: node modules/assistant/evaluation/learn.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { read } from '../rules/text/normalise.ts'
import { findAddresses } from '../rules/understand/address/spans.ts'
import { featuresOf } from '../rules/understand/learned.ts'
import type { Labelled } from './measure.ts'
import { readLines } from './measure.ts'

const target = new URL('../rules/lexicon/learned.ts', import.meta.url)

function featuresIn(text: string): string[] {
  const reading = read(text)
  const spans = findAddresses(reading)
  const address = new Set<number>()
  reading.tokens.forEach((token, index) => {
    if (spans.some((span) => token.start > span.start && token.end <= span.end)) address.add(index)
  })
  return featuresOf(reading, address)
}

/** One line a label: label, number of messages, then `feature:count`. Pairs seen once say nothing and are left out. */
function count(rows: readonly Labelled[], labelOf: (row: Labelled) => string | undefined): string {
  const labels = new Map<string, { messages: number; counts: Map<string, number> }>()
  const totals = new Map<string, number>()
  for (const row of rows) {
    const label = labelOf(row)
    if (!label) continue
    const held = labels.get(label) ?? { messages: 0, counts: new Map<string, number>() }
    held.messages += 1
    labels.set(label, held)
    for (const feature of featuresIn(row.text)) {
      held.counts.set(feature, (held.counts.get(feature) ?? 0) + 1)
      totals.set(feature, (totals.get(feature) ?? 0) + 1)
    }
  }
  const telling = ([feature]: [string, number]): boolean => !feature.includes('_') || (totals.get(feature) ?? 0) > 1
  return [...labels]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([label, { messages, counts }]) => {
      const pairs = [...counts].filter(telling).sort(([left], [right]) => left.localeCompare(right))
      return [label, messages, ...pairs.map(([feature, times]) => `${feature}:${times}`)].join(' ')
    })
    .join('\n')
}

function learnedSource(): string {
  const rows = readLines<Labelled>('./messages.development.jsonl')
  return `// Made by evaluation/learn.ts from the development messages; not edited by hand.\nexport const learnedCategories = \`\n${count(rows, (row) => row.kategori)}\n\`\nexport const learnedIntents = \`\n${count(rows, (row) => row.intent)}\n\`\n`
}

export function isLearnedFresh(): boolean {
  return readFileSync(target, 'utf8') === learnedSource()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(target, learnedSource())
