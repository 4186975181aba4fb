import { type Column, columnNames, type DayColumns, type Named, named, none } from './day-pack.ts'

/** Legs of several days of a branch, as a tally counts them: `dayOf` is the number of each leg's day. */
export interface MonthColumns {
  days: readonly string[]
  dayOf: Uint16Array
  legs: DayColumns
}

/** Of these, the hour is all that is ever asked: a quarter of one tells it in every zone. */
const quarterMinutes = 15
const byQuarter = new Set<Column>(['enqueued', 'ended'])

/** The days of a month behind one another, names told once for all of them. */
export function joinDays(parts: readonly { day: string; legs: DayColumns }[]): MonthColumns {
  const count = parts.reduce((sum, { legs }) => sum + legs.count, 0)
  const columns = Object.fromEntries(columnNames.map((name) => [name, new Uint16Array(count)])) as DayColumns['columns']
  const lists = Object.fromEntries(named.map((name) => [name, new Map<string, number>()])) as Record<
    Named,
    Map<string, number>
  >
  const dayOf = new Uint16Array(count)
  let at = 0
  for (const [number, { legs }] of parts.entries()) {
    for (const name of columnNames) columns[name].set(legs.columns[name], at)
    for (const name of named) renumber(columns[name].subarray(at, at + legs.count), legs.names[name], lists[name])
    dayOf.fill(number, at, at + legs.count)
    at += legs.count
  }
  const names = Object.fromEntries(
    named.map((name) => [name, [...lists[name].keys()]]),
  ) as unknown as DayColumns['names']
  return { days: parts.map(({ day }) => day), dayOf, legs: { count, names, columns } }
}

/** From numbers of the day's names to those of the month's. */
function renumber(column: Uint16Array, names: readonly string[], list: Map<string, number>): void {
  for (const name of names) if (!list.has(name)) list.set(name, list.size)
  const numbers = names.map((name) => list.get(name)!)
  for (let n = 0; n < column.length; n++) if (column[n] !== none) column[n] = numbers[column[n]!]!
}

/** What stands for `none` in a column of bytes. */
const noneByte = 255

interface Head {
  count: number
  days: string[]
  names: DayColumns['names']
  /** Columns of two bytes; the others take one. */
  wide: string[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const inOrder = ['day', ...columnNames] as const

/** Four bytes: how long the head is; the head, JSON padded to an even length; wide columns, then narrow ones. */
export function packMonth({ days, dayOf, legs: { count, names, columns } }: MonthColumns): Uint8Array {
  const stored = inOrder.map((name) => ({
    name,
    values: name === 'day' ? dayOf : byQuarter.has(name) ? quartersOf(columns[name]) : columns[name],
  }))
  const isWide = ({ values }: { values: Uint16Array }) => values.some((value) => value >= noneByte && value !== none)
  const wide = stored.filter(isWide)
  const narrow = stored.filter((one) => !isWide(one))
  const json = JSON.stringify({ count, days, names, wide: wide.map(({ name }) => name) })
  const text = encoder.encode(json)
  const head = text.length % 2 === 0 ? text : encoder.encode(`${json} `)
  const bytes = new Uint8Array(4 + head.length + count * (2 * wide.length + narrow.length))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = 4 + head.length
  for (const value of wide.flatMap(({ values }) => [...values])) {
    view.setUint16(at, value, true)
    at += 2
  }
  for (const { values } of narrow) for (const value of values) bytes[at++] = value === none ? noneByte : value
  return bytes
}

const quartersOf = (minutes: Uint16Array) =>
  minutes.map((minute) => (minute === none ? none : Math.floor(minute / quarterMinutes)))

export function unpackMonth(packed: Uint8Array): MonthColumns {
  // Columns want to begin at an even place, which the driver's buffers do not promise.
  const bytes = packed.byteOffset % 2 === 0 ? packed : packed.slice()
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const { count, days, names, wide }: Head = JSON.parse(decoder.decode(bytes.subarray(4, 4 + headLength)))
  const begin = 4 + headLength
  const narrow = inOrder.filter((name) => !wide.includes(name))
  const columnOf = (name: (typeof inOrder)[number]): Uint16Array => {
    const unit = name !== 'day' && byQuarter.has(name) ? quarterMinutes : 1
    const place = wide.indexOf(name)
    if (place >= 0) {
      const values = new Uint16Array(bytes.buffer, bytes.byteOffset + begin + place * count * 2, count)
      return unit === 1 ? values : values.map((value) => (value === none ? none : value * unit))
    }
    const from = begin + 2 * count * wide.length + count * narrow.indexOf(name)
    const values = new Uint16Array(count)
    for (let n = 0; n < count; n++) {
      const byte = bytes[from + n]!
      values[n] = byte === noneByte ? none : byte * unit
    }
    return values
  }
  const columns = Object.fromEntries(columnNames.map((name) => [name, columnOf(name)])) as DayColumns['columns']
  return { days, dayOf: columnOf('day'), legs: { count, names, columns } }
}
