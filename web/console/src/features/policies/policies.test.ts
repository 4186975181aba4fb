import type { PolicyRules } from '@govconnect/queue/contract'
import { defaultPolicy, policyFault } from '@govconnect/queue/rules'
import { describe, expect, it } from 'vitest'
import { mergedRules, policyDifferences, sameRules } from './policy-differences.ts'
import { allPaths, shapeOf, valueAt, withValue } from './policy-fields.ts'
import { presets } from './presets.ts'
import {
  changeOf,
  classRows,
  longestWait,
  type Rehearsal,
  type RehearsalRow,
  totals,
  usualRange,
  verdictOf,
} from './rehearsal.ts'

const base: PolicyRules = defaultPolicy

describe('the fields of a policy', () => {
  it('are all of it but the classes', () => {
    const named = new Set(allPaths.map((path) => path.split('.')[0]))
    expect(Object.keys(base).filter((name) => !named.has(name))).toEqual(['classes'])
    for (const path of allPaths) expect(valueAt(base, path), path).not.toBeUndefined()
  })

  it('hold the values a new branch begins with', () => {
    for (const path of allPaths) {
      const shape = shapeOf(path)
      const value = valueAt(base, path)
      if (shape.kind === 'choice') expect(shape.choices, path).toContain(value)
      if (shape.kind !== 'number' || value === null) continue
      expect(value, path).toBeGreaterThanOrEqual(shape.min)
      expect(value, path).toBeLessThanOrEqual(shape.max)
    }
  })

  it('are set without touching what stands beside', () => {
    const after = withValue(base, 'reinstate.behind', 5)
    expect(after.reinstate).toEqual({ ...base.reinstate, behind: 5 })
    expect(base.reinstate.behind).toBe(3)
  })
})

describe('the examples', () => {
  it('are policies that can be proposed', () => {
    for (const rules of Object.values(presets)) expect(policyFault(rules)).toBeNull()
  })
})

describe('differences', () => {
  const after: PolicyRules = {
    ...base,
    grace_seconds: 90,
    quota: null,
    classes: [
      base.classes[0]!,
      { ...base.classes[1]!, credit_minutes: 10 },
      { code: 'vip', label: { id: 'Tamu', en: 'Guest' }, credit_minutes: 5, self_declared: false },
    ],
  }

  it('name values, and classes that came, went or changed', () => {
    expect(policyDifferences(base, base)).toEqual([])
    expect(policyDifferences(base, after).map((one) => (one.kind === 'value' ? one.path : one.kind))).toEqual([
      ...['class', 'added', 'removed', 'removed', 'quota', 'grace_seconds'],
    ])
  })

  it('of two people are put together; what both changed is the later one’s', () => {
    const theirs = { ...base, recall_limit: 5, grace_seconds: 45 }
    const mine = { ...base, grace_seconds: 90 }
    expect(mergedRules(base, mine, theirs)).toMatchObject({ recall_limit: 5, grace_seconds: 90, classes: base.classes })
    expect(sameRules(mergedRules(base, base, theirs), theirs)).toBe(true)
    expect(mergedRules(base, after, theirs).classes).toEqual(after.classes)
  })
})

const figures = (p50: number | null, p90: number | null) => ({
  ...{ tickets: 10, served: 9, no_shows: 1, wait_p50_minutes: p50, wait_p90_minutes: p90 },
  ...{ longest_minutes: p90, within_sla: 0.9 },
})
const row = (code: string, before: [number, number], after: [number, number], more: Partial<RehearsalRow> = {}) => ({
  ...{ class: code, service_id: null, present: figures(...before), proposed: figures(...after), worse_off: 2 },
  ...more,
})

describe('a rehearsal', () => {
  const rehearsal: Rehearsal = {
    days: 3,
    rows: [
      row('elderly', [12, 30], [8, 22], { worse_off: 0 }),
      row('regular', [10, 20], [10.4, 25]),
      row('regular', [1, 2], [1, 2], { service_id: '019' }),
    ],
  }

  it('says who waits longer and who loses', () => {
    const [elderly, regular] = classRows(rehearsal)
    expect([changeOf(elderly!, 'wait_p50_minutes'), verdictOf(elderly!)]).toEqual([-4, 'shorter'])
    expect([changeOf(regular!, 'wait_p50_minutes'), verdictOf(regular!)]).toEqual([0.4, 'longer'])
    expect(verdictOf(row('x', [5, 9], [5.4, 9.5]))).toBe('same')
    expect(changeOf({ ...regular!, proposed: figures(null, null) }, 'wait_p50_minutes')).toBeNull()
    expect(totals(rehearsal)).toEqual({ visitors: 20, worseOff: 2, noShows: [2, 2], served: [18, 18] })
    expect(longestWait(classRows(rehearsal))).toBe(30)
  })

  it('is of the last thirty days that are over where the branch is', () => {
    const lateEvening = Date.parse('2026-11-20T23:30:00Z')
    expect(usualRange('Asia/Jayapura', lateEvening)).toEqual({ from: '2026-10-22', to: '2026-11-20' })
    expect(usualRange('UTC', lateEvening)).toEqual({ from: '2026-10-21', to: '2026-11-19' })
  })
})
