import type { PoolSettings, Services } from '@govconnect/kernel'
import { acrossTenants, readAcross } from './across.ts'
import { plans } from './contract.ts'
import { allTenants, findTenant, type TenantRow } from './queries/tenants.ts'

/** A broker that is away does not hold up an answer for longer: the pool comes when it does, ms. */
const openWithinMs = 5_000
/** Pools set at once. */
const atOnce = 64

/** What a tenant's row asks of its pool; null for none. */
function settingsOf(tenant: TenantRow | undefined): PoolSettings | null {
  if (!tenant || tenant.status === 'deleting') return null
  return { workers: tenant.workers, weight: plans[tenant.plan].weight, paused: tenant.status === 'suspended' }
}

/**
 * Keeps the pools of this process as the table says. Whoever hears of a change has the tenant's row read again, one change after the
 * other: events may come late, twice, out of order or not at all, the table is right.
 */
export function createPools(services: Services) {
  const { queue, clock, log } = services
  const known = new Map<string, string>()
  const turns = new Map<string, Promise<void>>()

  async function set(tenantId: string, settings: PoolSettings | null): Promise<void> {
    const mark = JSON.stringify(settings)
    if (known.get(tenantId) === mark) return
    if (settings) {
      await queue.setPool(tenantId, settings)
      known.set(tenantId, mark)
    } else {
      known.delete(tenantId)
      await queue.dropPool(tenantId, { remove: true })
    }
  }

  function inTurn(tenantId: string, work: () => Promise<void>): Promise<void> {
    const turn = (turns.get(tenantId) ?? Promise.resolve()).then(work)
    const quiet = turn.catch(() => {})
    turns.set(tenantId, quiet)
    void quiet.then(() => {
      if (turns.get(tenantId) === quiet) turns.delete(tenantId)
    })
    return turn
  }

  /** Sets the pool of a tenant by its row; resolves when it is so. */
  const apply = (tenantId: string): Promise<void> =>
    inTurn(tenantId, async () => {
      const row = await readAcross(services, (tx) => findTenant(tx, tenantId))
      if (row || known.has(tenantId)) await set(tenantId, settingsOf(row))
    })

  async function applyRows(rows: readonly TenantRow[]): Promise<void> {
    const left = rows.values()
    const one = async () => {
      for (const row of left) await set(row.id, settingsOf(row))
    }
    await Promise.all(Array.from({ length: atOnce }, one))
  }

  return {
    apply,
    /** Ends the pool of an office that is going or gone, and removes its queues from the broker, whoever made them. */
    remove: (tenantId: string): Promise<void> => inTurn(tenantId, () => set(tenantId, null)),
    /** As `apply`, for answers: a pool that takes its time is waited for only so long. */
    async applySoon(tenantId: string): Promise<void> {
      const done = new AbortController()
      const applied = apply(tenantId)
        .catch((error: unknown) => log.warn({ tenant: tenantId, err: error }, 'pool not set; it is tried again'))
        .finally(() => done.abort())
      await Promise.race([applied, clock.sleep(openWithinMs, done.signal)])
    },
    /** All tenants' pools, at the start. */
    async open(): Promise<void> {
      const rows = await acrossTenants(services, allTenants)
      await applyRows(rows.filter((row) => row.status !== 'deleting'))
    },
    /** Looks whether this process missed a change, and makes up for it. */
    async reconcile(): Promise<void> {
      const rows = new Map((await readAcross(services, allTenants)).map((row) => [row.id, row]))
      const wrong = new Set([...known.keys(), ...rows.keys()])
      for (const id of wrong) {
        const settings = settingsOf(rows.get(id))
        const mark = settings ? JSON.stringify(settings) : undefined
        if (known.get(id) !== mark) await apply(id)
      }
    },
  }
}

export type Pools = ReturnType<typeof createPools>
