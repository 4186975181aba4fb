import { eraseTenantRows, type Services, type Tx } from '@govconnect/kernel'

/** Work across tenants: the list of offices is no tenant's own data, and their queues and usage are looked after together. */
export function acrossTenants<T>(services: Pick<Services, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return services.db.system({ module: 'tenants' }, work)
}

/** As `acrossTenants`, and changes nothing. */
export function readAcross<T>(services: Pick<Services, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return services.db.system({ module: 'tenants', readOnly: true }, work)
}

/** Queues and counts of an office that is gone; what is on its way goes by itself. */
export async function eraseQueues(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { tenantId, signal }: { tenantId: string; signal: AbortSignal },
): Promise<void> {
  const options = { systemPool: db.systemPool, clock, signal }
  await eraseTenantRows(options, { tenantId, schema: 'kernel', except: ['kernel.outbox', 'kernel.deliveries'] })
  await eraseTenantRows(options, { tenantId, schema: 'tenants' })
}
