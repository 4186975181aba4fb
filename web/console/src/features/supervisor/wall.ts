import type { AgentView, CounterView, LineView, ServiceView, TicketView } from '@govconnect/queue/contract'
import { slaState } from '../tickets/clock.ts'

type Service = Pick<ServiceView, 'id' | 'area_id' | 'sla_minutes'>

/** Services of one waiting area, or of all. */
export const servicesIn = <T extends Pick<Service, 'id' | 'area_id'>>(services: readonly T[], areaId?: string) =>
  new Map(services.filter(({ area_id }) => areaId === undefined || area_id === areaId).map((one) => [one.id, one]))

export type Figures = {
  waiting: number
  longestSeconds: number
  overSla: number
  calledToday: number
  held: number
  serving: number
}

export const figuresOf = (lines: readonly LineView[]): Figures => {
  const sum = (of: (line: LineView) => number) => lines.reduce((total, line) => total + of(line), 0)
  return {
    waiting: sum(({ waiting }) => waiting),
    longestSeconds: Math.max(0, ...lines.map((line) => line.longest_wait_seconds ?? 0)),
    overSla: sum(({ over_sla }) => over_sla),
    calledToday: sum(({ called_today }) => called_today),
    held: sum(({ held }) => held),
    serving: sum(({ called, serving }) => called + serving),
  }
}

export type Heat = 'unserved' | 'over' | 'near' | 'calm'

/** How hot a line is: people wait and nobody serves, somebody waits too long, somebody nearly does or will by what newcomers are told, or calm. */
export const heatOf = (line: LineView): Heat => {
  if (line.waiting > 0 && line.open_counters === 0) return 'unserved'
  const now = slaState((line.longest_wait_seconds ?? 0) * 1_000, line.sla_minutes)
  return now === 'calm' && line.waiting > 0 && (line.wait?.p50 ?? 0) > line.sla_minutes ? 'near' : now
}

const heats: readonly Heat[] = ['unserved', 'over', 'near', 'calm']

export const heatTones = { unserved: 'danger', over: 'danger', near: 'progress', calm: 'done' } as const

/** Of several lines, as hot as the hottest. */
export const hottestOf = (lines: readonly LineView[]): Heat => {
  const found = lines.map(heatOf)
  return heats.find((heat) => found.includes(heat)) ?? 'calm'
}

/** The hottest first; among equals the longer wait, then the longer line. */
export const byHeat = (lines: readonly LineView[]): LineView[] =>
  lines.toSorted(
    (a, b) =>
      heats.indexOf(heatOf(a)) - heats.indexOf(heatOf(b)) ||
      (b.longest_wait_seconds ?? 0) - (a.longest_wait_seconds ?? 0) ||
      b.waiting - a.waiting,
  )

/** Who waits longer than their service promises, the longest first. */
export const lateOf = <T extends Pick<TicketView, 'service_id' | 'enqueued_at'>>(
  waiting: readonly T[],
  services: ReadonlyMap<string, Service>,
  now: number,
): T[] =>
  waiting
    .filter(({ service_id, enqueued_at }) => {
      const service = services.get(service_id)
      return service !== undefined && slaState(now - Date.parse(enqueued_at), service.sla_minutes) === 'over'
    })
    .toSorted((a, b) => Date.parse(a.enqueued_at) - Date.parse(b.enqueued_at))

export type CounterOnWall = {
  counter: CounterView
  agent: AgentView | undefined
  ticket: TicketView | undefined
  state: 'closed' | 'vanished' | 'away' | 'idle' | 'called' | 'serving'
}

const stateOf = ({ counter, agent, ticket }: Omit<CounterOnWall, 'state'>): CounterOnWall['state'] => {
  if (ticket?.orphaned) return 'vanished'
  if (!counter.open) return 'closed'
  if (ticket) return ticket.status === 'serving' ? 'serving' : 'called'
  return agent?.presence === 'available' || agent?.presence === 'busy' ? 'idle' : 'away'
}

/** Counters with who works there and whom they serve; those that need somebody first, closed ones last. */
export const countersOnWall = (of: {
  counters: readonly CounterView[]
  agents: readonly AgentView[]
  active: readonly TicketView[]
  areaId?: string
}): CounterOnWall[] => {
  const shown = of.counters.filter(({ area_ids }) => of.areaId === undefined || area_ids.includes(of.areaId))
  const wall = shown.map((counter) => {
    const parts = {
      counter,
      agent: of.agents.find(({ staff_id }) => staff_id === counter.agent?.id),
      ticket: of.active.find(({ counter_id, status }) => counter_id === counter.id && status !== 'held'),
    }
    return { ...parts, state: stateOf(parts) }
  })
  const rank = ({ state }: CounterOnWall) => (state === 'vanished' ? 0 : state === 'closed' ? 2 : 1)
  return wall.toSorted((a, b) => rank(a) - rank(b) || a.counter.position - b.counter.position)
}
