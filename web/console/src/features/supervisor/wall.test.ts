import type { AgentView, CounterView, LineView, TicketView } from '@govconnect/queue/contract'
import { describe, expect, it } from 'vitest'
import { readSupervisorSearch } from './search.ts'
import { byHeat, countersOnWall, figuresOf, heatOf, hottestOf, lateOf, servicesIn } from './wall.ts'

const line = (service_id: string, more: Partial<LineView> = {}): LineView => ({
  ...{ service_id, waiting: 0, called: 0, serving: 0, held: 0, longest_wait_seconds: null, wait: null },
  ...{ open_counters: 1, open: true, sla_minutes: 30, over_sla: 0, called_today: 0 },
  ...more,
})

describe('lines on the wall', () => {
  it('are summed, the longest wait is the longest of all', () => {
    const lines = [
      line('ktp', { waiting: 3, longest_wait_seconds: 600, over_sla: 1, called_today: 7, called: 1 }),
      line('akta', { waiting: 2, longest_wait_seconds: 900, held: 1, serving: 1 }),
    ]
    expect(figuresOf(lines)).toEqual({
      ...{ waiting: 5, longestSeconds: 900, overSla: 1, calledToday: 7, held: 1, serving: 2 },
    })
    expect(figuresOf([])).toMatchObject({ waiting: 0, longestSeconds: 0 })
  })

  it('stand by heat', () => {
    const lines = [
      line('calm', { waiting: 1, longest_wait_seconds: 60 }),
      line('near', { waiting: 1, longest_wait_seconds: 1_500 }),
      line('over', { waiting: 1, longest_wait_seconds: 2_000 }),
      line('nobody serves', { waiting: 1, longest_wait_seconds: 60, open_counters: 0 }),
    ]
    expect(byHeat(lines).map(({ service_id }) => service_id)).toEqual(['nobody serves', 'over', 'near', 'calm'])
    expect(heatOf(line('empty', { open_counters: 0 }))).toBe('calm')
    expect(hottestOf(lines.slice(0, 2))).toBe('near')
    expect(hottestOf([])).toBe('calm')
  })

  it('are not calm where whoever comes now will wait longer than is promised', () => {
    const wait = { p10: 20, p50: 40, p90: 60 }
    expect(heatOf(line('long', { waiting: 30, longest_wait_seconds: 60, wait }))).toBe('near')
    expect(heatOf(line('empty', { wait }))).toBe('calm')
  })
})

describe('tickets on the wall', () => {
  const services = servicesIn([
    { id: 'ktp', area_id: 'a', sla_minutes: 30 },
    { id: 'akta', area_id: 'b', sla_minutes: 10 },
  ])

  it('are late by what their own service promises', () => {
    const now = Date.parse('2026-12-01T03:00:00.000Z')
    const waiting = [
      { id: 1, service_id: 'ktp', enqueued_at: '2026-12-01T02:45:00.000Z' },
      { id: 2, service_id: 'akta', enqueued_at: '2026-12-01T02:45:00.000Z' },
      { id: 3, service_id: 'ktp', enqueued_at: '2026-12-01T02:15:00.000Z' },
      { id: 4, service_id: 'gone', enqueued_at: '2026-12-01T01:00:00.000Z' },
    ]
    expect(lateOf(waiting, services, now).map(({ id }) => id)).toEqual([3, 2])
  })

  it('are of one area where one is chosen', () => {
    expect([...servicesIn([...services.values()], 'b').keys()]).toEqual(['akta'])
  })
})

describe('counters on the wall', () => {
  const counter = (id: string, open: boolean, position: number) =>
    ({ id, open, position, area_ids: ['a'], agent: open ? { id: `${id}-agent`, name: 'Ani' } : null }) as CounterView
  const agent = (staff_id: string, presence: AgentView['presence']) => ({ staff_id, presence }) as AgentView
  const ticket = (counter_id: string, more: Partial<TicketView>) => ({ counter_id, ...more }) as TicketView

  it('tell who needs somebody before all others, and the closed ones last', () => {
    const wall = countersOnWall({
      counters: [counter('1', false, 1), counter('2', true, 2), counter('3', true, 3), counter('4', true, 4)],
      agents: [agent('2-agent', 'break'), agent('3-agent', 'available'), agent('4-agent', 'offline')],
      active: [
        ticket('3', { status: 'called', orphaned: false }),
        ticket('4', { status: 'serving', orphaned: true }),
        ticket('2', { status: 'held', orphaned: false }),
      ],
    })
    expect(wall.map(({ counter, state }) => [counter.id, state])).toEqual([
      ['4', 'vanished'],
      ['2', 'away'],
      ['3', 'called'],
      ['1', 'closed'],
    ])
    expect(countersOnWall({ counters: [counter('1', true, 1)], agents: [], active: [], areaId: 'b' })).toEqual([])
  })
})

describe('the address of the wall', () => {
  it('keeps what is known', () => {
    expect(readSupervisorSearch({ tab: 'late', area: 'a', q: ' ', x: 1 })).toEqual({ tab: 'late', area: 'a' })
  })
})
