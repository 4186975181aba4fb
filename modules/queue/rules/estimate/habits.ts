import { type LineLeg, minutesServed } from './legs.ts'

/** What the forward run knows of a branch: how long its services take, how often somebody gives up, how people come. Plain data. */
export interface Habits {
  /** Sorted minutes at the counter, by service. */
  readonly serviceMinutes: Readonly<Record<string, readonly number[]>>
  /** For a service that was seldom or never given. */
  readonly anyMinutes: readonly number[]
  /** Mean until a counter calls the next who waits. */
  readonly turnMinutes: number
  readonly leavesPerMinute: number
  readonly joined: readonly { readonly service: string; readonly creditMs: number; readonly penaltyMs: number }[]
}

/** Seen so often, what was seen stands for what comes; until then the office's own guess does. */
const fewServices = 30
const keptAtMost = 200
const minuteMs = 60_000

/** How long a service takes of which only the usual time is known: half to twice as long in most cases, as services do. */
const spread = [0.3, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1.05, 1.2, 1.4, 1.7, 2.2]

export function learnHabits(legs: readonly LineLeg[], usualMinutes: ReadonlyMap<string, number>): Habits {
  const served = legs.filter(({ calledAt, leftAt }) => calledAt !== null && leftAt !== null && leftAt > calledAt)
  const byService = Map.groupBy(served, ({ service }) => service)
  const guess = (usual: number) => spread.map((share) => share * usual)
  const seen = (some: readonly LineLeg[]) => thinned(some.map(minutesServed).sort((a, b) => a - b))
  const serviceMinutes = Object.fromEntries(
    [...usualMinutes].map(([service, usual]) => {
      const some = byService.get(service) ?? []
      return [service, some.length < fewServices ? guess(usual) : seen(some)]
    }),
  )
  const waited = legs.reduce(
    (sum, { joinedAt, calledAt, leftAt }) => sum + ((calledAt ?? leftAt ?? joinedAt) - joinedAt),
    0,
  )
  const gone = legs.filter(({ calledAt, leftAt }) => calledAt === null && leftAt !== null).length
  return {
    serviceMinutes,
    anyMinutes: served.length < fewServices ? guess(usualOf(usualMinutes)) : seen(served),
    turnMinutes: turnMinutesOf(served),
    leavesPerMinute: waited > 0 ? gone / (waited / minuteMs) : 0,
    joined: thinned(legs.map(({ service, creditMs, penaltyMs }) => ({ service, creditMs, penaltyMs }))),
  }
}

const usualOf = (usual: ReadonlyMap<string, number>): number =>
  [...usual.values()].reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, usual.size) || 5

const usualTurnMinutes = 0.5
/** Longer than this, a counter was away. */
const longestTurnMinutes = 10

/** How long a counter took to call again while somebody waited. */
function turnMinutesOf(served: readonly LineLeg[]): number {
  const turns = [...Map.groupBy(served, ({ counter }) => counter).values()].flatMap((some) => {
    const sorted = some.toSorted((a, b) => a.calledAt! - b.calledAt!)
    return sorted.slice(1).flatMap((leg, n) => {
      const left = sorted[n]!.leftAt!
      const minutes = (leg.calledAt! - left) / minuteMs
      return leg.joinedAt <= left && minutes >= 0 && minutes <= longestTurnMinutes ? [minutes] : []
    })
  })
  return turns.length < fewServices ? usualTurnMinutes : turns.reduce((sum, minutes) => sum + minutes, 0) / turns.length
}

/** Every so-manieth. */
function thinned<T>(list: readonly T[]): T[] {
  const step = Math.max(1, list.length / keptAtMost)
  return Array.from({ length: Math.min(list.length, keptAtMost) }, (_, n) => list[Math.floor(n * step)]!)
}
