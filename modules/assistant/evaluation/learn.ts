// Learns from our labelled messages what they say of addresses, categories and intents, and writes `rules/lexicon/learned*.ts`.
// Run after the set, the normaliser or the patterns changed: node modules/assistant/evaluation/learn.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { addressSource } from './learn-address.ts'
import { readLines } from './lines.ts'
import type { Labelled } from './measure.ts'
import type { PlaceLine } from './place-lines.ts'
import { placeLines } from './place-lines.ts'

const fileOf = (name: string): URL => new URL(`../rules/lexicon/${name}.ts`, import.meta.url)

const development = (): Labelled[] => readLines<Labelled>('./messages.development.jsonl')
const aboutPlaces = (): Labelled[] => readLines<Labelled>('./messages.places-training.jsonl')
const made = (): PlaceLine[] => placeLines(eachTemplate)
const eachTemplate = 6

/** In the order they are made: each is read with those before it, as they are on disk by then. */
export const learnedTables = ['learned-address', 'learned', 'learned-trust'] as const

async function sourceOf(table: (typeof learnedTables)[number]): Promise<string> {
  if (table === 'learned-address') return addressSource({ written: [...development(), ...aboutPlaces()], made: made() })
  if (table === 'learned') {
    const { wordsSource } = await import('./learn-words.ts')
    return wordsSource(development())
  }
  const { trustSource } = await import('./learn-trust.ts')
  return trustSource({ written: development(), made: made() }, aboutPlaces())
}

export async function isFresh(table: (typeof learnedTables)[number]): Promise<boolean> {
  return readFileSync(fileOf(table), 'utf8') === (await sourceOf(table))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const table of learnedTables) writeFileSync(fileOf(table), await sourceOf(table))
