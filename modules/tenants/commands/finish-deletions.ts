import { emit, type Services } from '@govconnect/kernel'
import { acrossTenants, readAcross } from '../across.ts'
import { tenantDeleted } from '../contract.ts'
import { leavingTenants, lockTenant, type TenantRow } from '../queries/tenants.ts'
import { tenantsOf } from '../runtime.ts'
import { deleteTenantRow, type Erasure, keptMessages, waitingMessages } from '../store.ts'

/** Longer than any process takes an office for open that is not any more, ms. */
export const graceMs = 3_000
const chunk = 2_000

interface Work {
  services: Services
  now: Date
  signal: AbortSignal
}

/** Clears up after tenants being deleted. Killed in the middle, it goes on where it was: the row of the tenant goes last. */
export async function finishDeletions({ services, now, signal }: Work): Promise<void> {
  const before = new Date(now.getTime() - graceMs)
  for (const tenant of await readAcross(services, (tx) => leavingTenants(tx, before))) {
    await tenantsOf(services).pools.apply(tenant.id)
    const erasures = tenant.erase ? [...waitingMessages, ...keptMessages] : waitingMessages
    for (const erasure of erasures) await erase(services, { tenantId: tenant.id, erasure, signal })
    if (signal.aborted) return
    await forget(services, tenant)
  }
}

/** In pieces: one statement over millions of rows would hold its locks for minutes. */
async function erase(
  services: Services,
  { tenantId, erasure, signal }: { tenantId: string; erasure: Erasure; signal: AbortSignal },
): Promise<void> {
  let gone = chunk
  while (gone > 0 && !signal.aborted) gone = await acrossTenants(services, (tx) => tx.run(erasure(tenantId, chunk)))
}

async function forget(services: Services, { id, erase }: TenantRow): Promise<void> {
  await acrossTenants(services, async (tx) => {
    if (!(await lockTenant(tx, id))) return
    await deleteTenantRow(tx, id)
    const payload = { tenant_id: id, data: erase ? ('erase' as const) : ('keep' as const) }
    emit(tx, tenantDeleted, payload, { key: id, occurredAt: services.clock.now(), tenantId: id })
  })
}
