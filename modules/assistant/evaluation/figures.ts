// Prints the figures of each set: node modules/assistant/evaluation/figures.ts [set…]
import { performance } from 'node:perf_hooks'
import { understand } from '../rules/index.ts'
import type { Dialogue } from './dialogue-runner.ts'
import { readLines } from './lines.ts'
import type { Labelled } from './measure.ts'
import { measure, playAll } from './measure.ts'

/** Sealed sets are measured by name only, so that nobody looks at them by habit. */
const open = ['development', 'heldout', 'blind', 'places']
const named = process.argv.slice(2)

const dialogueSets = ['development', 'heldout']

/** Whatever else the machine does meanwhile lengthens a run, never shortens it. */
const runs = 3

function millisecondsOf(text: string): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now()
      understand(text)
      return performance.now() - start
    }),
  )
}

function timesOf(rows: readonly Labelled[]): { p50: string; p95: string; p99: string } {
  const times = rows.map(({ text }) => millisecondsOf(text)).sort((left, right) => left - right)
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

for (const set of named.length > 0 ? named : open) {
  const rows = readLines<Labelled>(`./messages.${set}.jsonl`)
  print(
    `${set} ${JSON.stringify(measure(rows), (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value))}`,
  )
  print(`  milliseconds ${JSON.stringify(timesOf(rows))}`)
}
if (named.length === 0)
  for (const set of dialogueSets) {
    const dialogues = readLines<Dialogue>(`./dialogues.${set}.jsonl`)
    const faults = playAll(dialogues)
    print(`dialogues ${set} ${dialogues.length} faults ${faults.map(({ name }) => name).join(', ') || 'none'}`)
  }
