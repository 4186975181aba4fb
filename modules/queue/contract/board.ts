import { defineEndpoint } from '@govconnect/kernel/contract'
import { z } from 'zod'
import { instant, labelled, waitRange, zone } from './fields.ts'

/** A call as the hall sees and hears it. `recall` rises each time it is called again. */
export const boardCall = z
  .object({
    ticket_id: z.uuid(),
    number: z.string(),
    area_id: z.uuid(),
    service_id: z.uuid(),
    counter: labelled(40),
    spoken_number: z.int().nullable(),
    called_at: instant,
    recall: z.int(),
    status: z.enum(['called', 'serving']),
    /** Of the ticket: a screen keeps the larger. */
    version: z.int(),
  })
  .meta({ id: 'BoardCall' })
export type BoardCall = z.output<typeof boardCall>

/** Snapshot of a branch for displays and kiosks; nothing personal, as the policy's board rules allow. */
export const boardView = z
  .object({
    branch: z.object({ id: z.uuid(), name: z.string(), zone }),
    at: instant,
    open: z.boolean(),
    /** Called now, the newest first. */
    now: z.array(boardCall),
    /** Called before those, the newest first. */
    last: z.array(boardCall),
    waiting: z.array(
      z.object({
        service_id: z.uuid(),
        name: labelled(80),
        area_id: z.uuid(),
        count: z.int().nullable(),
        numbers: z.array(z.string()),
        wait: waitRange.nullable(),
      }),
    ),
  })
  .meta({ id: 'Board' })
export type BoardView = z.output<typeof boardView>

export const readBoard = defineEndpoint({
  id: 'queue.readBoard',
  method: 'GET',
  on: ['api'],
  path: '/branches/{id}/board',
  summary: 'What the hall of a branch shows now',
  access: 'board.read',
  params: z.object({ id: z.uuid() }),
  response: boardView,
  refusals: ['queue.not_found'],
})
