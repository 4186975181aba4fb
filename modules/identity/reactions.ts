import { auditRecorded, on, onStepwise, type ReactionContext, type Tx } from '@govconnect/kernel'
import { tenantChanged, tenantDeleted } from '@govconnect/tenants/contract'
import { appendToChain } from './commands/audit.ts'
import { tellEnded } from './commands/sign-in.ts'
import { erasePeople, leaveOffice } from './store/offices.ts'

/** The event's key is the tenant, so that a tenant's actions enter its chain in the order they were committed. */
const appendAudit = on(auditRecorded, { name: 'identity.append-audit', mode: 'once' }, async ({ event, ctx, tx }) => {
  const at = new Date(event.occurred_at)
  await appendToChain(tx, { id: event.id, tenantId: ctx.tenantId, at, payload: event.payload })
})

async function close(tx: Tx, ctx: ReactionContext, tenantId: string): Promise<void> {
  tellEnded(tx, ctx, await leaveOffice(tx, tenantId, ctx.now()))
}

/** From the moment an office is being deleted nobody acts in it any more. */
const closeOffice = on(tenantChanged, { name: 'identity.close-office', mode: 'once' }, async ({ event, ctx, tx }) => {
  const { tenant_id, status } = event.payload
  if (status === 'deleting') await close(tx, ctx, tenant_id)
})

/** What was done in an office stays written when its rows go: who did what is owed to those it concerned. People go with memberships. */
const notErased = ['identity.audit_heads', 'identity.audit_entries', 'identity.memberships']

/** Closes once more, for whoever entered at the last moment. */
const eraseOffice = onStepwise(tenantDeleted, { name: 'identity.erase-office' }, async ({ event, ctx, commit }) => {
  const { tenant_id, data } = event.payload
  if (data === 'erase') await ctx.eraseTenantRows(tenant_id, notErased)
  await commit(async (tx) => {
    await close(tx, ctx, tenant_id)
    if (data === 'erase') await erasePeople(tx, tenant_id)
  })
})

export const reactions = [appendAudit, closeOffice, eraseOffice]
