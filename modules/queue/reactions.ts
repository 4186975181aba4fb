import { emit, on, onMany, onStepwise, type Tx } from '@govconnect/kernel'
import { tenantDeleted } from '@govconnect/tenants/contract'
import { boardChanged, placesChanged, ticketEvents, ticketNear } from './contract/events.ts'
import { noticeAheadAtMost } from './contract/policies.ts'
import { lineChanged } from './following.ts'
import { policyAt } from './policies.ts'
import { type InLine, lineHeads, type Untold, untoldOf } from './queries/near.ts'
import { findTicket } from './queries/tickets.ts'
import { rivalsOf, type Setup, setupOf } from './setup.ts'
import { tellOnce } from './store/tickets.ts'
import { commonOf } from './tell.ts'

/** Whose turn came near, by the line as it stands (NT-02): told once for each leg. */
async function tellNear(tx: Tx, areaId: string, now: Date): Promise<void> {
  const setup = await setupOf(tx)
  const ahead = aheadOf(setup, await lineHeads(tx, areaId, noticeAheadAtMost + 1))
  const near = await nearAmong(tx, ahead)
  if (near.length === 0) return
  const places = near.map(({ id, leg }) => ({ ticket_id: id, leg }))
  const untold = await tellOnce(tx, 'near', places, now)
  for (const id of untold) {
    const ticket = await findTicket(tx, id)
    if (!ticket) continue
    const common = commonOf({ setup }, { before: ticket, event: { name: 'ticket.noted' } as never, after: ticket })
    emit(tx, ticketNear, { ...common, people_ahead: ahead.get(id)! }, { key: id, occurredAt: now })
  }
}

/** How many stand before each; of those for whom some policy would have them told. */
function aheadOf(setup: Setup, line: readonly InLine[]): Map<string, number> {
  const ahead = new Map<string, number>()
  const passed = new Map<string, number>()
  for (const { id, service_id } of line) {
    const before = rivalsOf(setup, service_id).reduce((sum, rival) => sum + (passed.get(rival) ?? 0), 0)
    if (before <= noticeAheadAtMost) ahead.set(id, before)
    passed.set(service_id, (passed.get(service_id) ?? 0) + 1)
  }
  return ahead
}

async function nearAmong(tx: Tx, ahead: ReadonlyMap<string, number>): Promise<Untold[]> {
  const near = []
  for (const one of ahead.size > 0 ? await untoldOf(tx, [...ahead.keys()]) : [])
    if (ahead.get(one.id)! <= (await policyAt(tx, one)).rules.notice_ahead) near.push(one)
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
