import type { Services, Tx } from '@govconnect/kernel'

/** Work across tenants: a pairing code and a device's token are met before their office is known; timers of all offices are found together. */
export function acrossTenants<T>(services: Pick<Services, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return services.db.system({ module: 'queue' }, work)
}
