import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { cancelReason, holdPlace, requestId, serviceOutcome, text, transferPlace, word } from './fields.ts'
import { ticketDetail } from './tickets.ts'

const idParams = z.object({ id: z.uuid() })

/** In every action: `version` is the one you saw (409 with the present ticket in `current` where it moved on). */
const every = { request_id: requestId, version: z.int().optional() }
const at = { counter_id: z.uuid().optional().describe('Where; needed of agents who have several open') }

/** What agents, supervisors and the citizen do to a ticket. `call` also takes over whom a vanished agent was serving. */
export const ticketAction = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal('call'), ...every, counter_id: z.uuid(), reason: text(200).optional() }),
    z.object({ action: z.literal('recall'), ...every, ...at }),
    z.object({ action: z.literal('start'), ...every, ...at }),
    z.object({
      action: z.literal('complete'),
      ...every,
      ...at,
      outcome: serviceOutcome.default('done'),
      note: text(500).optional(),
      next_service_id: z.uuid().optional().describe('The visit goes on there'),
      forced_reason: text(200).optional().describe("A supervisor ends somebody else's; needed then"),
    }),
    z.object({
      action: z.literal('hold'),
      ...every,
      ...at,
      reason: text(200),
      minutes: z.int().min(1).max(480).optional().describe('Comes back by itself then'),
      place: holdPlace.default('keep'),
    }),
    z.object({ action: z.literal('return'), ...every }),
    z.object({
      action: z.literal('transfer'),
      ...every,
      service_id: z.uuid().optional(),
      to_counter_id: z.uuid().optional(),
      to_staff_id: z.string().max(64).optional(),
      place: transferPlace.default('keep'),
      reason: text(200).optional(),
    }),
    z.object({ action: z.literal('no_show'), ...every, ...at }),
    z.object({ action: z.literal('reinstate'), ...every }),
    z.object({ action: z.literal('cancel'), ...every, reason: cancelReason.default('by_citizen') }),
    z.object({ action: z.literal('check_in'), ...every }),
    z.object({
      action: z.literal('note'),
      ...every,
      text: text(500).optional(),
      flags: z.array(word).max(10).optional(),
    }),
    z.object({ action: z.literal('undo'), ...every }),
  ])
  .meta({ id: 'QueueTicketAction' })
export type TicketAction = z.output<typeof ticketAction>

export const actionRefusals = [
  'queue.ticket_not_found',
  'queue.version_conflict',
  'queue.not_in_state',
  'queue.not_your_ticket',
  'queue.not_your_counter',
  'queue.counter_unknown',
  'queue.counter_closed',
  'queue.counter_busy',
  'queue.skill_missing',
  'queue.recall_limit',
  'queue.too_early_for_no_show',
  'queue.reinstate_late',
  'queue.reinstate_limit',
  'queue.hold_too_long',
  'queue.reason_needed',
  'queue.transfer_nowhere',
  'queue.service_unknown',
  'queue.nothing_to_undo',
  'queue.undo_late',
  'queue.too_early_to_check_in',
  'queue.supervisor_needed',
] as const

export const actOnTicket = defineEndpoint({
  id: 'queue.actOnTicket',
  method: 'POST',
  on: ['api'],
  path: '/tickets/{id}/actions',
  summary: 'Calls, recalls, starts, completes, holds, transfers … one ticket',
  access: 'lines.serve',
  params: idParams,
  body: ticketAction,
  response: ticketDetail,
  refusals: actionRefusals,
})
