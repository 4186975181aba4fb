import { auditRecorded, on } from '@govconnect/kernel'
import { appendToChain } from './commands/audit.ts'

/** The event's key is the tenant, so that a tenant's actions enter its chain in the order they were committed. */
const appendAudit = on(auditRecorded, { name: 'identity.append-audit', mode: 'once' }, async ({ event, ctx, tx }) => {
  const at = new Date(event.occurred_at)
  await appendToChain(tx, { id: event.id, tenantId: ctx.tenantId, at, payload: event.payload })
})

export const reactions = [appendAudit]
