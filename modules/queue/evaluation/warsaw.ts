import { type Ask, knownPace, weekdayOf } from './ask.ts'
import { readRows, type Table } from './csv.ts'

/** A look at one line of one office; the last in the line is the one who asks. */
interface Snapshot {
  readonly office: string
  readonly line: string
  readonly day: string
  readonly minute: number
  readonly people: number
  readonly counters: number
  readonly published: number
  readonly wait: number
  readonly lastWait: number
  readonly longestWait: number
  readonly served30: number
  readonly served60: number
}

export const warsawColumns = [
  'office',
  'queue_id',
  'day',
  'minute_of_day',
  'people_in_queue',
  'open_counters',
  'published_minutes',
  'realized_wait_min',
  'les_min',
  'hol_min',
  'served_per_min_30',
  'served_per_min_60',
]

/** Looks come about every five minutes, not to the minute. */
const earlyMinutes = 3
const lateMinutes = 4

export function readWarsaw(table: Table): Ask[] {
  const snapshots = readRows<Snapshot>(table, (cells) => ({
    office: cells.text('office'),
    line: cells.text('queue_id'),
    day: cells.day('day'),
    minute: cells.atLeast('minute_of_day', 0),
    people: cells.atLeast('people_in_queue', 1),
    counters: cells.number('open_counters'),
    published: cells.number('published_minutes'),
    wait: cells.number('realized_wait_min'),
    lastWait: cells.number('les_min'),
    longestWait: cells.number('hol_min'),
    served30: cells.number('served_per_min_30'),
    served60: cells.number('served_per_min_60'),
  }))
  const lines = Map.groupBy(snapshots, ({ office, line, day }) => `${office} ${line} ${day}`)
  return [...lines.values()].flatMap(asksOfLine)
}

function asksOfLine(snapshots: readonly Snapshot[]): Ask[] {
  const sorted = snapshots.toSorted((a, b) => a.minute - b.minute)
  const asks: Ask[] = []
  for (const [at, snapshot] of sorted.entries()) asks.push(askOf(snapshot, sorted.slice(0, at), asks))
  return asks
}

function askOf(now: Snapshot, before: readonly Snapshot[], earlier: readonly Ask[]): Ask {
  const lastHour = [...before, now].filter(({ minute }) => minute >= now.minute - 60)
  return {
    day: now.day,
    waitMinutes: now.wait,
    publishedMinutes: now.published,
    state: {
      branch: now.office,
      service: now.line,
      weekday: weekdayOf(now.day),
      minuteOfDay: now.minute,
      minutesSinceOpening: now.minute - (before[0] ?? now).minute,
      position: now.people,
      waiting: now.people,
      waiting5Ago: peopleAgo(before, now.minute - 5),
      waiting15Ago: peopleAgo(before, now.minute - 15),
      openCounters: now.counters,
      openCounters60: lastHour.reduce((sum, { counters }) => sum + counters, 0) / lastHour.length,
      callsPerMinute15: Number.NaN,
      callsPerMinute30: now.served30,
      callsPerMinute60: now.served60,
      serviceMinutes30: Number.NaN,
      lastWaitMinutes: now.lastWait,
      longestWaitMinutes: now.longestWait,
      creditMinutes: 0,
      pace1Minutes: knownPace(earlier, now.minute, 1),
      pace6Minutes: knownPace(earlier, now.minute, 6),
      forward: null,
    },
  }
}

function peopleAgo(before: readonly Snapshot[], minute: number): number {
  const last = before.findLast((snapshot) => snapshot.minute <= minute + earlyMinutes)
  return last !== undefined && last.minute >= minute - lateMinutes ? last.people : Number.NaN
}
