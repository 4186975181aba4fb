import type { Services, Tx } from '@govconnect/kernel'

/** Work across tenants: the list of offices is no tenant's own data, and their queues and usage are looked after together. */
export function acrossTenants<T>(services: Pick<Services, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return services.db.system({ module: 'tenants' }, work)
}

/** As `acrossTenants`, and changes nothing. */
export function readAcross<T>(services: Pick<Services, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return services.db.system({ module: 'tenants', readOnly: true }, work)
}
