import { lookAhead, type Server } from './ahead.ts'
import { type AskedAt, askState } from './ask.ts'
import type { Habits } from './habits.ts'
import { type LineLeg, lineSeen } from './legs.ts'
import type { AskState, PastAsk } from './state.ts'

/** One line of one business day: whoever stands in it is called by the same counters. */
export interface LineDay {
  readonly day: string
  readonly at: AskedAt
  readonly legs: readonly LineLeg[]
  /** All counters that may call there; which of them were open is told from whom they served. */
  readonly servers: readonly Omit<Server, 'busy'>[]
}

/** Waits that became known: who walked in, and was called. */
export const wasCalled = ({ walkedIn, calledAt, joinedAt }: LineLeg): boolean =>
  walkedIn && calledAt !== null && calledAt >= joinedAt

const minuteMs = 60_000

/** What the estimate was told when somebody joined, from what had happened by then. */
export function stateAtJoining(line: LineDay, own: LineLeg, habits: Habits): AskState {
  const seen = lineSeen(line.legs, own.joinedAt)
  const servers = line.servers
    .filter(({ counter_id }) => seen.counters.includes(counter_id))
    .map((server) => ({ ...server, busy: busyAt(seen.served, server.counter_id) }))
  // Whoever was called in the moment of coming never stood in the line.
  const newcomers = seen.positions.has(own.id) ? [] : [own]
  const forward = lookAhead({ seen, newcomers, servers, habits }).get(own.id) ?? null
  return askState({ at: line.at, seen, own, openCounters: servers.length, forward })
}

export function busyAt(served: readonly LineLeg[], counter: string): Server['busy'] {
  const there = served.find((leg) => leg.counter === counter)
  return there === undefined ? null : { service: there.service, sinceMs: there.calledAt! }
}

/** Everybody who asked on a day and was called, in the order of joining. */
export function pastAsks(line: LineDay, habits: Habits): PastAsk[] {
  return line.legs
    .filter(wasCalled)
    .sort((a, b) => a.joinedAt - b.joinedAt)
    .map((own) => ({
      day: line.day,
      state: stateAtJoining(line, own, habits),
      waitMinutes: (own.calledAt! - own.joinedAt) / minuteMs,
    }))
}
