import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { day, instant, language, requestId, text, word } from './fields.ts'
import { newTicket, personInput } from './tickets.ts'

/** A time that can be booked. Past, full and closed ones are told too, so that a calendar can show why. */
export const slotView = z
  .object({
    at: instant,
    left: z.int(),
    state: z.enum(['free', 'full', 'closed', 'too_late']),
  })
  .meta({ id: 'Slot' })

export const slotsQuery = z.object({
  service_id: z.uuid(),
  from: day,
  days: z.coerce.number().int().min(1).max(31).default(7),
})
export const slotsAnswer = z.object({
  items: z.array(z.object({ day, closed: z.string().nullable().describe('Why'), slots: z.array(slotView) })),
})

export const listSlots = defineEndpoint({
  id: 'queue.listSlots',
  method: 'GET',
  on: ['api', 'internal'],
  path: '/slots',
  summary: 'Times of a service that can be booked',
  access: 'lines.read',
  query: slotsQuery,
  response: slotsAnswer,
  refusals: ['queue.service_unknown', 'queue.not_bookable'],
})

export const bookBody = z.object({
  request_id: requestId,
  service_id: z.uuid(),
  at: instant.describe('A slot as listed'),
  class: word.optional(),
  person: personInput.extend({ name: text(120) }),
  inputs: z.record(word, text(200)).default({}),
  language: language.default('id'),
})
export const bookRefusals = [
  'queue.service_unknown',
  'queue.not_bookable',
  'queue.slot_full',
  'queue.slot_unknown',
  'queue.person_limit',
  'queue.inputs_missing',
  'queue.class_unknown',
  'queue.numbers_used_up',
] as const

/** Of moving a booking to another time. */
export const moveRefusals = [
  'queue.ticket_not_found',
  'queue.not_in_state',
  'queue.service_unknown',
  'queue.not_bookable',
  'queue.slot_full',
  'queue.slot_unknown',
  'queue.move_late',
  'queue.numbers_used_up',
] as const

/** A booked ticket: it has no place in the line until it checks in. */
export const bookAppointment = defineEndpoint({
  id: 'queue.bookAppointment',
  method: 'POST',
  on: ['api'],
  path: '/appointments',
  summary: 'Books a time for a citizen',
  access: 'lines.take',
  status: 201,
  body: bookBody,
  response: newTicket,
  refusals: bookRefusals,
})

export const moveAppointment = defineEndpoint({
  id: 'queue.moveAppointment',
  method: 'POST',
  on: ['api'],
  path: '/appointments/{id}/move',
  summary: 'Moves a booking to another time',
  access: 'lines.take',
  params: z.object({ id: z.uuid() }),
  body: z.object({ request_id: requestId, at: instant }),
  response: newTicket.pick({ ticket: true }),
  refusals: moveRefusals,
})
