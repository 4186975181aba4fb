import { columns, rowOf, valuesOf } from './row.ts'
import type { TicketEvent } from './rules/events.ts'
import { fold } from './rules/fold.ts'

/** Logs and rows of some tickets as the database tells them; times in ms. */
export interface ToldPiece {
  /** `log` is JSON of `ToldEvent`s. */
  logs: { tenantId: string; ticketId: string; log: string }[]
  /** Values in the order of `columns`; the last, the state, as JSON. */
  stored: unknown[][]
}

export interface ComparedPiece {
  events: number
  tickets: number
  /** Tickets whose rows are not what their log says, or are not there. */
  differing: string[]
  /** Tickets that have a row and no log. */
  unlogged: string[]
  /** JSON of the rows that the logs of those that differ give. */
  rows: string
}

type ToldEvent = [version: number, name: TicketEvent['name'], at: number, actor: object, payload: object]

/** Folds logs and compares what comes of them with the rows, to the byte. */
export function comparePiece({ logs, stored }: ToldPiece): ComparedPiece {
  const rows = new Map(stored.map((row) => [row[0] as string, row]))
  const compared = { events: 0, tickets: logs.length, differing: [] as string[] }
  const right: object[] = []
  for (const { tenantId, ticketId, log } of logs) {
    const events = eventsOf(ticketId, JSON.parse(log))
    const ticket = fold(events)
    compared.events += events.length
    if (!isStored(valuesOf(tenantId, ticket), rows.get(ticketId))) {
      compared.differing.push(ticketId)
      right.push(rowOf(tenantId, ticket))
    }
    rows.delete(ticketId)
  }
  return { ...compared, unlogged: [...rows.keys()], rows: JSON.stringify(right) }
}

const eventsOf = (ticket_id: string, told: ToldEvent[]): TicketEvent[] =>
  told
    .sort(([a], [b]) => a - b)
    .map(([version, name, at, actor, payload]) => ({ ticket_id, version, name, at, actor, payload }) as TicketEvent)

/**
 * Value by value: the database would have to read each ticket as text again, and to write a text of each here as it does costs more too. Equal
 * values are stored as equal bytes.
 */
function isStored(values: ReturnType<typeof valuesOf>, row: unknown[] | undefined): boolean {
  if (row === undefined) return false
  const isSame = (name: (typeof columns)[number], n: number) =>
    name === 'state' ? sameValue(values.state, JSON.parse(row[n] as string)) : values[name] === row[n]
  return columns.every(isSame)
}

type Fields = Record<string, unknown>

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  for (const key of keys) if (!sameValue((a as Fields)[key], (b as Fields)[key])) return false
  return true
}
