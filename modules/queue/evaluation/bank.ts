import { type Ask, knownPace, weekdayOf } from './ask.ts'
import { bankForward, type PastCalls, pastCalls } from './bank-forward.ts'
import { type Call, callsLast, creditOf, lineAt, meanService } from './bank-line.ts'
import { readRows, type Table } from './csv.ts'

export const bankColumns = [
  'date',
  'type',
  'priority',
  'q_start',
  'q_time',
  'outcome',
  'ser_start',
  'ser_time',
  'agent',
]

/** A call log in which somebody asks whenever a call joins the line that is answered in the end. */
export function readBank(table: Table): Ask[] {
  const calls = readRows<Call & { day: string }>(table, (cells, line) => ({
    id: String(line.number),
    day: cells.day('date'),
    service: cells.text('type'),
    priority: cells.atLeast('priority', 0),
    joinedAt: cells.atLeast('q_start', 0) / 60,
    waitMinutes: cells.number('q_time') / 60,
    answered: cells.text('outcome') === 'AGENT',
    startedAt: cells.atLeast('ser_start', 0) / 60,
    serviceMinutes: cells.atLeast('ser_time', 0) / 60,
    agent: cells.text('agent'),
  })).filter(({ waitMinutes }) => waitMinutes >= 0)
  const days = Map.groupBy(calls, ({ day }) => day)
  const past: Call[] = []
  return [...days.keys()].sort().flatMap((day) => {
    const asks = asksOfDay(day, days.get(day)!, past.length > 0 ? pastCalls(past) : null)
    past.push(...days.get(day)!)
    return asks
  })
}

function asksOfDay(day: string, calls: readonly Call[], past: PastCalls | null): Ask[] {
  // A call that found somebody free never joined a line: its start there is 0.
  const joined = calls.filter(({ joinedAt }) => joinedAt > 0).sort((a, b) => a.joinedAt - b.joinedAt)
  const served = calls
    .filter(({ answered, startedAt }) => answered && startedAt > 0)
    .sort((a, b) => a.startedAt - b.startedAt)
  const asks: Ask[] = []
  for (const [at, call] of joined.entries())
    if (call.answered) asks.push(askOf({ day, call, before: joined.slice(0, at), served, past }, asks))
  return asks
}

interface Moment {
  readonly day: string
  readonly call: Call
  /** Joined the line before, today. */
  readonly before: readonly Call[]
  /** All answered today, by start of service: of it only what is known at the moment may be used. */
  readonly served: readonly Call[]
  readonly past: PastCalls | null
}

function askOf({ day, call, before, served, past }: Moment, earlier: readonly Ask[]): Ask {
  const now = call.joinedAt
  const line = lineAt(call, before, served)
  const credit = creditOf(call)
  const last = line.called.at(-1)
  const waitedWithCredit = (other: Call, until: number) => until - other.joinedAt + creditOf(other) - credit
  return {
    day,
    waitMinutes: call.waitMinutes,
    publishedMinutes: Number.NaN,
    state: {
      branch: 'bank',
      service: call.service,
      weekday: weekdayOf(day),
      minuteOfDay: now,
      minutesSinceOpening: now - (served[0]?.startedAt ?? now),
      position: line.ahead.length + 1,
      waiting: line.waiting.length + 1,
      waiting5Ago: waitingAt(before, now - 5),
      waiting15Ago: waitingAt(before, now - 15),
      openCounters: line.agents,
      openCounters60: Number.NaN,
      callsPerMinute15: callsLast(line.started, now, 15),
      callsPerMinute30: callsLast(line.started, now, 30),
      callsPerMinute60: callsLast(line.started, now, 60),
      serviceMinutes30: meanService(line.ended),
      lastWaitMinutes: last ? waitedWithCredit(last, last.joinedAt + last.waitMinutes) : Number.NaN,
      longestWaitMinutes: Math.max(0, ...line.waiting.map((other) => waitedWithCredit(other, now))),
      creditMinutes: credit,
      pace1Minutes: knownPace(earlier, now, 1),
      pace6Minutes: knownPace(earlier, now, 6),
      forward: past && bankForward(call, line, past),
    },
  }
}

const waitingAt = (calls: readonly Call[], minute: number): number =>
  calls.filter(({ joinedAt, waitMinutes }) => joinedAt <= minute && joinedAt + waitMinutes > minute).length
