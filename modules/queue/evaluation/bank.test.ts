import { describe, expect, it } from 'vitest'
import { bankColumns, readBank } from './bank.ts'
import type { Call } from './bank-line.ts'
import { chanceBefore, headStarts } from './bank-order.ts'
import { skillBook } from './bank-skills.ts'

const call = (id: string, of: Partial<Call>): Call => ({
  ...{ id, service: 'PS', priority: 1, joinedAt: 600, waitMinutes: 5, answered: true, startedAt: 605 },
  ...{ serviceMinutes: 3, agent: 'A1' },
  ...of,
})

describe('the order of calling', () => {
  it('is told by arrival where nobody can make up for it, else by who has a head start', () => {
    const first = { joinedAt: 600, headStart: 0 }
    expect(chanceBefore(first, { joinedAt: 602, headStart: 1 })).toBe(1)
    expect(chanceBefore(first, { joinedAt: 601, headStart: 0.8 })).toBeCloseTo(0.2)
    expect(chanceBefore({ joinedAt: 601, headStart: 0.8 }, first)).toBeCloseTo(0.8)
  })

  it('shows who has no head start: who was overtaken, and rather who let an earlier one pass', () => {
    const starts = headStarts()
    const overtaken = call('overtaken', { priority: 2 })
    const later = call('later', { priority: 2, joinedAt: 602 })
    starts.began(call('taken', { priority: 2, joinedAt: 601 }), [overtaken, later])
    expect(starts.of(overtaken)).toBeLessThan(0.05)
    expect(starts.of(later)).toBeCloseTo(0.64 / 0.84)
    starts.began(call('other', { service: 'NW', joinedAt: 601.5 }), [later])
    expect(starts.of(later)).toBeCloseTo(0.64 / 0.84)
  })
})

describe('what agents can help with', () => {
  it('is told by what they take and what they leave waiting', () => {
    const skills = skillBook(headStarts())
    const left = call('left', { service: 'NW', joinedAt: 590 })
    for (let n = 0; n < 10; n++) skills.began(call(`${n}`, {}), [left])
    expect(skills.chance('A1', 'PS')).toBeGreaterThan(0.9)
    expect(skills.chance('A1', 'NW')).toBeLessThan(0.1)
    // Whoever came later was not passed over.
    skills.began(call('taken', { agent: 'A2' }), [call('later', { service: 'IN', joinedAt: 604 })])
    expect(skills.chance('A2', 'IN')).toBe(0.5)
  })
})

describe('what is told of somebody who asks', () => {
  const minute = 60
  const opens = 8 * 60 * minute
  type Row = Record<string, string | number>

  /** Two agents, three minutes each on the mean; somebody every 80 seconds. */
  function dayOf(date: string): Row[] {
    const free = [opens, opens]
    return Array.from({ length: 80 }, (_, n) => {
      const joined = opens + n * 80
      const agent = free[0]! <= free[1]! ? 0 : 1
      const begins = Math.max(joined + 1, free[agent]!)
      const takes = 100 + ((n * 67) % 160)
      free[agent] = begins + takes
      return {
        ...{ date, type: n % 5 === 0 ? 'NW' : 'PS', priority: n % 3, q_start: joined, q_time: begins - joined },
        ...{ outcome: 'AGENT', ser_start: begins, ser_time: takes, agent: `A${agent}` },
      }
    })
  }

  const asksOf = (rows: readonly Row[]) =>
    readBank({
      name: 'log',
      columns: bankColumns,
      lines: rows.map((row, n) => ({ number: n + 2, cells: bankColumns.map((column) => String(row[column])) })),
    })

  it('does not depend on what happened later', () => {
    const earlier = dayOf('2026-01-01')
    const today = dayOf('2026-01-02')
    const at = 60
    const now = Number(today[at]!['q_start'])
    const known = today.slice(0, at + 1).map((row) => {
      const begins = Number(row['ser_start'])
      if (begins > now) return { ...row, q_time: 9_000, ser_start: now + 9_000, ser_time: 77, agent: 'A9' }
      return begins + Number(row['ser_time']) > now ? { ...row, ser_time: 9_000 } : row
    })
    const [later, then] = [asksOf([...earlier, ...today]), asksOf([...earlier, ...known])]
    expect(then[80 + at]!.state).toEqual(later[80 + at]!.state)
    expect(later[80 + at]!.state.forward?.p50).toBeGreaterThan(0)
  })
})
