// Learns from our labelled messages what they say of addresses, categories and intents, and writes `rules/lexicon/learned*.ts`.
// Run after the set, the normaliser or the patterns changed: node modules/assistant/evaluation/learn.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { addressSource } from './learn-address.ts'
import { readLines } from './lines.ts'
import type { Labelled } from './measure.ts'
import { placeLines } from './place-lines.ts'
import type { PlaceExamples } from './train-address.ts'

const fileOf = (name: string): URL => new URL(`../rules/lexicon/${name}.ts`, import.meta.url)

const development = (): Labelled[] => readLines<Labelled>('./messages.development.jsonl')

/** What of the development messages is labelled with a place, messages about places only, and many made from templates. */
const aboutPlaces = (): PlaceExamples => ({
  written: [...development(), ...readLines<Labelled>('./messages.places-training.jsonl')],
  made: placeLines(eachTemplate),
})
const eachTemplate = 6

/** In the order they are made: words are counted without those of addresses, as the table that is on disk by then finds them. */
export const learnedTables = ['learned-address', 'learned'] as const

async function sourceOf(table: (typeof learnedTables)[number]): Promise<string> {
  if (table === 'learned-address') return addressSource(aboutPlaces())
  const { wordsSource } = await import('./learn-words.ts')
  return wordsSource(development())
}

export async function isFresh(table: (typeof learnedTables)[number]): Promise<boolean> {
  return readFileSync(fileOf(table), 'utf8') === (await sourceOf(table))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const table of learnedTables) writeFileSync(fileOf(table), await sourceOf(table))
