import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '@govconnect/printing/conversation.ts'

const rememberAtMost = 500

/**
 * What became of each ticket, by its id; a line is written before the first byte goes out, and one after the last. An agent that was killed
 * between them finds the ticket in doubt and does not print it again.
 */
export function openJournal(folder: string) {
  const file = join(folder, 'tickets.jsonl')
  const known = new Map<string, Outcome>()
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) remember(known, line)
  writeFileSync(`${file}.new`, [...known].map(([id, outcome]) => lineOf(id, outcome)).join(''), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return {
    outcomeOf: (id: string): Outcome | undefined => known.get(id),
    note(id: string, outcome: Outcome): void {
      const line = lineOf(id, outcome)
      appendFileSync(file, line, { mode: 0o600 })
      remember(known, line)
    },
  }
}

export type Journal = ReturnType<typeof openJournal>

const lineOf = (id: string, outcome: Outcome) => `${JSON.stringify({ id, outcome })}\n`

/** A line cut off by a power failure says nothing. What failed may be tried again, so it is forgotten. */
function remember(known: Map<string, Outcome>, line: string): void {
  try {
    const { id, outcome } = JSON.parse(line) as { id: string; outcome: Outcome }
    known.delete(id)
    if (outcome !== 'failed') known.set(id, outcome)
    const oldest = known.keys().next().value
    if (known.size > rememberAtMost && oldest !== undefined) known.delete(oldest)
  } catch {
    // The half of a line.
  }
}
