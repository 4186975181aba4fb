import { clampSeconds } from './durations.ts'
import { type Leg, type Outcome, outcomes } from './legs.ts'

/**
 * All legs of a branch's business day, column by column: two bytes a value, names told once. A year of a large office is
 * some forty megabytes so, read in one piece and counted in a fraction of a second, by whatever is asked.
 */
export interface DayColumns {
  count: number
  names: Record<Named, readonly string[]>
  columns: Record<Column, Uint16Array>
}

export const named = ['service', 'counter', 'agent', 'class', 'channel'] as const
export type Named = (typeof named)[number]
const measured = ['enqueued', 'ended', 'wait', 'walk', 'serve', 'facts'] as const
export const columnNames = [...named, ...measured] as const
export type Column = (typeof columnNames)[number]

/** What is not there. */
export const none = 65_535
/** Bits of `facts` above the outcome's number. */
export const fact = { booked: 16, joined: 32, kept: 64, missed: 128 } as const
export const outcomeOf = (facts: number): Outcome | null => outcomes[(facts & 15) - 1] ?? null

const minuteMs = 60_000
/** Minutes of a day are counted from a day before it begins in UTC: it may begin earlier by the branch's clock. */
export const minuteZero = (day: string) => Date.parse(`${day}T00:00:00Z`) / minuteMs - 1_440

export function columnsOf(day: string, legs: readonly Leg[]): DayColumns {
  const lists: Record<Named, Map<string, number>> = {
    ...{ service: new Map(), counter: new Map(), agent: new Map(), class: new Map(), channel: new Map() },
  }
  const columns = Object.fromEntries(
    columnNames.map((name) => [name, new Uint16Array(legs.length)]),
  ) as DayColumns['columns']
  const zero = minuteZero(day)
  const minute = (at: number | null) =>
    at === null ? none : Math.min(none - 1, Math.max(0, Math.floor(at / minuteMs) - zero))
  for (const [n, leg] of legs.entries()) {
    columns.service[n] = numberOf(lists.service, leg.service_id)
    columns.counter[n] = numberOf(lists.counter, leg.counter_id)
    columns.agent[n] = numberOf(lists.agent, leg.agent_id)
    columns.class[n] = numberOf(lists.class, leg.class)
    columns.channel[n] = numberOf(lists.channel, leg.channel)
    columns.enqueued[n] = minute(leg.enqueued_at)
    columns.ended[n] = minute(leg.ended_at)
    columns.wait[n] = secondsOf(leg.wait_seconds)
    columns.walk[n] = secondsOf(leg.walk_seconds)
    columns.serve[n] = secondsOf(leg.service_seconds)
    columns.facts[n] = factsOf(leg)
  }
  const names = Object.fromEntries(
    named.map((name): [Named, readonly string[]] => [name, [...lists[name].keys()]]),
  ) as DayColumns['names']
  return { count: legs.length, names, columns }
}

const secondsOf = (seconds: number | null) => (seconds === null ? none : clampSeconds(seconds))

function numberOf(list: Map<string, number>, name: string | null): number {
  if (name === null) return none
  const known = list.get(name)
  if (known !== undefined) return known
  list.set(name, list.size)
  return list.size - 1
}

function factsOf({ outcome, booked, joined, sla_kept }: Leg): number {
  const sla = sla_kept === null ? 0 : sla_kept ? fact.kept : fact.missed
  return (
    (outcome === null ? 0 : outcomes.indexOf(outcome) + 1) |
    (booked ? fact.booked : 0) |
    (joined ? fact.joined : 0) |
    sla
  )
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Four bytes: how long the head is; the head, a JSON document padded to an even length; the columns. */
export function pack({ count, names, columns }: DayColumns): Uint8Array {
  const json = JSON.stringify({ count, names })
  const text = encoder.encode(json)
  const head = text.length % 2 === 0 ? text : encoder.encode(`${json} `)
  const bytes = new Uint8Array(4 + head.length + columnNames.length * count * 2)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = 4 + head.length
  for (const name of columnNames)
    for (const value of columns[name]) {
      view.setUint16(at, value, true)
      at += 2
    }
  return bytes
}

export function unpack(packed: Uint8Array): DayColumns {
  // Columns want to begin at an even place, which the driver's buffers do not promise.
  const bytes = packed.byteOffset % 2 === 0 ? packed : packed.slice()
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const { count, names } = JSON.parse(decoder.decode(bytes.subarray(4, 4 + headLength)))
  const begin = bytes.byteOffset + 4 + headLength
  const columns = Object.fromEntries(
    columnNames.map((name, n) => [name, new Uint16Array(bytes.buffer, begin + n * count * 2, count)]),
  ) as DayColumns['columns']
  return { count, names, columns }
}
