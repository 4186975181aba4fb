import type { AgentView, CounterView, ServiceView } from '@govconnect/queue/contract'

/** Services that people join: those without others below them. */
export const joinableOf = <T extends Pick<ServiceView, 'id' | 'parent_id'>>(services: readonly T[]): T[] => {
  const parents = new Set(services.map(({ parent_id }) => parent_id))
  return services.filter(({ id }) => !parents.has(id))
}

/** Counters that can call a service, open ones first. */
export const countersFor = (
  counters: readonly CounterView[],
  service: Pick<ServiceView, 'id' | 'area_id'> | undefined,
): CounterView[] =>
  counters
    .filter(
      ({ area_ids, service_ids }) =>
        service !== undefined &&
        area_ids.includes(service.area_id) &&
        (service_ids === null || service_ids.includes(service.id)),
    )
    .toSorted((a, b) => Number(b.open) - Number(a.open) || a.position - b.position)

/** Colleagues to whom a visitor can be sent: at work, and not oneself. */
export const peopleAtWork = (agents: readonly AgentView[], except: string): AgentView[] =>
  agents.filter(({ staff_id, presence }) => presence !== 'offline' && staff_id !== except)
