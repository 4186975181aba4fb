import { sql, type Tx } from '@govconnect/kernel'

export async function saveActiveTenant(tx: Tx, sessionId: string, tenantId: string | null): Promise<void> {
  await tx.run(sql`update identity.sessions set active_tenant_id = ${tenantId} where id = ${sessionId}`)
}

/** Origin of a session, written by us: better-auth knows no addresses but those in headers. */
export async function saveOrigin(
  tx: Tx,
  sessionId: string,
  origin: { ip: string; userAgent: string | null },
): Promise<void> {
  await tx.run(
    sql`update identity.sessions set ip = ${origin.ip}, user_agent = ${origin.userAgent} where id = ${sessionId}`,
  )
}

export interface EndedSession {
  id: string
  staff_id: string
}

export function deleteSession(tx: Tx, sessionId: string, staffId: string): Promise<EndedSession[]> {
  return tx.rows(sql`
    delete from identity.sessions where id = ${sessionId} and staff_id = ${staffId} returning id, staff_id`)
}

/** All sessions of a person, or only those acting in one tenant, but `keep`. */
export function deleteSessionsOf(
  tx: Tx,
  staffId: string,
  only: { tenantId?: string; keep?: string } = {},
): Promise<EndedSession[]> {
  return tx.rows(sql`
    delete from identity.sessions
    where staff_id = ${staffId}
      and (${only.tenantId ?? null}::uuid is null or active_tenant_id = ${only.tenantId ?? null})
      and (${only.keep ?? null}::uuid is null or id <> ${only.keep ?? null})
    returning id, staff_id`)
}

/**
 * Written at most once a minute and session; precise enough for "last seen", cheap enough for every request. Whatever another process is about to
 * write is left to it.
 */
export async function touchSessions(tx: Tx, sessionIds: readonly string[], now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000)
  await tx.run(sql`
    update identity.sessions set last_seen_at = ${now} where id in (
      select id from identity.sessions
      where id = any(${sessionIds}::uuid[]) and (last_seen_at is null or last_seen_at < ${minuteAgo}) for update skip locked)`)
}

export async function deleteExpired(tx: Tx, now: Date, attemptsBefore: Date): Promise<number> {
  const sessions = await tx.run(sql`delete from identity.sessions where expires_at < ${now}`)
  const links = await tx.run(sql`delete from identity.one_time_links where expires_at < ${now}`)
  const attempts = await tx.run(sql`delete from identity.sign_in_attempts where last_failure_at < ${attemptsBefore}`)
  return sessions + links + attempts
}
