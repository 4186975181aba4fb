/** A call of the log. Times are minutes of its day. */
export interface Call {
  readonly id: string
  readonly service: string
  /** 0, 1 or 2. */
  readonly priority: number
  /** 0 where somebody was free at once. */
  readonly joinedAt: number
  readonly waitMinutes: number
  readonly answered: boolean
  readonly startedAt: number
  readonly serviceMinutes: number
  readonly agent: string
}

export const endOf = (call: Call): number => call.startedAt + call.serviceMinutes
const calledAt = (call: Call): number => call.joinedAt + call.waitMinutes

export const isWaiting = (call: Call, minute: number): boolean => call.joinedAt < minute && calledAt(call) > minute

/** What can be seen of the line when somebody joins it. */
export interface CallLine {
  readonly waiting: readonly Call[]
  readonly inService: readonly Call[]
  /** The last calls of agents who have none now, and had one within an hour and a half. */
  readonly away: readonly Call[]
  /** Service began within the last hour. */
  readonly started: readonly Call[]
  /** Service ended within the last half hour. */
  readonly ended: readonly Call[]
  /** Waited in the line and were called within the last hour, by the time of the call. */
  readonly called: readonly Call[]
  /** Joined the line in the last quarter of an hour. */
  readonly joined15: number
  /** Agents at work within the last ten minutes. */
  readonly agents: number
}

/** Who was gone longer comes back as anybody else would. */
const longestAway = 90

export function lineAt(call: Call, before: readonly Call[], served: readonly Call[]): CallLine {
  const now = call.joinedAt
  const waiting = before.filter((other) => calledAt(other) > now)
  const begun = served.filter(({ startedAt }) => startedAt <= now)
  const inService = begun.filter((other) => endOf(other) > now)
  const lastOfAgent = new Map(begun.map((other) => [other.agent, other]))
  const started = begun.filter(({ startedAt }) => startedAt > now - 60)
  const lately = begun.filter((other) => endOf(other) > now - 10)
  return {
    waiting,
    inService,
    away: [...lastOfAgent.values()].filter((last) => endOf(last) <= now && endOf(last) > now - longestAway),
    started,
    ended: begun.filter((other) => endOf(other) <= now && endOf(other) > now - 30),
    called: started
      .filter((other) => other.joinedAt > 0 && calledAt(other) <= now)
      .sort((a, b) => calledAt(a) - calledAt(b)),
    joined15: before.filter(({ joinedAt }) => joinedAt > now - 15).length,
    agents: new Set(lately.map(({ agent }) => agent)).size,
  }
}

export function callsLast(started: readonly Call[], now: number, minutes: number): number {
  return started.filter(({ startedAt }) => startedAt > now - minutes).length / minutes
}

/** NaN where nobody was served. */
export function meanService(ended: readonly Call[]): number {
  return ended.reduce((sum, { serviceMinutes }) => sum + serviceMinutes, 0) / ended.length
}
