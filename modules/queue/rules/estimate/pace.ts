import { quantileOf } from './quantile.ts'
import type { AskState, PastAsk } from './state.ts'

/** How fast the lines of a branch usually move. All of it as sums for each day, so that one day can be left out. */
export interface PaceTable {
  /** By `branch service`, by branch, and under `''` all together. */
  readonly lines: Readonly<Record<string, LineOfDays>>
}

type LineOfDays = Readonly<Record<string, DaySums>>

interface DaySums {
  readonly waitMinutes: number
  readonly positions: number
  readonly callsPerMinute: number
  readonly asks: number
  readonly lastAskMinute: number
}

export interface Pace {
  readonly minutesPerPosition: number
  readonly callsPerMinute: number
  /** Median over days of the minute of day at which the last one asked; NaN where the line is new. */
  readonly lastAskMinute: number
}

/** A line with this many positions behind it counts as much as what is known of the lines above it. */
const shrinkPositions = 20

const keysOf = (state: AskState): string[] => [`${state.branch} ${state.service}`, state.branch, '']

export function learnPace(asks: readonly PastAsk[]): PaceTable {
  const lines: Record<string, Record<string, DaySums>> = {}
  for (const ask of asks)
    for (const key of keysOf(ask.state)) {
      const line = lines[key] ?? {}
      lines[key] = line
      line[ask.day] = withAsk(line[ask.day], ask)
    }
  return { lines }
}

function withAsk(sums: DaySums | undefined, { state, waitMinutes }: PastAsk): DaySums {
  const calls = Number.isNaN(state.callsPerMinute60) ? 0 : state.callsPerMinute60
  return {
    waitMinutes: (sums?.waitMinutes ?? 0) + waitMinutes,
    positions: (sums?.positions ?? 0) + state.position,
    callsPerMinute: (sums?.callsPerMinute ?? 0) + calls,
    asks: (sums?.asks ?? 0) + 1,
    lastAskMinute: Math.max(sums?.lastAskMinute ?? 0, state.minuteOfDay),
  }
}

/** Looks paces up; `withoutDay` is left out of the sums, so that a day that is learnt from does not see its own outcome. */
export function paceReader(table: PaceTable): (state: AskState, withoutDay?: string) => Pace {
  const known = new Map<string, Pace>()
  return (state, withoutDay = '') => {
    const [line = '', branch = '', all = ''] = keysOf(state)
    const place = `${line} ${withoutDay}`
    let pace = known.get(place)
    if (!pace) {
      pace = [all, branch, line].reduce<Pace>((above, key) => paceOf(table.lines[key] ?? {}, withoutDay, above), {
        minutesPerPosition: 0,
        callsPerMinute: Number.NaN,
        lastAskMinute: Number.NaN,
      })
      known.set(place, pace)
    }
    return pace
  }
}

function paceOf(line: LineOfDays, withoutDay: string, above: Pace): Pace {
  const days = Object.entries(line).flatMap(([day, sums]) => (day === withoutDay ? [] : [sums]))
  if (days.length === 0) return { ...above, lastAskMinute: Number.NaN }
  const sum = (pick: (sums: DaySums) => number) => days.reduce((total, sums) => total + pick(sums), 0)
  const positions = sum((sums) => sums.positions)
  const minutes = sum((sums) => sums.waitMinutes)
  return {
    minutesPerPosition: (minutes + above.minutesPerPosition * shrinkPositions) / (positions + shrinkPositions),
    callsPerMinute: sum((sums) => sums.callsPerMinute) / sum((sums) => sums.asks),
    lastAskMinute: quantileOf(
      days.map((sums) => sums.lastAskMinute).sort((a, b) => a - b),
      0.5,
    ),
  }
}
