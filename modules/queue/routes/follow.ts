import {
  answerEvents,
  openEventStream,
  type RawHandler,
  type Route,
  raw,
  refuse,
  sseEvent,
  sseRetry,
} from '@govconnect/kernel'
import { followVisit } from '../contract/public.ts'
import { follow, requireRoom } from '../following.ts'
import { findByKeyHash } from '../queries/tickets.ts'
import { hashOf } from '../visit-key.ts'

const alive = sseEvent({ name: 'alive', data: '{}' })
const aliveMs = 15_000
/** Anything else was never an id of ours. */
const tagShape = /^[\w-]{22}$/

const followOwn: RawHandler = async (http, services, { tenantId }) => {
  const params = followVisit.params.safeParse(http.req.param())
  if (!params.success || tenantId === null) throw refuse('queue.ticket_not_found')
  const ticket = await services.db.tenant(tenantId, { module: 'queue', readOnly: true }, (tx) =>
    findByKeyHash(tx, hashOf(params.data.key)),
  )
  if (!ticket) throw refuse('queue.ticket_not_found')
  requireRoom(ticket.id)
  const last = http.req.header('last-event-id') ?? ''
  const seen = tagShape.test(last) ? last : null
  let leave = () => {}
  const stream = openEventStream({
    beat: alive,
    beatMs: aliveMs,
    onOpen(opened) {
      opened.write(sseRetry(1_000, 4_000))
      leave = follow(services, { tenantId, ticket, seen }, opened)
    },
    onEnd: () => leave(),
  })
  return answerEvents(http, stream)
}

export const followRoutes: Route[] = [raw(followVisit, followOwn)]
