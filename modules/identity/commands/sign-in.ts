import { audit, emit, isCrossSite, type Principal, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import { APIError } from 'better-auth/api'
import { hashToken } from '../auth-adapter.ts'
import { type MeView, sessionEnded } from '../contract.ts'
import { acrossTenants, identityOf } from '../identity.ts'
import { NO_ROLE } from '../policy.ts'
import { enterableTenants, personWith, readMe } from '../queries/me.ts'
import { findSessionByHash } from '../queries/sessions.ts'
import { findPersonByEmail, membershipsOf, type PersonRow } from '../queries/staff.ts'
import { type Membership, startTenant } from '../rules/active-tenant.ts'
import { cookieValue, tokenOfCookie } from '../session-cookie.ts'
import { forgetSessions } from '../session-gate.ts'
import { deleteSession, type EndedSession, saveActiveTenant, saveOrigin } from '../store/sessions.ts'
import { rememberTenant } from '../store/staff.ts'
import { countAhead } from './attempts.ts'

export interface Credentials {
  email: string
  password: string
  remember: boolean
}

/** Public endpoints that set a cookie: another site must not sign a visitor in or out. Signed-in ones are guarded by the HTTP shell. */
export function refuseCrossSite(ctx: RequestContext): void {
  if (isCrossSite(ctx.headers, ctx.services.config.publicUrl)) throw refuse('request.cross_site')
}

export async function signInByPassword(ctx: RequestContext, credentials: Credentials): Promise<MeView> {
  refuseCrossSite(ctx)
  const attempt = await countAhead(ctx, credentials.email)
  const token = await openSession(ctx, credentials)
  if (token === null) {
    await acrossTenants(ctx.services, (tx) => recordFailure(tx, ctx, credentials.email))
    throw refuse('identity.wrong_credentials')
  }
  await attempt.succeeded()
  return enter(ctx, credentials.email, token)
}

/** better-auth checks the password and makes the session; its cookies are handed on. Null where address or password are wrong. */
export async function openSession(ctx: RequestContext, credentials: Credentials): Promise<string | null> {
  const { email, password, remember } = credentials
  try {
    const { headers, response } = await identityOf(ctx.services).auth.api.signInEmail({
      body: { email, password, rememberMe: remember },
      headers: new Headers(),
      returnHeaders: true,
    })
    handOnCookies(ctx, headers)
    return response.token
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null
    throw error
  }
}

function handOnCookies(ctx: RequestContext, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) ctx.setHeader('set-cookie', cookie)
}

/** The session exists: note where it came from, choose the tenant to start in, write the audit log. */
export async function enter(ctx: RequestContext, email: string, token: string): Promise<MeView> {
  const read = await acrossTenants(ctx.services, async (tx) => {
    const row = await findPersonByEmail(tx, email)
    const session = await findSessionByHash(tx, hashToken(token))
    if (!row || !session) throw refuse('identity.wrong_credentials')
    return { row, session, memberships: await membershipsOf(tx, row.id) }
  })
  const { row, session, memberships } = read
  const person = personWith(row, memberships)
  const tenants = await enterableTenants(ctx, person, row.last_tenant_id)
  const tenantId = startTenant(
    person,
    row.last_tenant_id,
    tenants.map((tenant) => tenant.id),
  )
  await acrossTenants(ctx.services, async (tx) => {
    await saveOrigin(tx, session.id, { ip: ctx.ip, userAgent: ctx.headers.get('user-agent')?.slice(0, 400) ?? null })
    if (tenantId) {
      await saveActiveTenant(tx, session.id, tenantId)
      await rememberTenant(tx, row.id, tenantId)
    }
    const actor = actorOf(row, session.id)
    const auditor = { actor, ip: ctx.ip, requestId: ctx.requestId, now: () => ctx.now() }
    audit(tx, auditor, { action: 'session.signed_in', subject: { type: 'staff', id: row.id } }, tenantId)
  })
  return readMe(ctx, { staffId: row.id, sessionId: session.id })
}

function actorOf(row: PersonRow, sessionId: string): Principal {
  return {
    kind: 'staff',
    id: row.id,
    name: row.name,
    tenantId: null,
    role: NO_ROLE,
    permissions: new Set(),
    sessionId,
  }
}

/** Into the log of every tenant the account opens; attempts on unknown accounts into the platform's. */
async function recordFailure(tx: Tx, ctx: RequestContext, email: string): Promise<void> {
  const row = await findPersonByEmail(tx, email)
  const entry = {
    action: 'session.sign_in_failed',
    subject: { type: 'staff', id: row?.id ?? 'unknown' },
    after: { email: masked(email) },
  }
  for (const tenantId of row ? chainsOf(await membershipsOf(tx, row.id)) : [null]) audit(tx, ctx, entry, tenantId)
}

function chainsOf(memberships: readonly Membership[]): (string | null)[] {
  const open = memberships.filter((each) => !each.disabled).map((each) => each.tenantId)
  return open.length > 0 ? open : [null]
}

/** `s***@kota.go.id`: enough to recognise, and people type secrets into the wrong field. */
function masked(email: string): string {
  return `${email.slice(0, 1)}***${email.slice(email.lastIndexOf('@'))}`
}

/** Ends the session of the cookie, if there is one; the cookie is cleared in any case. */
export async function signOutHere(ctx: RequestContext): Promise<void> {
  refuseCrossSite(ctx)
  const { auth, cookieName, cookieSecret } = identityOf(ctx.services)
  const cookie = cookieValue(ctx.headers.get('cookie') ?? '', cookieName)
  const token = cookie && tokenOfCookie(cookie, cookieSecret)
  if (token && ctx.actor.kind === 'staff') {
    const { id, sessionId, tenantId } = ctx.actor
    await acrossTenants(ctx.services, async (tx) => {
      tellEnded(tx, ctx, await deleteSession(tx, sessionId, id))
      audit(tx, ctx, { action: 'session.signed_out', subject: { type: 'staff', id } }, tenantId)
    })
    forgetSessions(ctx.services)
  }
  const { headers } = await auth.api.signOut({ headers: new Headers(), returnHeaders: true })
  handOnCookies(ctx, headers)
  // Desks are shared: what the browser kept of answers goes with the person.
  ctx.setHeader('clear-site-data', '"cache"')
}

export function tellEnded(
  tx: Tx,
  ctx: Pick<RequestContext, 'now' | 'requestId'>,
  ended: readonly EndedSession[],
): void {
  for (const session of ended) {
    const payload = { session_id: session.id, staff_id: session.staff_id }
    emit(tx, sessionEnded, payload, { key: session.staff_id, occurredAt: ctx.now(), requestId: ctx.requestId })
  }
}
