import { type InLine, type LineNow, rangeOf, runForward, seedOf, type WaitRange } from '../rules/estimate/index.ts'
import { type Call, type CallLine, creditOf, keyOf } from './bank-line.ts'

/** What earlier days teach the forward run. */
export interface PastCalls {
  /** Sorted; the services that were rare share those of all. */
  readonly serviceMinutes: (service: string) => Float64Array
  readonly leavesPerMinute: number
  readonly credits: readonly number[]
}

const fewServices = 30
const futures = 60

export function pastCalls(calls: readonly Call[]): PastCalls {
  const answered = calls.filter(({ answered, serviceMinutes }) => answered && serviceMinutes > 0)
  const sorted = (some: readonly Call[]) => Float64Array.from(some, ({ serviceMinutes }) => serviceMinutes).sort()
  const all = sorted(answered)
  const groups = Map.groupBy(answered, ({ service }) => service)
  const byService = new Map(
    [...groups].map(([service, some]) => [service, some.length < fewServices ? all : sorted(some)]),
  )
  const joined = calls.filter(({ joinedAt }) => joinedAt > 0)
  const waited = joined.reduce((sum, { waitMinutes }) => sum + waitMinutes, 0)
  return {
    serviceMinutes: (service) => byService.get(service) ?? all,
    leavesPerMinute: joined.filter(({ answered }) => !answered).length / waited,
    credits: joined.map(creditOf),
  }
}

interface Ticket extends InLine {
  /** Arrival less head start, counted from the moment of asking. */
  readonly key: number
}

/** The bank's routing: the smallest key first. */
function routeBySmallestKey(waiting: readonly Ticket[]) {
  const line = waiting.slice()
  return {
    join: (ticket: Ticket) => void line.push(ticket),
    call(): Ticket | null {
      let first = 0
      for (let at = 1; at < line.length; at++) if (line[at]!.key < line[first]!.key) first = at
      return line.splice(first, 1)[0] ?? null
    },
  }
}

export function bankForward(call: Call, line: CallLine, past: PastCalls): WaitRange | null {
  const now = call.joinedAt
  const own = { id: call.id, service: call.service, key: keyOf(call) - now }
  const busy = line.inService.map((other) => ({
    id: other.agent,
    busy: { service: other.service, minutes: now - other.startedAt },
  }))
  const state: LineNow<Ticket> = {
    waiting: [...line.waiting.map((other) => ({ ...other, key: keyOf(other) - now })), own],
    counters: busy.length > 0 ? busy : [{ id: 'free', busy: null }],
    route: routeBySmallestKey,
    turnMinutes: 0,
    serviceMinutes: past.serviceMinutes,
    leavesPerMinute: past.leavesPerMinute,
    joins: {
      perMinute: line.joined15 / 15,
      ticket: (index, atMinutes, chance) => {
        const key = atMinutes - past.credits[Math.floor(chance * past.credits.length)]!
        return key < own.key ? { id: `join ${index}`, service: call.service, key } : null
      },
    },
  }
  return rangeOf(runForward(state, [call.id], { count: futures, seed: seedOf(call.id) }).get(call.id)!)
}
