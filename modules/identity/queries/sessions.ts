import { sql, type Tx } from '@govconnect/kernel'
import type { SessionView } from '../contract.ts'
import type { SessionPerson } from '../policy.ts'
import type { TenantRole } from '../rules/permissions.ts'

export interface SessionRow {
  token_hash: string
  session_id: string
  staff_id: string
  name: string
  locale: 'id' | 'en'
  platform_admin: boolean
  active_tenant_id: string | null
  last_seen_at: Date | null
  role: TenantRole | null
  disabled_at: Date | null
}

/** The one statement of signed-in requests; prepared once per connection. Memberships are read across tenants: system role. */
export function sessionsStatement(tokenHashes: readonly string[], now: Date) {
  return {
    name: 'identity-sessions',
    text: `select s.token_hash, s.id as session_id, s.staff_id, p.name, p.locale, p.platform_admin, s.active_tenant_id, s.last_seen_at,
      m.role, m.disabled_at
    from identity.sessions s
    join identity.staff p on p.id = s.staff_id
    left join identity.memberships m on m.tenant_id = s.active_tenant_id and m.staff_id = s.staff_id
    where s.token_hash = any($1) and s.expires_at > $2`,
    values: [tokenHashes, now],
  }
}

export function personOf(row: SessionRow): SessionPerson {
  return {
    sessionId: row.session_id,
    staffId: row.staff_id,
    name: row.name,
    locale: row.locale,
    platformAdmin: row.platform_admin,
    tenantId: row.active_tenant_id,
    membership: row.role ? { role: row.role, disabled: row.disabled_at !== null } : null,
  }
}

export interface FoundSession {
  id: string
  active_tenant_id: string | null
  expires_at: Date
}

const found = sql`select id, active_tenant_id, expires_at from identity.sessions`

export function findSession(tx: Tx, sessionId: string): Promise<FoundSession | undefined> {
  return tx.maybe(sql`${found} where id = ${sessionId}`)
}

export function findSessionByHash(tx: Tx, tokenHash: string): Promise<FoundSession | undefined> {
  return tx.maybe(sql`${found} where token_hash = ${tokenHash}`)
}

interface ListedSession {
  id: string
  created_at: Date
  last_seen_at: Date | null
  expires_at: Date
  ip: string | null
  user_agent: string | null
}

export async function sessionsOf(tx: Tx, staffId: string, of: { current: string; now: Date }): Promise<SessionView[]> {
  const rows = await tx.rows<ListedSession>(sql`
    select id, created_at, last_seen_at, expires_at, ip, user_agent from identity.sessions
    where staff_id = ${staffId} and expires_at > ${of.now}
    order by created_at desc, id desc limit 200`)
  return rows.map((row) => ({
    id: row.id,
    created_at: row.created_at.toISOString(),
    last_seen_at: row.last_seen_at?.toISOString() ?? null,
    expires_at: row.expires_at.toISOString(),
    ip: row.ip,
    user_agent: row.user_agent,
    current: row.id === of.current,
  }))
}
