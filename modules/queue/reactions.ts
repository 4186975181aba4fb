import { emit, on, onMany, onStepwise, type Tx } from '@govconnect/kernel'
import { tenantDeleted } from '@govconnect/tenants/contract'
import { boardChanged, placesChanged, ticketEvents, ticketNear } from './contract/events.ts'
import { noticeAheadAtMost } from './contract/policies.ts'
import { lineChanged } from './following.ts'
import { policyAt } from './policies.ts'
import { type InLine, lineHeads } from './queries/near.ts'
import { findTicket } from './queries/tickets.ts'
import { rivalsOf, type Setup, setupOf } from './setup.ts'
import { tellOnce } from './store/tickets.ts'
import { commonOf } from './tell.ts'

/** Whose turn came near, by the line as it stands (NT-02): told once for each leg. */
async function tellNear(tx: Tx, areaId: string, now: Date): Promise<void> {
  const setup = await setupOf(tx)
  const near = await nearIn(tx, setup, await lineHeads(tx, areaId, noticeAheadAtMost + 1))
  if (near.length === 0) return
  const places = near.map(({ place: { id, leg } }) => ({ ticket_id: id, leg }))
  const untold = await tellOnce(tx, 'near', places, now)
  for (const { place, ahead } of near.filter(({ place: { id } }) => untold.has(id))) {
    const ticket = await findTicket(tx, place.id)
    if (!ticket) continue
    const common = commonOf({ setup }, { before: ticket, event: { name: 'ticket.noted' } as never, after: ticket })
    emit(tx, ticketNear, { ...common, people_ahead: ahead }, { key: ticket.id, occurredAt: now })
  }
}

async function nearIn(tx: Tx, setup: Setup, line: readonly InLine[]): Promise<{ place: InLine; ahead: number }[]> {
  const near = []
  for (const [at, place] of line.entries()) {
    const rivals = new Set(rivalsOf(setup, place.service_id))
    const ahead = line.slice(0, at).filter(({ service_id }) => rivals.has(service_id)).length
    const { notice_ahead } = (await policyAt(tx, place)).rules
    if (ahead <= notice_ahead) near.push({ place, ahead })
  }
  return near
}

/** What takes somebody out of a line. */
const leaving = [ticketEvents.called, ticketEvents.cancelled, ticketEvents.transferred]

/** What a visitor may see on the own open page. A booking that moves is nothing to the hall, so its own event is heard. */
const seen = [
  on(boardChanged, { name: 'queue.follow-board', mode: 'every-process' }, async ({ event, ctx }) =>
    lineChanged(ctx.tenantId, event.payload.area_id),
  ),
  on(ticketEvents.moved, { name: 'queue.follow-moved', mode: 'every-process' }, async ({ event, ctx }) =>
    lineChanged(ctx.tenantId, event.payload.area_id),
  ),
  on(placesChanged, { name: 'queue.follow-places', mode: 'every-process' }, async ({ ctx }) =>
    lineChanged(ctx.tenantId, null),
  ),
]

export const reactions = [
  ...seen,
  ...leaving.map((event) =>
    onMany(event, { name: `queue.near-after-${event.name}` }, async ({ events, ctx, tx }) => {
      for (const areaId of new Set(events.map(({ payload }) => payload.area_id))) await tellNear(tx, areaId, ctx.now())
    }),
  ),
  onStepwise(tenantDeleted, { name: 'queue.erase-office' }, async ({ event: { payload }, ctx }) => {
    if (payload.data === 'erase') await ctx.eraseTenantRows(payload.tenant_id)
  }),
]
