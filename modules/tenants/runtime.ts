import { createMemo, type Services } from '@govconnect/kernel'
import { acrossTenants, readAcross } from './across.ts'
import { SAMPLE_TENANT } from './contract.ts'
import { createPools, type Pools } from './pools.ts'
import { findTenant, type TenantRow } from './queries/tenants.ts'
import { createSampler, type Sampler } from './sampler.ts'
import { insertTenant } from './store.ts'
import { createUsage, type Usage } from './usage.ts'

const flushEveryMs = 1_000
const reconcileEveryMs = 30_000
/** Whoever publishes asks for the office of each message; a change heard of is known at once, one that was missed after so long. */
const officeKeptMs = 2_000

/** What the module holds for each running server. */
export interface TenantsRuntime {
  pools: Pools
  usage: Usage
  sampler: Sampler
  /** The office as it was at most two seconds ago; undefined where there is none. */
  office(tenantId: string): Promise<TenantRow | undefined>
  forgetOffice(tenantId: string): void
  /** Counts a message published here. */
  count(tenantId: string): void
  /** Messages published here since the start. */
  published(tenantId: string): number
  stop(): Promise<void>
}

const running = new WeakMap<Services['db'], TenantsRuntime>()

export function tenantsOf(services: Pick<Services, 'db'>): TenantsRuntime {
  const runtime = running.get(services.db)
  if (!runtime) throw new Error('the module tenants is not started')
  return runtime
}

/** Makes the sample tenant, opens the pool of every tenant, and begins to look after them. */
export async function startTenants(services: Services): Promise<TenantsRuntime> {
  const { clock, log } = services
  await running.get(services.db)?.stop()
  await acrossTenants(services, (tx) => insertTenant(tx, SAMPLE_TENANT, clock.now()))
  const stopping = new AbortController()
  const offices = createMemo<TenantRow | undefined>({ keptMs: officeKeptMs, atMost: 10_000 })
  const published = new Map<string, number>()
  const pools = createPools(services)
  const office = (id: string) =>
    offices.get(id, clock.elapsed(), () => readAcross(services, (tx) => findTenant(tx, id)))
  const usage = createUsage(services, office)
  const sampler = createSampler(services, () => runtime)

  async function every(ms: number, work: () => Promise<void>): Promise<void> {
    for (;;) {
      await clock.sleep(ms, stopping.signal)
      if (stopping.signal.aborted) return
      await work().catch((error: unknown) => log.warn({ err: error }, 'tenants not looked after; trying again'))
    }
  }

  const runtime: TenantsRuntime = {
    pools,
    usage,
    sampler,
    office,
    forgetOffice: (id) => {
      offices.forget(id)
      published.delete(id)
    },
    count: (id) => published.set(id, (published.get(id) ?? 0) + 1),
    published: (id) => published.get(id) ?? 0,
    async stop() {
      stopping.abort()
      unlisten()
      await Promise.all(loops)
      await usage.flush().catch((error: unknown) => log.warn({ err: error }, 'the last counts were not written'))
    },
  }
  const unlisten = services.queue.onHandled(usage.hear)
  await pools.open()
  running.set(services.db, runtime)
  const loops = [
    sampler.run(stopping.signal),
    every(flushEveryMs, usage.flush),
    every(reconcileEveryMs, pools.reconcile),
  ]
  return runtime
}
