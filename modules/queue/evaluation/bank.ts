import { type Ask, knownPace, weekdayOf } from './ask.ts'
import { bankForward } from './bank-forward.ts'
import { type Call, callsLast, isWaiting, lineAt, meanService } from './bank-line.ts'
import { chanceBefore, type HeadStarts, headStartMinutes, headStarts, logMargin, usualChance } from './bank-order.ts'
import { type PastCalls, pastCalls } from './bank-past.ts'
import { type Skills, skillBook } from './bank-skills.ts'
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
  }))
    .filter(({ waitMinutes }) => waitMinutes >= 0)
    .map((call) => ({ ...call, startedAt: call.startedAt + (isAfterMidnight(call) ? 24 * 60 : 0) }))
  const days = Map.groupBy(calls, ({ day }) => day)
  const past: Call[][] = []
  const starts = headStarts()
  const book: Book = { starts, skills: skillBook(starts) }
  return [...days.keys()].sort().flatMap((day) => {
    const asks = asksOfDay({ day, calls: days.get(day)!, past: past.length > 0 ? pastCalls(past) : null, book })
    past.push(days.get(day)!)
    return asks
  })
}

/** Joined before midnight, began after it; 0 is no beginning at all. */
const isAfterMidnight = ({ startedAt, joinedAt }: Call): boolean => startedAt > 0 && startedAt < joinedAt - logMargin

/** What is learnt call by call. */
interface Book {
  readonly starts: HeadStarts
  readonly skills: Skills
}

interface BankDay {
  readonly day: string
  readonly calls: readonly Call[]
  readonly past: PastCalls | null
  readonly book: Book
}

function asksOfDay({ day, calls, past, book }: BankDay): Ask[] {
  // A call that found somebody free never joined a line: its start there is 0.
  const joined = calls.filter(({ joinedAt }) => joinedAt > 0).sort((a, b) => a.joinedAt - b.joinedAt)
  const served = calls
    .filter(({ answered, startedAt }) => answered && startedAt > 0)
    .sort((a, b) => a.startedAt - b.startedAt)
  const asks: Ask[] = []
  let learnt = 0
  const learnUntil = (minute: number) => {
    for (; learnt < served.length && served[learnt]!.startedAt <= minute; learnt++)
      learnFrom(served[learnt]!, joined, book)
  }
  for (const [at, call] of joined.entries()) {
    // Only then is it known who was passed over.
    learnUntil(call.joinedAt - logMargin)
    if (call.answered) asks.push(askOf({ day, call, before: joined.slice(0, at), served, past, book }, asks))
  }
  learnUntil(Number.POSITIVE_INFINITY)
  return asks
}

/** Who came or went in the same seconds may have been taken by somebody else. */
function learnFrom(call: Call, joined: readonly Call[], { starts, skills }: Book): void {
  const [from, to] = [call.startedAt - logMargin, call.startedAt + logMargin]
  const waiting = joined.filter((other) => isWaiting(other, from) && isWaiting(other, to))
  starts.began(call, waiting)
  skills.began(call, waiting)
}

const creditOf = (call: Call): number => usualChance(call) * headStartMinutes

interface Moment {
  readonly day: string
  readonly call: Call
  /** Joined the line before, today. */
  readonly before: readonly Call[]
  /** All answered today, by start of service: of it only what is known at the moment may be used. */
  readonly served: readonly Call[]
  readonly past: PastCalls | null
  readonly book: Book
}

function askOf({ day, call, before, served, past, book }: Moment, earlier: readonly Ask[]): Ask {
  const now = call.joinedAt
  const line = lineAt(call, before, served)
  const credit = creditOf(call)
  const own = { joinedAt: now, headStart: usualChance(call) }
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
      position: line.waiting.reduce(
        (sum, other) => sum + chanceBefore({ joinedAt: other.joinedAt, headStart: book.starts.of(other) }, own),
        1,
      ),
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
      forward: past && bankForward({ call, line, past, ...book }),
    },
  }
}

const waitingAt = (calls: readonly Call[], minute: number): number =>
  calls.filter(({ joinedAt, waitMinutes }) => joinedAt <= minute && joinedAt + waitMinutes > minute).length
