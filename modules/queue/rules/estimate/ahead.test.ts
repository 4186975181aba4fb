import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAhead, type Server } from './ahead.ts'
import { askState } from './ask.ts'
import { learnHabits } from './habits.ts'
import { pastAsks, stateAtJoining } from './history.ts'
import { type LineLeg, lineSeen } from './legs.ts'
import { learnBranch } from './lesson.ts'

const minute = 60_000
const opens = Date.parse('2026-12-01T01:00:00Z')
const at = { branch: 'b', zone: 'Asia/Jakarta', opensAt: opens }
const habits = learnHabits([], new Map([['s1', 5]]))
const server = (id: string): Server => ({
  ...{ counter_id: id, staff_id: id, busy: null },
  serves: new Map([['s1', 'preferred']]),
})

function leg(n: number, of: Partial<LineLeg> = {}): LineLeg {
  const joinedAt = of.joinedAt ?? opens + n * minute
  return {
    ...{ id: `t${String(n).padStart(3, '0')}:1`, service: 's1', joinedAt, key: joinedAt, creditMs: 0, penaltyMs: 0 },
    ...{ calledAt: null, leftAt: null, counter: null, walkedIn: true },
    ...of,
  }
}

/** A day on which two counters serve five minutes each, and somebody comes every three minutes. */
function day(n: number, people = 120): LineLeg[] {
  const begins = opens + n * 86_400_000
  const free = [begins, begins]
  return Array.from({ length: people }, (_, k) => {
    const joinedAt = begins + k * 3 * minute - (k % 4) * 1_000
    const counter = free[0]! <= free[1]! ? 0 : 1
    const calledAt = Math.max(joinedAt, free[counter]!)
    const leftAt = calledAt + (4 + ((k * 7) % 5)) * minute
    free[counter] = leftAt
    return leg(k, { id: `${n}-${k}:1`, joinedAt, key: joinedAt, calledAt, leftAt, counter: `c${counter}` })
  })
}

describe('looking ahead', () => {
  it('tells later places longer waits, and a newcomer the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }), (people, counters) => {
        const legs = Array.from({ length: people }, (_, n) => leg(n))
        const seen = lineSeen(legs, opens + people * minute)
        const newcomer = leg(999, { id: 'newcomer', joinedAt: seen.at, key: seen.at })
        const servers = Array.from({ length: counters }, (_, n) => server(`c${n}`))
        const ranges = lookAhead({ seen, newcomers: [newcomer], servers, habits })
        const middles = [...seen.waiting, newcomer].map(({ id }) => ranges.get(id)!.p50)
        expect(middles).toEqual([...middles].sort((a, b) => a - b))
        for (const range of ranges.values()) expect(range!.p10).toBeLessThanOrEqual(range!.p90)
      }),
      { numRuns: 20 },
    )
  })

  it('says nothing where nobody serves', () => {
    const seen = lineSeen([leg(1)], opens + 5 * minute)
    expect(lookAhead({ seen, newcomers: [], servers: [], habits }).size).toBe(0)
    const other = { ...server('c'), serves: new Map([['s2', 'preferred' as const]]) }
    expect(lookAhead({ seen, newcomers: [], servers: [other], habits }).get('t001:1')).toBeUndefined()
  })

  it('bounds what a long line costs: who stands very far back is told nothing', () => {
    const legs = Array.from({ length: 1_000 }, (_, n) => leg(n, { joinedAt: opens + n * 1_000 }))
    const ranges = lookAhead({ seen: lineSeen(legs, opens + 2_000_000), newcomers: [], servers: [server('c')], habits })
    expect(ranges.has('t000:1')).toBe(true)
    expect(ranges.has('t900:1')).toBe(false)
  })
})

describe('what the estimate is told of a past day', () => {
  it('does not look at what happened later', () => {
    const legs = day(0)
    const own = legs[60]!
    const known = legs.map((one) => ({
      ...one,
      calledAt: one.calledAt! <= own.joinedAt ? one.calledAt : null,
      leftAt: one.leftAt! <= own.joinedAt ? one.leftAt : null,
    }))
    const servers = [server('c0'), server('c1')]
    const line = (some: readonly LineLeg[]) => ({ day: '2026-12-01', at, legs: some, servers })
    const later = stateAtJoining(line(legs), own, habits)
    const then = stateAtJoining(line(known.filter(({ joinedAt }) => joinedAt <= own.joinedAt)), own, habits)
    expect(later).toEqual(then)
  })

  it('is the same as what is told live', () => {
    const legs = day(0)
    const own = legs[60]!
    const seen = lineSeen(legs, own.joinedAt)
    const past = stateAtJoining({ day: '2026-12-01', at, legs, servers: [] }, own, habits)
    const live = askState({ at, seen, own, openCounters: 0, forward: null })
    expect(past).toEqual(live)
    expect(past).toMatchObject({ weekday: 2, position: 1, waiting: 1, service: 's1' })
  })
})

describe('a branch that learns', () => {
  const lines = (days: number) =>
    Array.from({ length: days }, (_, n) => ({
      day: `2026-12-${String(n + 1).padStart(2, '0')}`,
      at: { ...at, opensAt: opens + n * 86_400_000 },
      legs: day(n),
      servers: [server('c0'), server('c1')],
    }))
  const usualMinutes = new Map([['s1', 5]])

  it('has no model of a few days, and the forward run is tried on them', () => {
    const learnt = learnBranch({ lines: lines(2), usualMinutes })
    expect(learnt).toMatchObject({ model: null, days: 2, waits: 240 })
    expect(learnt.calibration.branches['b']!.known).toBeGreaterThan(0)
  })

  it('learns a model, with corrections that were tried on its last days', () => {
    const learnt = learnBranch({ lines: lines(6), usualMinutes })
    expect(learnt.model).not.toBeNull()
    expect(learnt.calibration.branches['b']!.known).toBe(240)
    expect(learnt.calibration.branches['b']!.errorMinutes).toBeLessThan(3)
    expect(JSON.parse(JSON.stringify(learnt))).toEqual(learnt)
    expect(pastAsks(lines(1)[0]!, learnt.habits)).toHaveLength(120)
  })
})
