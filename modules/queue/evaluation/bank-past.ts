import { type Call, endOf, isWaiting } from './bank-line.ts'

/** What earlier days teach the forward run. */
export interface PastCalls {
  /** Sorted; of the agent where often seen, else of the service, else of all. */
  readonly serviceMinutes: (service: string, agent: string) => ArrayLike<number>
  /** Sorted: how long agents were gone between two calls while somebody waited. */
  readonly awayMinutes: Float64Array
  /** The short ones of these. For who stays away longer somebody else comes, as a rule. */
  readonly turnMinutes: Float64Array
  readonly patienceMinutes: (waitedMinutes: number, chance: number) => number
  readonly joined: readonly Call[]
}

const fewServices = 30
/** An agent's speed changes with the weeks. */
const lastServices = 200
const longestTurnMinutes = 1
/** Gone for the day. */
const goneMinutes = 60

export function pastCalls(days: readonly (readonly Call[])[]): PastCalls {
  const calls = days.flat()
  const answered = calls.filter(({ answered, serviceMinutes }) => answered && serviceMinutes > 0)
  const all = sorted(answered.map(({ serviceMinutes }) => serviceMinutes))
  const byService = minutesBy(answered, ({ service }) => service, answered.length)
  const byAgent = minutesBy(answered, ({ agent, service }) => `${agent} ${service}`, lastServices)
  const joined = calls.filter(({ joinedAt }) => joinedAt > 0)
  const awayMinutes = sorted(days.flatMap(awayMinutesOf))
  return {
    serviceMinutes: (service, agent) => byAgent.get(`${agent} ${service}`) ?? byService.get(service) ?? all,
    awayMinutes,
    turnMinutes: awayMinutes.filter((minutes) => minutes < longestTurnMinutes),
    patienceMinutes: patienceOf(joined),
    joined,
  }
}

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()

function minutesBy(answered: readonly Call[], key: (call: Call) => string, most: number): Map<string, Float64Array> {
  const groups = [...Map.groupBy(answered, key)].filter(([, some]) => some.length >= fewServices)
  return new Map(
    groups.map(([name, some]) => [name, sorted(some.slice(-most).map(({ serviceMinutes }) => serviceMinutes))]),
  )
}

function awayMinutesOf(calls: readonly Call[]): number[] {
  const joined = calls.filter(({ joinedAt }) => joinedAt > 0)
  const served = calls.filter(({ answered, startedAt }) => answered && startedAt > 0)
  return [...Map.groupBy(served, ({ agent }) => agent).values()].flatMap((some) => {
    const inOrder = some.toSorted((a, b) => a.startedAt - b.startedAt)
    return inOrder.flatMap((call, at) => {
      const end = endOf(call)
      const next = inOrder[at + 1]?.startedAt ?? end + goneMinutes
      const wanted = joined.some((other) => other.service === call.service && isWaiting(other, end))
      return wanted ? [Math.max(0, next - end)] : []
    })
  })
}

const patienceStep = 0.5
const patienceSteps = 20

/** Who has waited long gives up less often: how often is counted by half minutes waited, the last of them without end. */
function patienceOf(joined: readonly Call[]): (waitedMinutes: number, chance: number) => number {
  const rates = Array.from({ length: patienceSteps }, (_, at) => {
    const from = at * patienceStep
    const to = at === patienceSteps - 1 ? Number.POSITIVE_INFINITY : from + patienceStep
    const there = joined.filter(({ waitMinutes }) => waitMinutes >= from)
    const left = there.filter(({ answered, waitMinutes }) => !answered && waitMinutes < to).length
    return (
      left /
      Math.max(
        1,
        there.reduce((sum, { waitMinutes }) => sum + Math.min(waitMinutes, to) - from, 0),
      )
    )
  })
  return (waitedMinutes, chance) => {
    let owed = -Math.log(1 - chance)
    let minute = waitedMinutes
    for (let at = Math.floor(waitedMinutes / patienceStep); at < patienceSteps - 1; at++) {
      const end = (at + 1) * patienceStep
      const paid = (end - minute) * rates[at]!
      if (paid >= owed) return minute + owed / rates[at]! - waitedMinutes
      owed -= paid
      minute = end
    }
    return minute + owed / rates[patienceSteps - 1]! - waitedMinutes
  }
}
