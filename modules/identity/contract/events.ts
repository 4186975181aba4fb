import { defineEvent } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { tenantRoleSchema } from './views.ts'

/** A session ended before its time (signed out, revoked, password changed): whoever holds a stream open for it closes it. */
export const sessionEnded = defineEvent({
  name: 'session.ended',
  version: 1,
  payload: z.object({ session_id: z.uuid(), staff_id: z.uuid() }),
})

/** Somebody joined the tenant, got another role, or lost or regained access. */
export const membershipChanged = defineEvent({
  name: 'membership.changed',
  version: 1,
  payload: z.object({
    staff_id: z.uuid(),
    name: z.string(),
    role: tenantRoleSchema,
    disabled: z.boolean(),
  }),
  live: { topic: 'staff', permission: 'staff.read' },
})
