import { z } from 'zod'
import { emit } from './bus/emit.ts'
import { defineEvent } from './contract/event.ts'
import type { Tx } from './db/tx.ts'
import type { RequestContext } from './http/context.ts'

/** What was done, by whom, to what: identity appends it to the tenant's hash chain. */
export const auditRecorded = defineEvent({
  name: 'audit.recorded',
  version: 1,
  summary: 'A privileged or configuring action, a sign-in, or a look at an identity',
  payload: z.object({
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string().optional() }),
    action: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    ip: z.string().optional(),
    request_id: z.string().optional(),
  }),
})

export interface AuditEntry {
  /** `case.status_changed`, past tense. */
  action: string
  subject: { type: string; id: string }
  before?: unknown
  after?: unknown
}

type Auditor = Pick<RequestContext, 'actor' | 'requestId' | 'ip' | 'now'>

/** Records an action in the transaction that does it, so that neither exists without the other. */
export function audit(tx: Tx, ctx: Auditor, entry: AuditEntry, tenantId: string | null = tx.tenantId): void {
  const { actor } = ctx
  emit(
    tx,
    auditRecorded,
    {
      actor: {
        kind: actor.kind,
        id: actor.id,
        ...(actor.kind === 'staff' || actor.kind === 'api_key' ? { name: actor.name } : {}),
      },
      ...entry,
      ip: ctx.ip,
      request_id: ctx.requestId,
    },
    { key: tenantId ?? 'platform', occurredAt: ctx.now(), requestId: ctx.requestId, tenantId },
  )
}
