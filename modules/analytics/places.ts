import { createMemo } from '@govconnect/kernel'
import type { Client } from '@govconnect/kernel/contract'
import { branches, counters, services } from '@govconnect/queue/contract'

interface Named {
  id: string
  name: { id: string; en: string }
}

/** What figures need to know of an office's places; archived ones have a past too. */
export interface Places {
  branches: ReadonlyMap<string, { name: string; zone: string }>
  services: ReadonlyMap<string, Named & { branch_id: string }>
  counters: ReadonlyMap<string, Named>
}

/** A place hardly ever changes its zone or name; a new one is unknown for this long at most. */
const kept = createMemo<Places>({ keptMs: 15_000, atMost: 1_000 })

export function placesOf(client: Client, tenantId: string, now: number): Promise<Places> {
  return kept.get(tenantId, now, () => readPlaces(client))
}

async function readPlaces(client: Client): Promise<Places> {
  const asked = { query: { archived: 'true' } }
  const [branchList, serviceList, counterList] = await Promise.all([
    client.call(branches.list, asked),
    client.call(services.list, asked),
    client.call(counters.list, asked),
  ])
  const byId = <T extends { id: string }>({ items }: { items: readonly T[] }) =>
    new Map(items.map((one) => [one.id, one]))
  return { branches: byId(branchList), services: byId(serviceList), counters: byId(counterList) }
}

const usualZone = 'Asia/Jakarta'

/** The branch's zone; without one, that of most branches. */
export function zoneOf(places: Places, branchId: string | undefined): string {
  if (branchId !== undefined) return places.branches.get(branchId)?.zone ?? usualZone
  const counts = new Map<string, number>()
  for (const { zone } of places.branches.values()) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? usualZone
}
