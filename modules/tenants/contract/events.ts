import { defineEvent } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { poolView, tenantStatus } from './tenants.ts'

/** An office was made, changed or is going; every process that runs workers sets its pool by it. */
export const tenantChanged = defineEvent({
  name: 'tenants.changed',
  version: 1,
  summary: 'An office was made, changed or is being deleted',
  payload: z.object({
    tenant_id: z.uuid(),
    status: tenantStatus,
    workers: z.int(),
    weight: z.number(),
  }),
})

/**
 * The office is gone: modules erase or keep what is theirs. Belongs to no tenant, for there is none any more. Told once more a quarter of
 * an hour later, for what was written late.
 */
export const tenantDeleted = defineEvent({
  name: 'tenants.deleted',
  version: 1,
  summary: 'An office is gone',
  payload: z.object({ tenant_id: z.uuid(), data: z.enum(['keep', 'erase']) }),
})

/** Depth, rates and workers of an office, about once a second while they change: for open screens. */
export const poolMeasured = defineEvent({
  name: 'tenants.pool_measured',
  version: 1,
  summary: 'What the queue and the workers of an office do',
  payload: poolView,
  live: { topic: 'tenants', permission: 'system.read' },
})
