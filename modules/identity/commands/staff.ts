import { audit, emit, newId, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import { membershipChanged, type StaffView } from '../contract.ts'
import { acrossTenants } from '../identity.ts'
import { actingRole } from '../policy.ts'
import { findMember, findPerson, findPersonByEmail, membershipsOf } from '../queries/staff.ts'
import { standsAbove, type TenantRole } from '../rules/permissions.ts'
import { mayGrant, mayResetPassword, staffChangeRefusal } from '../rules/staff-change.ts'
import { forgetSessions } from '../session-gate.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { insertMembership, insertStaff, lockMemberships, type MembershipRow, saveMembership } from '../store/staff.ts'
import { makeLink } from './links.ts'
import { tellEnded } from './sign-in.ts'

type Call = { tx: Tx; ctx: RequestContext }

export async function addStaff({ tx, ctx }: Call, given: { name: string; email: string; role: TenantRole }) {
  if (!mayGrant(actingRole(ctx.actor), given.role)) throw refuse('identity.role_above_own')
  const now = ctx.now()
  const id = newId()
  const isNew = await insertStaff(tx, { id, ...given, locale: 'id', platformAdmin: false }, now)
  const staffId = isNew ? id : (await findPersonByEmail(tx, given.email))!.id
  const membership = { tenantId: tx.tenantId!, staffId, role: given.role }
  if (!(await insertMembership(tx, membership, now))) throw refuse('identity.already_member', { email: given.email })
  // Only for an account made here: a link to an existing one would open that person's other tenants.
  const invitation = isNew ? await makeLink(tx, { kind: 'invitation', staffId }, now) : null
  const staff = await memberOr404(tx, staffId)
  tellMembership({ tx, ctx }, staff)
  const after = { name: staff.name, email: staff.email, role: staff.role }
  audit(tx, ctx, { action: 'staff.added', subject: { type: 'staff', id: staffId }, after })
  return { staff, invitation }
}

export async function changeStaff(
  { tx, ctx }: Call,
  staffId: string,
  change: { role?: TenantRole | undefined; disabled?: boolean | undefined },
): Promise<StaffView> {
  const memberships = await lockMemberships(tx)
  const target = memberships.find((each) => each.staff_id === staffId)
  if (!target) throw refuse('identity.staff_not_found')
  const refusal = staffChangeRefusal({
    actor: { id: ctx.actor.id, role: actingRole(ctx.actor) },
    target: { id: staffId, role: target.role, disabled: target.disabled_at !== null },
    ...change,
    otherTenantAdmins: memberships.filter((each) => each.staff_id !== staffId && isActiveAdmin(each)).length,
  })
  if (refusal) throw refuse(`identity.${refusal}`)
  const disabled = change.disabled ?? target.disabled_at !== null
  const disabledAt = disabled ? (target.disabled_at ?? ctx.now()) : null
  await saveMembership(tx, { staff_id: staffId, role: change.role ?? target.role, disabled_at: disabledAt }, ctx.now())
  const staff = await memberOr404(tx, staffId)
  tellMembership({ tx, ctx }, staff)
  audit(tx, ctx, {
    action: 'staff.changed',
    subject: { type: 'staff', id: staffId },
    before: { role: target.role, disabled: target.disabled_at !== null },
    after: { role: staff.role, disabled },
  })
  tx.afterCommit(() => forgetSessions(ctx.services))
  return staff
}

function isActiveAdmin(membership: MembershipRow): boolean {
  return membership.role === 'tenant_admin' && membership.disabled_at === null
}

export async function endStaffSessions({ tx, ctx }: Call, staffId: string): Promise<{ ended: number }> {
  const staff = await memberOr404(tx, staffId)
  if (standsAbove(staff.role, actingRole(ctx.actor))) throw refuse('identity.role_above_own')
  const ended = await deleteSessionsOf(tx, staffId, { tenantId: tx.tenantId! })
  tellEnded(tx, ctx, ended)
  audit(tx, ctx, {
    action: 'staff.signed_out',
    subject: { type: 'staff', id: staffId },
    after: { sessions: ended.length },
  })
  tx.afterCommit(() => forgetSessions(ctx.services))
  return { ended: ended.length }
}

/** Looks at every tenant of the person, which the sealed role cannot: whether this tenant's admin may open the whole account. */
export async function makePasswordLink(ctx: RequestContext, staffId: string) {
  const tenantId = ctx.tenantId!
  return acrossTenants(ctx.services, async (tx) => {
    const person = await findPerson(tx, staffId)
    const memberships = person ? await membershipsOf(tx, staffId) : []
    const here = memberships.find((each) => each.tenantId === tenantId)
    if (!person || !here) throw refuse('identity.staff_not_found')
    const role = actingRole(ctx.actor)
    if (standsAbove(here.role, role)) throw refuse('identity.role_above_own')
    const account = { tenantIds: memberships.map((each) => each.tenantId), platformAdmin: person.platform_admin }
    if (!mayResetPassword(role, account, tenantId)) throw refuse('identity.account_shared')
    audit(tx, ctx, { action: 'staff.password_link_made', subject: { type: 'staff', id: staffId } }, tenantId)
    return makeLink(tx, { kind: 'password-reset', staffId }, ctx.now())
  })
}

export async function memberOr404(tx: Tx, staffId: string): Promise<StaffView> {
  const staff = await findMember(tx, staffId)
  if (!staff) throw refuse('identity.staff_not_found')
  return staff
}

function tellMembership({ tx, ctx }: Call, staff: StaffView): void {
  const payload = { staff_id: staff.id, name: staff.name, role: staff.role, disabled: staff.disabled_at !== null }
  emit(tx, membershipChanged, payload, { key: staff.id, occurredAt: ctx.now(), requestId: ctx.requestId })
}
