import { randomBytes } from 'node:crypto'
import { audit, type RequestContext, refuse } from '@govconnect/kernel'
import { APIError } from 'better-auth/api'
import type { MeView } from '../contract.ts'
import { acrossTenants, identityOf } from '../identity.ts'
import { actingPerson } from '../policy.ts'
import { enterableTenants, personWith, readMe } from '../queries/me.ts'
import { findPerson, membershipsOf } from '../queries/staff.ts'
import { scopeCookieName } from '../session-cookie.ts'
import { forgetSessions } from '../session-gate.ts'
import { deleteSession, deleteSessionsOf, saveActiveTenant } from '../store/sessions.ts'
import { rememberTenant, updateProfileOf } from '../store/staff.ts'
import { countAhead } from './attempts.ts'
import { refuseWeakPassword } from './passwords.ts'
import { tellEnded } from './sign-in.ts'

export async function enterTenant(ctx: RequestContext, tenantId: string): Promise<MeView> {
  const actor = actingPerson(ctx)
  const person = await acrossTenants(ctx.services, async (tx) => {
    const row = await findPerson(tx, actor.id)
    return row && personWith(row, await membershipsOf(tx, actor.id))
  })
  const tenants = person ? await enterableTenants(ctx, person, tenantId) : []
  if (!tenants.some((tenant) => tenant.id === tenantId)) throw refuse('identity.not_a_member')
  await acrossTenants(ctx.services, async (tx) => {
    await saveActiveTenant(tx, actor.sessionId, tenantId)
    await rememberTenant(tx, actor.id, tenantId)
    audit(tx, ctx, { action: 'session.entered_tenant', subject: { type: 'staff', id: actor.id } }, tenantId)
  })
  askAnew(ctx)
  return readMe(ctx, { staffId: actor.id, sessionId: actor.sessionId })
}

/** Processes remember a session for less than a second; the changed cookie makes them ask at once. */
function askAnew(ctx: RequestContext): void {
  forgetSessions(ctx.services)
  const secure = ctx.services.config.publicUrl.startsWith('https:') ? '; Secure' : ''
  const value = randomBytes(6).toString('hex')
  ctx.setHeader('set-cookie', `${scopeCookieName}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`)
}

export async function changeProfile(
  ctx: RequestContext,
  change: { name?: string | undefined; locale?: 'id' | 'en' | undefined },
): Promise<MeView> {
  const actor = actingPerson(ctx)
  await acrossTenants(ctx.services, async (tx) => {
    const before = await findPerson(tx, actor.id)
    await updateProfileOf(tx, actor.id, { ...change, now: ctx.now() })
    if (change.name === undefined || change.name === before?.name) return
    const entry = { action: 'staff.renamed', subject: { type: 'staff', id: actor.id } }
    audit(tx, ctx, { ...entry, before: { name: before?.name }, after: { name: change.name } }, actor.tenantId)
  })
  askAnew(ctx)
  return readMe(ctx, { staffId: actor.id, sessionId: actor.sessionId })
}

export async function replacePassword(
  ctx: RequestContext,
  given: { current_password: string; new_password: string },
): Promise<MeView> {
  const actor = actingPerson(ctx)
  const person = await acrossTenants(ctx.services, (tx) => findPerson(tx, actor.id))
  if (!person) throw refuse('auth.required')
  const personal = [person.name, person.email]
  refuseWeakPassword(ctx, { password: given.new_password, field: 'new_password', personal })
  const attempt = await countAhead(ctx, person.email)
  if (!(await exchangePassword(ctx, given))) {
    const entry = { action: 'staff.password_change_failed', subject: { type: 'staff', id: actor.id } }
    await acrossTenants(ctx.services, async (tx) => audit(tx, ctx, entry, actor.tenantId))
    throw refuse('identity.wrong_password')
  }
  await attempt.succeeded()
  await acrossTenants(ctx.services, async (tx) => {
    tellEnded(tx, ctx, await deleteSessionsOf(tx, actor.id, { keep: actor.sessionId }))
    audit(tx, ctx, { action: 'staff.password_changed', subject: { type: 'staff', id: actor.id } }, actor.tenantId)
  })
  forgetSessions(ctx.services)
  return readMe(ctx, { staffId: actor.id, sessionId: actor.sessionId })
}

/** False where the current password is wrong. */
async function exchangePassword(
  ctx: RequestContext,
  given: { current_password: string; new_password: string },
): Promise<boolean> {
  const headers = new Headers({ cookie: ctx.headers.get('cookie') ?? '' })
  const body = { currentPassword: given.current_password, newPassword: given.new_password }
  try {
    await identityOf(ctx.services).auth.api.changePassword({ body, headers })
    return true
  } catch (error) {
    if (error instanceof APIError && error.body?.code === 'INVALID_PASSWORD') return false
    throw error
  }
}

export async function endOwnSession(ctx: RequestContext, sessionId: string): Promise<void> {
  const actor = actingPerson(ctx)
  await acrossTenants(ctx.services, async (tx) => {
    const ended = await deleteSession(tx, sessionId, actor.id)
    if (ended.length === 0) throw refuse('identity.session_not_found')
    tellEnded(tx, ctx, ended)
    audit(tx, ctx, { action: 'session.revoked', subject: { type: 'session', id: sessionId } }, actor.tenantId)
  })
  forgetSessions(ctx.services)
}
