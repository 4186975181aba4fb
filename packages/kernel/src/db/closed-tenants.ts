import sql from 'sql-template-tag'
import type { Tx } from './tx.ts'

/**
 * Closes an office that is gone: from the commit on, events still on their way change nothing of it (`audit.recorded` excepted: what was
 * done stays written). `erase`: its rows may be erased; once said, that is never taken back.
 */
export async function closeTenant(tx: Tx, tenantId: string, of: { erase: boolean; now: Date }): Promise<void> {
  await tx.run(sql`
    insert into kernel.closed_tenants as c (id, erase, closed_at) values (${tenantId}, ${of.erase}, ${of.now})
    on conflict (id) do update set erase = c.erase or excluded.erase`)
}

export async function isClosed(tx: Tx, tenantId: string): Promise<boolean> {
  return (await tx.run(sql`select from kernel.closed_tenants where id = ${tenantId}`)) > 0
}
