import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLine } from './line.ts'
import { type CallingAgent, inArrivalOrder, isQuotaSpent, pick, type Waiting } from './routing.ts'
import { servesOf, tierOf } from './skills.ts'
import type { SkillTier } from './words.ts'

const minute = 60_000
const headStart = 15 * minute
const penalty = 10 * minute
const services = ['s1', 's2', 's3']

function ticket(n: number, of: Partial<Waiting> = {}): Waiting {
  const arrival_at = of.arrival_at ?? n * minute
  const credit_ms = of.credit_ms ?? 0
  return {
    ...{ id: `t${String(n).padStart(4, '0')}`, number: `A-${n}`, service_id: 's1', arrival_at },
    ...{
      key: arrival_at - credit_ms,
      credit_ms,
      penalty_ms: penalty,
      bound_ms: headStart + penalty,
      callable_at: 0,
      reserved_for: null,
    },
    ...of,
  }
}

const all = (tier: SkillTier = 'preferred'): CallingAgent => ({
  counter_id: 'c1',
  staff_id: 'a1',
  serves: new Map(services.map((id) => [id, tier])),
})

const arrivals = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 120 }),
    credit: fc.integer({ min: 0, max: 15 }),
    service: fc.constantFrom(...services),
  }),
  { minLength: 1, maxLength: 60 },
)
const tiers = fc.record(
  Object.fromEntries(services.map((id) => [id, fc.constantFrom('preferred', 'overflow', 'none')])),
)
const agentOf = (of: Record<string, string>): CallingAgent => ({
  ...{ counter_id: 'c1', staff_id: 'a1' },
  serves: new Map(Object.entries(of).filter(([, tier]) => tier !== 'none') as [string, SkillTier][]),
})

type Arrivals = { at: number; credit: number; service: string }[]
const ticketsOf = (list: Arrivals) =>
  list.map(({ at, credit, service }, n) =>
    ticket(n, { arrival_at: at * minute, credit_ms: credit * minute, service_id: service }),
  )

