import type { PoolState, Services, Tx } from '@govconnect/kernel'
import { readAcross } from './across.ts'
import { type PoolView, plans } from './contract.ts'
import { depthsOf, type QueueDepth, usageOf } from './queries/pools.ts'
import type { TenantRow } from './queries/tenants.ts'
import { dayIn } from './rules/calendar.ts'
import type { TenantsRuntime } from './runtime.ts'
import { storedBytes } from './storage-store.ts'

const noState = { active: 0, in_flight: 0, retried: 0 }

interface Parts {
  services: Services
  runtime: TenantsRuntime
}

/** For `poolViews`: in a transaction that holds no connection while counts are being written. */
export function readPools<T>({ services, runtime }: Parts, read: (tx: Tx) => Promise<T>): Promise<T> {
  return runtime.usage.between(() => readAcross(services, read))
}

/** What queues and workers of these tenants do now, in their order. */
export async function poolViews(tx: Tx, { services, runtime }: Parts, rows: readonly TenantRow[]): Promise<PoolView[]> {
  const now = services.clock.now()
  const ids = rows.map((row) => row.id)
  const depths = new Map((await depthsOf(tx, ids)).map((one) => [one.tenant_id, one]))
  const used = await usedBy(tx, runtime, rows, now)
  const states = services.queue.states()
  return rows.map((row, n) => ({
    ...measured(row, depths.get(row.id)!, states.get(row.id), now),
    ...runtime.sampler.ratesOf(row.id),
    ...used[n]!,
  }))
}

/** What each has used, written or not yet. */
async function usedBy(tx: Tx, { usage }: TenantsRuntime, rows: readonly TenantRow[], now: Date) {
  const days = rows.map((row) => ({ tenantId: row.id, day: dayIn(row.zone, now) }))
  const today = new Map((await usageOf(tx, days)).map((one) => [one.tenant_id, one]))
  const bytes = await storedBytes(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map(({ id }, n) => {
    const fresh = usage.freshOf(id, days[n]!.day)
    const written = today.get(id) ?? { messages: 0, bytes: 0 }
    return {
      used_today: { messages: written.messages + fresh.messages, bytes: written.bytes + fresh.bytes },
      used_storage_bytes: Math.max(0, bytes[n]! + usage.storage.freshOf(id)),
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
