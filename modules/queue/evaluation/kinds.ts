import type { Ask } from './ask.ts'
import { bankColumns, readBank } from './bank.ts'
import type { Table } from './csv.ts'
import { EvaluationFault } from './fault.ts'
import { readWarsaw, warsawColumns } from './warsaw.ts'

/** A kind of file, known by its columns, and what must be reached on it. */
export interface Kind {
  readonly name: string
  readonly columns: readonly string[]
  readonly read: (table: Table) => Ask[]
  /** What errors are told in, and how many make a minute. */
  readonly unit: string
  readonly perMinute: number
  readonly mostError: number
  readonly groupBy: (ask: Ask) => string
}

export const coverageFloor = { least: 0.78, most: 0.82 }

const kinds: readonly Kind[] = [
  {
    name: 'warsaw',
    columns: warsawColumns,
    read: readWarsaw,
    unit: 'min',
    perMinute: 1,
    mostError: 9,
    groupBy: ({ state }) => state.branch,
  },
  {
    name: 'bank',
    columns: bankColumns,
    read: readBank,
    unit: 's',
    perMinute: 60,
    mostError: 44,
    groupBy: ({ state }) => state.service,
  },
]

export function kindOf({ name, columns }: Table): Kind {
  const found = kinds.find((kind) => kind.columns.every((column) => columns.includes(column)))
  if (found) return found
  const known = kinds.map((kind) => `${kind.name} (${kind.columns.join(', ')})`).join('; ')
  throw new EvaluationFault(`${name} has the columns of no known kind: ${known}`)
}
