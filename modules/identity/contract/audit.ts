import { defineEndpoint, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { instantSchema } from './views.ts'

/** One line of the audit log: who did what to what, with what before and after, from where. */
export const auditEntryView = z
  .object({
    seq: z.number().int(),
    id: z.uuid(),
    at: instantSchema,
    actor: z.object({
      /** `staff`, `internal` (a service or operator with the internal key), `system` (the installation itself), `anonymous` (nobody signed in). */
      kind: z.string(),
      id: z.string(),
      name: z.string().nullable(),
    }),
    /** `session.signed_in`, `case.status_changed` … */
    action: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    before: z.unknown(),
    after: z.unknown(),
    request_id: z.string().nullable(),
    ip: z.string().nullable(),
    /** SHA-256 over this entry and the hash before it, hexadecimal. */
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntryView = z.infer<typeof auditEntryView>

/** State of the tenant's chain. */
export const auditChainView = z
  .object({
    /** Number of entries. */
    entries: z.number().int(),
    head_hash: z.string(),
    verified_at: instantSchema.nullable(),
    /** Entries covered by the last verification. */
    verified_entries: z.number().int().nullable(),
    /** First broken entry the last verification met; null while the chain holds. */
    fault: z.object({ seq: z.number().int(), fault: z.enum(['missing', 'changed', 'unlinked']) }).nullable(),
  })
  .meta({ id: 'AuditChain' })
export type AuditChainView = z.infer<typeof auditChainView>

/** `platform`: what belongs to no tenant (sign-ins of strangers, the installation itself); for platform admins. */
const scopeQuery = z.object({ scope: z.enum(['tenant', 'platform']).default('tenant') })

/** The tenant's audit log, newest first. */
export const listAudit = defineEndpoint({
  id: 'identity.listAudit',
  method: 'GET',
  on: ['api'],
  path: '/audit',
  summary: 'Audit log of the tenant',
  access: 'audit.read',
  query: pageQuery.extend({
    ...scopeQuery.shape,
    /** Beginning of an action: `case.` gives everything done to cases. */
    action: z.string().max(80).optional(),
    actor_id: z.string().max(80).optional(),
    subject_id: z.string().max(80).optional(),
    /** From this moment on, with time zone. */
    from: z.iso.datetime({ offset: true }).optional(),
    /** Before this moment, with time zone. */
    to: z.iso.datetime({ offset: true }).optional(),
  }),
  response: page(auditEntryView),
  refusals: ['cursor.invalid'],
})

/** How long the chain is and when it was last verified. */
export const getAuditChain = defineEndpoint({
  id: 'identity.getAuditChain',
  method: 'GET',
  on: ['api'],
  path: '/audit/chain',
  summary: 'State of the audit chain',
  access: 'audit.read',
  query: scopeQuery,
  response: auditChainView,
})

/** Recomputes every hash of the tenant's chain and remembers the outcome. */
export const verifyAudit = defineEndpoint({
  id: 'identity.verifyAudit',
  method: 'POST',
  on: ['api'],
  path: '/audit/verify',
  summary: 'Verify the audit chain',
  access: 'audit.read',
  query: scopeQuery,
  ratePerMinute: 6,
  response: auditChainView,
})
