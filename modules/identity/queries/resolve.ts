import type { Services } from '@govconnect/kernel'
import { hashToken } from '../auth-adapter.ts'
import type { StaffPrincipal } from '../contract.ts'
import { acrossTenants, identityOf } from '../identity.ts'
import { NO_ROLE, principalOf } from '../policy.ts'
import { isRole } from '../rules/permissions.ts'
import { tokenOfCookie } from '../session-cookie.ts'
import { touchSession } from '../store/sessions.ts'
import { personOf, type SessionRow, sessionStatement } from './sessions.ts'

const minuteMs = 60_000

/** The person behind the session cookie's value: a signature check, then one statement. Null for a forged, ended or expired session. */
export async function resolveCookie(services: Services, cookie: string): Promise<StaffPrincipal | null> {
  const token = tokenOfCookie(cookie, identityOf(services).cookieSecret)
  if (!token) return null
  const now = services.clock.now()
  const { rows } = await services.db.systemPool.query<SessionRow>(sessionStatement(hashToken(token), now))
  const row = rows[0]
  if (!row) return null
  if (!row.last_seen_at || now.getTime() - row.last_seen_at.getTime() > minuteMs)
    await acrossTenants(services, (tx) => touchSession(tx, row.session_id, now))
  const { permissions, role, locale = 'id', ...principal } = principalOf(personOf(row))
  return {
    ...principal,
    locale,
    role: role !== NO_ROLE && isRole(role) ? role : null,
    permissions: [...permissions],
  }
}