describe('routing', () => {
  it('never calls somebody who came more than H + P later before a citizen whom the agent could serve', () => {
    fc.assert(
      fc.property(arrivals, tiers, (list, skill) => {
        const agent = agentOf(skill)
        const waiting = ticketsOf(list)
        const line = createLine(waiting)
        for (;;) {
          const picked = pick(line, agent, null, 10_000 * minute)
          if (picked === null) break
          line.remove(picked.ticket)
          waiting.splice(waiting.indexOf(picked.ticket), 1)
          const passed = waiting.filter(({ service_id }) => agent.serves.has(service_id))
          for (const one of passed)
            expect(picked.ticket.arrival_at - one.arrival_at).toBeLessThanOrEqual(headStart + penalty)
        }
        expect(waiting.some(({ service_id }) => agent.serves.has(service_id))).toBe(false)
      }),
    )
  })

  it('calls every ticket while a qualified agent keeps calling, however many with credit keep coming', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 3 }), (credit, each) => {
        const patient = ticket(0, { arrival_at: 0 })
        const line = createLine([patient])
        for (let n = 1; n <= 400; n++) {
          for (let k = 0; k < each; k++)
            line.add(ticket(n * 10 + k, { arrival_at: n * minute, credit_ms: credit * minute }))
          const picked = pick(line, all(), null, n * minute)!
          line.remove(picked.ticket)
          if (picked.ticket === patient) return
        }
        throw new Error('starved')
      }),
      { numRuns: 30 },
    )
  })

  it('is the smallest key, ties by arrival, then id, whatever the order of joining', () => {
    fc.assert(
      fc.property(arrivals, fc.integer(), (list, seed) => {
        const waiting = ticketsOf(list)
        const shuffled = [...waiting].sort(
          (a, b) => ((a.arrival_at * 31 + seed) % 97) - ((b.arrival_at * 31 + seed) % 97),
        )
        const picked = pick(createLine(shuffled), all(), null, 10_000 * minute)!
        const best = [...waiting].sort(
          (a, b) => a.key - b.key || a.arrival_at - b.arrival_at || (a.id < b.id ? -1 : 1),
        )[0]!
        expect(picked.ticket.id).toBe(best.id)
      }),
    )
  })

  it('says why: credit, runner-up, margin, what first come would have been, and who was passed', () => {
    const line = createLine([ticket(1), ticket(2), ticket(10, { credit_ms: 15 * minute, key: -5 * minute })])
    const { ticket: picked, why } = pick(line, all(), null, 30 * minute)!
    expect(picked.number).toBe('A-10')
    expect(why).toEqual({
      ...{
        credit_minutes: 15,
        penalty_minutes: 0,
        runner_up: { number: 'A-1', margin_seconds: 360 },
        first_come: 'A-1',
      },
      passed: [
        { number: 'A-1', waited_seconds: 29 * 60 },
        { number: 'A-2', waited_seconds: 28 * 60 },
      ],
      ...{ bound_minutes: 25, by: 'routing' },
    })
  })

  it('counts overflow later, and calls it all the same when others wait less', () => {
    const agent: CallingAgent = {
      ...all(),
      serves: new Map([
        ['s1', 'preferred'],
        ['s2', 'overflow'],
      ]),
    }
    const line = (at: number) =>
      createLine([ticket(1, { service_id: 's2', arrival_at: 0 }), ticket(2, { arrival_at: at * minute })])
    expect(pick(line(9), agent, null, 60 * minute)!.ticket.number).toBe('A-2')
    expect(pick(line(11), agent, null, 60 * minute)!.ticket.number).toBe('A-1')
  })

  it('leaves the young and what is reserved for others', () => {
    const line = createLine([
      ticket(1, { callable_at: 100 * minute }),
      ticket(2, { reserved_for: { counter_id: 'other', staff_id: null } }),
      ticket(3, { reserved_for: { counter_id: null, staff_id: 'a1' } }),
    ])
    const picked = pick(line, all(), null, 50 * minute)!
    expect(picked).toMatchObject({ ticket: { number: 'A-3' }, why: { by: 'reserved' } })
    line.remove(picked.ticket)
    expect(pick(line, all(), null, 50 * minute)).toBeNull()
    expect(pick(line, all(), null, 100 * minute)!.ticket.number).toBe('A-1')
  })

  it('keeps the quota while others wait, and only then', () => {
    const first = ticket(1, { credit_ms: 15 * minute })
    const line = createLine([first, ticket(2)])
    const quota = { at_most: 2, of: 3, latest: [true, true] }
    expect(isQuotaSpent(quota)).toBe(true)
    const picked = pick(line, all(), quota, 60 * minute)!
    expect(picked).toMatchObject({ ticket: { number: 'A-2' }, why: { by: 'quota' } })
    line.remove(picked.ticket)
    expect(pick(line, all(), quota, 60 * minute)!.ticket).toBe(first)
  })
})

describe('skills', () => {
  it('are had by counter or agent, each that is asked, the worst counts', () => {
    expect(tierOf([], {}, {})).toBe('preferred')
    expect(tierOf(['a'], {}, { a: 'overflow' })).toBe('overflow')
    expect(tierOf(['a'], { a: 'preferred' }, { a: 'overflow' })).toBe('preferred')
    expect(tierOf(['a', 'b'], { a: 'preferred', b: 'overflow' }, {})).toBe('overflow')
    expect(tierOf(['a', 'b'], { a: 'preferred' }, {})).toEqual({ missing: 'b' })
  })

  it('and areas and a counter’s own list say what is served', () => {
    const list = [
      { id: 's1', area_id: 'x', skills: [] },
      { id: 's2', area_id: 'x', skills: ['a'] },
      { id: 's3', area_id: 'y', skills: [] },
    ]
    const counter = { area_ids: ['x'], service_ids: null, skills: {} }
    expect([...servesOf(counter, {}, list).keys()]).toEqual(['s1'])
    expect([...servesOf({ ...counter, area_ids: ['x', 'y'], service_ids: ['s3'] }, {}, list).keys()]).toEqual(['s3'])
  })
})

describe('a line in memory', () => {
  it('takes out what it took in, in any order', () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        const waiting = ticketsOf(list)
        const line = createLine(waiting)
        expect(line.size()).toBe(waiting.length)
        for (const one of [...waiting].sort(inArrivalOrder)) expect(line.remove(one)).toBe(true)
        expect(line.size()).toBe(0)
        expect(line.remove(waiting[0]!)).toBe(false)
      }),
    )
  })
})
