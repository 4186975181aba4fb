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

/** Head start for each step of priority, as the bank's routing gave it: in the log, calls overtake up to it and not beyond. */
const creditForPriority = 1.5

export const creditOf = ({ priority }: Call): number => priority * creditForPriority

export const keyOf = (call: Call): number => call.joinedAt - creditOf(call)

/** What can be seen of the line when somebody joins it. */
export interface CallLine {
  readonly waiting: readonly Call[]
  /** Of those, who would be called before. */
  readonly ahead: readonly Call[]
  readonly inService: readonly Call[]
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

const endOf = (call: Call): number => call.startedAt + call.serviceMinutes
const calledAt = (call: Call): number => call.joinedAt + call.waitMinutes

export function lineAt(call: Call, before: readonly Call[], served: readonly Call[]): CallLine {
  const now = call.joinedAt
  const waiting = before.filter((other) => calledAt(other) > now)
  const begun = served.filter(({ startedAt }) => startedAt <= now)
  const inService = begun.filter((other) => endOf(other) > now)
  const started = begun.filter(({ startedAt }) => startedAt > now - 60)
  const lately = begun.filter((other) => endOf(other) > now - 10)
  return {
    waiting,
    ahead: waiting.filter((other) => keyOf(other) <= keyOf(call)),
    inService,
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
