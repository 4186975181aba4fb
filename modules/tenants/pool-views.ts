import type { PoolState, Services, Tx } from '@govconnect/kernel'
import { type PoolView, plans } from './contract.ts'
import { depthsOf, type QueueDepth, usageOf } from './queries/pools.ts'
import type { TenantRow } from './queries/tenants.ts'
import { dayIn } from './rules/calendar.ts'
import type { TenantsRuntime } from './runtime.ts'
import { storedBytes } from './storage-store.ts'

const noState = { active: 0, in_flight: 0, retried: 0 }

/** What queues and workers of these tenants do now, in their order. */
export async function poolViews(
  tx: Tx,
  { services, runtime }: { services: Services; runtime: TenantsRuntime },
  rows: readonly TenantRow[],
): Promise<PoolView[]> {
  const now = services.clock.now()
  const days = rows.map((row) => ({ tenantId: row.id, day: dayIn(row.zone, now) }))
  const depths = new Map(
    (
      await depthsOf(
        tx,
        rows.map((row) => row.id),
      )
    ).map((one) => [one.tenant_id, one]),
  )
  const stored = await storedBytes(
    tx,
    rows.map((row) => row.id),
  )
  const used = new Map((await usageOf(tx, days)).map((one) => [one.tenant_id, one]))
  const states = services.queue.states()
  return rows.map((row, n) => {
    const fresh = runtime.usage.freshOf(row.id, days[n]!.day)
    const usedToday = used.get(row.id)
    return {
      ...measured(row, depths.get(row.id)!, states.get(row.id), now),
      ...runtime.sampler.ratesOf(row.id),
      used_today: {
        messages: (usedToday?.messages ?? 0) + fresh.messages,
        bytes: (usedToday?.bytes ?? 0) + fresh.bytes,
      },
      used_storage_bytes: Math.max(0, stored[n]! + runtime.usage.storage.freshOf(row.id)),
    }
  })
}

function measured(row: TenantRow, depth: QueueDepth, state: PoolState | undefined, now: Date) {
  const { maxWorkers, messagesPerDay, storageBytes } = plans[row.plan]
  const { active, in_flight, retried } = state ?? noState
  const age = depth.oldest_at && Math.max(0, (now.getTime() - depth.oldest_at.getTime()) / 1000)
  return {
    tenant_id: row.id,
    workers: row.workers,
    active,
    depth: depth.depth,
    oldest_seconds: age,
    in_flight,
    parked: depth.parked,
    retried,
    limits: { workers: maxWorkers, messages_per_day: messagesPerDay, storage_bytes: storageBytes },
    at: now.toISOString(),
  }
}
