import type { Services } from '@govconnect/kernel'
import { hashToken } from '../auth-adapter.ts'
import type { StaffPrincipal } from '../contract.ts'
import { acrossTenants, identityOf } from '../identity.ts'
import { NO_ROLE, principalOf } from '../policy.ts'
import { isRole } from '../rules/permissions.ts'
import { tokenOfCookie } from '../session-cookie.ts'
import { touchSessions } from '../store/sessions.ts'
import { personOf, type SessionRow, sessionsStatement } from './sessions.ts'

const minuteMs = 60_000

/** The people behind the values of session cookies: a signature check each, then one statement. Null for a forged, ended or expired session. */
export async function resolveCookies(
  services: Services,
  cookies: readonly string[],
): Promise<(StaffPrincipal | null)[]> {
  const secret = identityOf(services).cookieSecret
  const hashes = cookies.map((cookie) => tokenOfCookie(cookie, secret)).map((token) => token && hashToken(token))
  const now = services.clock.now()
  const asked = hashes.filter((hash) => hash !== null)
  if (asked.length === 0) return hashes.map(() => null)
  const { rows } = await services.db.systemPool.query<SessionRow>(sessionsStatement(asked, now))
  const unseen = rows.filter(({ last_seen_at }) => !last_seen_at || now.getTime() - last_seen_at.getTime() > minuteMs)
  const ids = unseen.map(({ session_id }) => session_id)
  if (ids.length > 0) await acrossTenants(services, (tx) => touchSessions(tx, ids, now))
  const found = new Map(rows.map((row) => [row.token_hash, principalAt(row)]))
  return hashes.map((hash) => (hash === null ? null : (found.get(hash) ?? null)))
}

function principalAt(row: SessionRow): StaffPrincipal {
  const { permissions, role, locale = 'id', ...principal } = principalOf(personOf(row))
  return {
    ...principal,
    locale,
    role: role !== NO_ROLE && isRole(role) ? role : null,
    permissions: [...permissions],
  }
}
