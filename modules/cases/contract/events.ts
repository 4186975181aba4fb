import { defineEvent } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { caseKind, caseStatus, caseSubState, visibility } from './fields.ts'

const live = { topic: 'cases', permission: 'cases.read' } as const

/**
 * What every case event says. No name, number or words of a citizen: events travel to screens and queues, and a
 * confidential case must not leak there. Who needs more asks by `readNoticeFacts` or the case's own endpoint.
 */
const common = {
  id: z.uuid(),
  number: z.string(),
  kind: caseKind,
  kategori: z.string(),
  status: caseStatus,
  sub_state: caseSubState.nullable(),
  version: z.number().int(),
  source: z.string(),
  conversation_id: z.string().nullable(),
  confidential: z.boolean(),
  emergency: z.boolean(),
  officer_id: z.string().nullable(),
  agency: z.string().nullable(),
  /** The timeline entry behind the event. */
  update_id: z.uuid(),
}

const created = z.object(common)
const changed = z.object({
  ...common,
  from: caseStatus,
  cause: z.enum(['officer', 'withdrawn', 'disputed']),
})
const commented = z.object({ ...common, visibility })
const assigned = z.object({ ...common, agency_changed: z.boolean(), officer_changed: z.boolean() })

export const complaintCreated = defineEvent({ name: 'complaint.created', version: 1, payload: created, live })
export const complaintStatusUpdated = defineEvent({
  name: 'complaint.status.updated',
  version: 1,
  summary: 'State or sub-state changed; status equals from when only the sub-state did',
  payload: changed,
  live,
})
export const complaintUpdated = defineEvent({
  name: 'complaint.updated',
  version: 1,
  summary: 'Fields other than the state changed',
  payload: created,
  live,
})
export const complaintCommented = defineEvent({ name: 'complaint.commented', version: 1, payload: commented, live })
export const complaintAssigned = defineEvent({ name: 'complaint.assigned', version: 1, payload: assigned, live })

export const serviceRequestCreated = defineEvent({
  name: 'service-request.created',
  version: 1,
  payload: created,
  live,
})
export const serviceRequestStatusUpdated = defineEvent({
  name: 'service-request.status.updated',
  version: 1,
  payload: changed,
  live,
})
export const serviceRequestUpdated = defineEvent({
  name: 'service-request.updated',
  version: 1,
  payload: created,
  live,
})
export const serviceRequestCommented = defineEvent({
  name: 'service-request.commented',
  version: 1,
  payload: commented,
  live,
})
export const serviceRequestAssigned = defineEvent({
  name: 'service-request.assigned',
  version: 1,
  payload: assigned,
  live,
})

export const categoriesChanged = defineEvent({
  name: 'case-categories.changed',
  version: 1,
  summary: "The tenant's list of categories changed; who keeps a copy reads it again",
  payload: z.object({ slug: z.string() }),
  live,
})

export const caseEvents = {
  complaint: {
    created: complaintCreated,
    statusUpdated: complaintStatusUpdated,
    updated: complaintUpdated,
    commented: complaintCommented,
    assigned: complaintAssigned,
  },
  service_request: {
    created: serviceRequestCreated,
    statusUpdated: serviceRequestStatusUpdated,
    updated: serviceRequestUpdated,
    commented: serviceRequestCommented,
    assigned: serviceRequestAssigned,
  },
} as const
