import { command, holds, plain, query, type RequestContext, type Route, refuse, type Tx } from '@govconnect/kernel'
import { endApiKey, makeApiKey, replaceApiKey, resolveKey } from './commands/api-keys.ts'
import { verifyChain } from './commands/audit.ts'
import { describeLink, redeem } from './commands/links.ts'
import { changeProfile, endOwnSession, enterTenant, replacePassword } from './commands/profile.ts'
import { signInByPassword, signOutHere } from './commands/sign-in.ts'
import { addStaff, changeStaff, endStaffSessions, makePasswordLink, memberOr404 } from './commands/staff.ts'
import * as contract from './contract.ts'
import { acrossTenants } from './identity.ts'
import { actingPerson } from './policy.ts'
import { isOriginAllowed, listKeys } from './queries/api-keys.ts'
import { chainOf, listEntries, PLATFORM_CHAIN } from './queries/audit.ts'
import { readMe } from './queries/me.ts'
import { resolveCookies } from './queries/resolve.ts'
import { sessionsOf } from './queries/sessions.ts'
import { findPerson, hasPlatformAdmin, listMembers, membershipsOf } from './queries/staff.ts'

const session = [
  plain(contract.signIn, ({ ctx, body }) => signInByPassword(ctx, body)),
  plain(contract.signOut, ({ ctx }) => signOutHere(ctx)),
  plain(contract.getMe, ({ ctx }) => {
    const { id, sessionId } = actingPerson(ctx)
    return readMe(ctx, { staffId: id, sessionId })
  }),
  plain(contract.switchTenant, ({ ctx, body }) => enterTenant(ctx, body.tenant_id)),
  plain(contract.updateProfile, ({ ctx, body }) => changeProfile(ctx, body)),
  plain(contract.changePassword, ({ ctx, body }) => replacePassword(ctx, body)),
  plain(contract.listSessions, ({ ctx }) => {
    const { id, sessionId } = actingPerson(ctx)
    const of = { current: sessionId, now: ctx.now() }
    return acrossTenants(ctx.services, async (tx) => ({ items: await sessionsOf(tx, id, of) }))
  }),
  plain(contract.revokeSession, ({ ctx, params }) => endOwnSession(ctx, params.id)),
]

const links = [
  plain(contract.getSetupStatus, ({ ctx }) =>
    acrossTenants(ctx.services, async (tx) => ({ needed: !(await hasPlatformAdmin(tx)) })),
  ),
  plain(contract.checkLink, ({ ctx, body }) => describeLink(ctx, body.token)),
  plain(contract.redeemLink, ({ ctx, body }) => redeem(ctx, body)),
]

const staff = [
  query(contract.listStaff, ({ tx, ctx, query: filter }) => listMembers(tx, filter, ctx.cursors)),
  query(contract.getStaff, ({ tx, params }) => memberOr404(tx, params.id)),
  command(contract.createStaff, ({ tx, ctx, body }) => addStaff({ tx, ctx }, body)),
  command(contract.updateStaff, ({ tx, ctx, params, body }) => changeStaff({ tx, ctx }, params.id, body)),
  plain(contract.createPasswordLink, ({ ctx, params }) => makePasswordLink(ctx, params.id)),
  command(contract.signOutStaff, ({ tx, ctx, params }) => endStaffSessions({ tx, ctx }, params.id)),
]

const apiKeys = [
  query(contract.listApiKeys, ({ tx, ctx, query: page }) => listKeys(tx, page, ctx.cursors)),
  command(contract.createApiKey, ({ tx, ctx, body }) => makeApiKey({ tx, ctx }, body)),
  command(contract.rotateApiKey, ({ tx, ctx, params, body }) =>
    replaceApiKey({ tx, ctx }, params.id, body.overlap_seconds),
  ),
  command(contract.revokeApiKey, ({ tx, ctx, params }) => endApiKey({ tx, ctx }, params.id)),
]

const audit = [
  plain(contract.listAudit, ({ ctx, query: filter }) =>
    inChain(ctx, filter.scope, (tx) => listEntries(tx, filter, ctx.cursors)),
  ),
  plain(contract.getAuditChain, ({ ctx, query: { scope } }) => inChain(ctx, scope, (tx) => chainOf(tx))),
  plain(contract.verifyAudit, ({ ctx, query: { scope } }) => verifyChain(ctx.services, chainIdOf(ctx, scope))),
]

const internal = [
  plain(contract.resolveApiKey, async ({ ctx, body }) => ({ principal: await resolveKey(ctx.services, body.secret) })),
  plain(contract.resolveOrigin, ({ ctx, body }) =>
    acrossTenants(ctx.services, async (tx) => ({ allowed: await isOriginAllowed(tx, body.origin, ctx.now()) })),
  ),
  plain(contract.resolveSessions, async ({ ctx, body }) => ({
    principals: await resolveCookies(ctx.services, body.cookies),
  })),
  plain(contract.tenantsOfStaff, ({ ctx, params }) =>
    acrossTenants(ctx.services, async (tx) => {
      const person = await findPerson(tx, params.id)
      const open = person ? (await membershipsOf(tx, params.id)).filter((each) => !each.disabled) : []
      return { all: person?.platform_admin ?? false, tenant_ids: open.map((each) => each.tenantId) }
    }),
  ),
]

export const routes: Route[] = [...session, ...links, ...staff, ...apiKeys, ...audit, ...internal]

function chainIdOf(ctx: RequestContext, scope: 'tenant' | 'platform'): string {
  if (scope === 'tenant') return ctx.tenantId!
  if (!holds(ctx.actor, 'platform.admin')) throw refuse('auth.forbidden', { permission: 'platform.admin' })
  return PLATFORM_CHAIN
}

function inChain<T>(ctx: RequestContext, scope: 'tenant' | 'platform', work: (tx: Tx) => Promise<T>) {
  return ctx.services.db.tenant(chainIdOf(ctx, scope), { module: 'identity', readOnly: true }, work)
}
