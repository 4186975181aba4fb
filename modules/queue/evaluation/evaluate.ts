// `npm run evaluate:waits -- <file>… [--learn <earlier file>]…`: how good wait estimates are on days they were not learnt from.
// See README.md beside this file.
import { parseArgs } from 'node:util'
import type { Ask } from './ask.ts'
import { readTable } from './csv.ts'
import { EvaluationFault } from './fault.ts'
import { type Kind, kindOf } from './kinds.ts'
import { reportOf } from './report.ts'
import { splitDays } from './split-days.ts'
import { walk } from './walk.ts'

interface File {
  readonly kind: Kind
  readonly asks: readonly Ask[]
}

function readFile(path: string): File {
  const table = readTable(path)
  const kind = kindOf(table)
  return { kind, asks: kind.read(table) }
}

function evaluate({ kind, asks }: File, earlier: readonly File[]): boolean {
  const { learn, tested } = splitDays(
    asks,
    earlier.filter((file) => file.kind === kind).flatMap((file) => file.asks),
  )
  const outcomes = walk(learn, tested, (day) => process.stderr.write(`${kind.name} ${day}\n`))
  const { text, held } = reportOf(kind, learn, outcomes)
  process.stdout.write(`\n${text}\n`)
  return held
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { learn: { type: 'string', multiple: true, default: [] } },
  })
  if (positionals.length === 0)
    throw new EvaluationFault('Name a file: npm run evaluate:waits -- <file>… [--learn <earlier file>]…')
  const earlier = values.learn.map(readFile)
  const held = positionals.map((path) => evaluate(readFile(path), earlier))
  process.exitCode = held.every(Boolean) ? 0 : 1
}

try {
  main()
} catch (error) {
  if (!(error instanceof EvaluationFault)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
