import { sql, type Tx } from '@govconnect/kernel'
import type { EndedSession } from './sessions.ts'

/** Ends what acts in an office: sessions, keys. A platform admin, who belongs to none, stays signed in and leaves it. */
export async function leaveOffice(tx: Tx, tenantId: string, now: Date): Promise<EndedSession[]> {
  const ended = await tx.rows<EndedSession>(sql`
    delete from identity.sessions e using identity.staff s
    where e.active_tenant_id = ${tenantId} and s.id = e.staff_id and not s.platform_admin
    returning e.id, e.staff_id`)
  await tx.run(sql`update identity.sessions set active_tenant_id = null where active_tenant_id = ${tenantId}`)
  await tx.run(sql`update identity.staff set last_tenant_id = null where last_tenant_id = ${tenantId}`)
  await tx.run(sql`
    update identity.api_keys set revoked_at = ${now} where tenant_id = ${tenantId} and revoked_at is null`)
  return ended
}

/**
 * Erases an office's memberships, and the accounts of those who belonged to it alone, with their passwords, sessions and links. The people
 * are locked first: whoever joins another office at this moment has done so before they are looked at.
 */
export async function erasePeople(tx: Tx, tenantId: string): Promise<void> {
  await tx.run(sql`
    select from identity.staff where id in (select staff_id from identity.memberships where tenant_id = ${tenantId})
    order by id for update`)
  await tx.run(sql`
    with gone as (delete from identity.memberships where tenant_id = ${tenantId} returning staff_id)
    delete from identity.staff s using gone
    where s.id = gone.staff_id and not s.platform_admin
      and not exists (select from identity.memberships m where m.staff_id = s.id and m.tenant_id <> ${tenantId})`)
}
