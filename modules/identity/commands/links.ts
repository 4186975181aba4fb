import { randomBytes } from 'node:crypto'
import { audit, emit, newId, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { hashPassword } from 'better-auth/crypto'
import type { z } from 'zod'
import { hashToken } from '../auth-adapter.ts'
import { type LinkKind, type MeView, membershipChanged, type redeemLink } from '../contract.ts'
import { acrossTenants } from '../identity.ts'
import { findPerson, hasPlatformAdmin, type PersonRow } from '../queries/staff.ts'
import { forgetSessions } from '../session-gate.ts'
import { findLink, type LinkRow, lockFirstAdmin, saveLink, takeLink } from '../store/links.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { insertMembership, insertStaff, savePassword, updateProfileOf } from '../store/staff.ts'
import { refuseWeakPassword } from './passwords.ts'
import { enter, openSession, refuseCrossSite, tellEnded } from './sign-in.ts'

const hour = 3_600_000
/** How long a link works, ms. An invitation waits for somebody's next working week. */
const LINK_LIFE_MS: Record<LinkKind, number> = {
  'first-admin': 24 * hour,
  invitation: 7 * 24 * hour,
  'password-reset': 24 * hour,
}

/** Makes a link and answers its path; the token exists only there, the table holds its digest. */
export async function makeLink(
  tx: Tx,
  link: { kind: LinkKind; staffId: string | null },
  now: Date,
): Promise<{ path: string; expires_at: string }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LINK_LIFE_MS[link.kind])
  await saveLink(tx, { ...link, tokenHash: hashToken(token), expiresAt }, now)
  return { path: `/setup?token=${token}`, expires_at: expiresAt.toISOString() }
}

export async function describeLink(ctx: RequestContext, token: string) {
  return acrossTenants(ctx.services, async (tx) => {
    const link = await findLink(tx, hashToken(token), ctx.now())
    if (!link) throw refuse('identity.link_invalid')
    const person = link.staff_id ? await findPerson(tx, link.staff_id) : undefined
    return {
      kind: link.kind,
      name: person?.name ?? null,
      email: person?.email ?? null,
      expires_at: link.expires_at.toISOString(),
    }
  })
}

type Redemption = z.output<typeof redeemLink.body>

export async function redeem(ctx: RequestContext, given: Redemption): Promise<MeView> {
  refuseCrossSite(ctx)
  const email = await acrossTenants(ctx.services, async (tx) => {
    await lockFirstAdmin(tx)
    const link = await takeLink(tx, hashToken(given.token), ctx.now())
    if (!link) throw refuse('identity.link_invalid')
    return link.staff_id ? useOwnLink(tx, ctx, { link, staffId: link.staff_id, given }) : makeFirstAdmin(tx, ctx, given)
  })
  forgetSessions(ctx.services)
  const token = await openSession(ctx, { email, password: given.password, remember: false })
  if (token === null) throw new Error('the password just set does not open the account')
  return enter(ctx, email, token)
}

async function makeFirstAdmin(tx: Tx, ctx: RequestContext, given: Redemption): Promise<string> {
  const { name, email, password } = given
  if (await hasPlatformAdmin(tx)) throw refuse('identity.link_invalid')
  if (!name || !email) throw refuse('identity.name_and_email_needed')
  refuseWeakPassword(ctx, { password, field: 'password', personal: [name, email] })
  const staff = { id: newId(), name, email, locale: ctx.locale, platformAdmin: true }
  if (!(await insertStaff(tx, staff, ctx.now()))) throw refuse('identity.email_taken')
  await savePassword(tx, staff.id, await hashPassword(password), ctx.now())
  const subject = { type: 'staff', id: staff.id }
  audit(tx, ctx, { action: 'platform.first_admin_created', subject, after: { name, email } })
  if (given.join_sample_tenant) await joinSampleTenant(tx, ctx, staff)
  return email
}

async function joinSampleTenant(tx: Tx, ctx: RequestContext, staff: { id: string; name: string }): Promise<void> {
  const tenantId = SAMPLE_TENANT.id
  await insertMembership(tx, { tenantId, staffId: staff.id, role: 'tenant_admin' }, ctx.now())
  const payload = { staff_id: staff.id, name: staff.name, role: 'tenant_admin', disabled: false } as const
  emit(tx, membershipChanged, payload, { key: staff.id, occurredAt: ctx.now(), requestId: ctx.requestId, tenantId })
  const subject = { type: 'staff', id: staff.id }
  audit(tx, ctx, { action: 'staff.added', subject, after: { name: staff.name, role: 'tenant_admin' } }, tenantId)
}

async function useOwnLink(
  tx: Tx,
  ctx: RequestContext,
  use: { link: LinkRow; staffId: string; given: Redemption },
): Promise<string> {
  const { link, staffId, given } = use
  const person = await findPerson(tx, staffId)
  if (!person) throw refuse('identity.link_invalid')
  const name = link.kind === 'invitation' ? (given.name ?? person.name) : person.name
  refuseWeakPassword(ctx, { password: given.password, field: 'password', personal: [name, person.email] })
  if (name !== person.name) await updateProfileOf(tx, staffId, { name, now: ctx.now() })
  await savePassword(tx, staffId, await hashPassword(given.password), ctx.now())
  tellEnded(tx, ctx, await deleteSessionsOf(tx, staffId))
  recordUse(tx, ctx, { link, person })
  return person.email
}

function recordUse(tx: Tx, ctx: RequestContext, use: { link: LinkRow; person: PersonRow }): void {
  const action = use.link.kind === 'invitation' ? 'staff.invitation_accepted' : 'staff.password_reset'
  audit(tx, ctx, { action, subject: { type: 'staff', id: use.person.id } }, use.person.last_tenant_id)
}
