import {
  command,
  commandTogether,
  cutPage,
  query,
  Refusal,
  type RequestContext,
  type Route,
  refuse,
  type Tx,
} from '@govconnect/kernel'
import { actOn } from '../commands/act.ts'
import { callNextTogether } from '../commands/call-next.ts'
import { setCounter, setPresence } from '../commands/desk.ts'
import type { Taken } from '../commands/take.ts'
import { withdrawTaking } from '../commands/withdraw.ts'
import { actOnTicket } from '../contract/actions.ts'
import { readBoard } from '../contract/board.ts'
import * as desk from '../contract/desk.ts'
import * as tickets from '../contract/tickets.ts'
import { requireTicket, showDetail } from '../detail.ts'
import { accuracyOf } from '../estimates.ts'
import { comingOf } from '../policy.ts'
import { findTicket, listTickets } from '../queries/tickets.ts'
import { businessDay } from '../rules/calendar.ts'
import { calendarOf, lastSeen } from '../setup.ts'
import { requireBranch, showAgents, showBoard, showDesk, showPast, showQueues } from '../show.ts'
import { ticketViewOf } from '../view.ts'
import { waysOf } from '../visits.ts'
import { frameOf, workOf } from '../work.ts'
import { gatherComers, takeAll } from './taking.ts'

const byActor = { coming: ({ actor }: RequestContext) => comingOf(actor) }

async function showTaken({ work, ticket, ...atHand }: Taken) {
  return { ticket: await showDetail(work, ticket, atHand), ...(await waysOf(work, ticket)) }
}

async function listPage(tx: Tx, ctx: RequestContext, asked: (typeof tickets.listTickets)['query']['_zod']['output']) {
  const work = await workOf(tx, ctx)
  const branch = requireBranch(work, asked.branch_id)
  const after = asked.cursor === undefined ? undefined : ctx.cursors.decode(asked.cursor)[0]
  if (after !== undefined && typeof after !== 'string') throw refuse('cursor.invalid')
  const rows = await listTickets(tx, {
    branchId: branch.id,
    day: asked.day ?? businessDay(calendarOf(work.setup, branch), work.now),
    ...{ serviceId: asked.service_id, status: asked.status, q: asked.q, after, limit: asked.limit },
  })
  const { items, next_cursor } = cutPage(rows, asked.limit, { encode: ctx.cursors.encode, of: ({ id }) => [id] })
  return { items: items.map((ticket) => ticketViewOf(ticket, work.by)), next_cursor }
}

/** Whoever calls from the same areas waits for the same locks. */
function linesAt(tenantId: string | null, counterId: string): string {
  const counter = lastSeen(tenantId ?? '')?.counters.get(counterId)
  return counter ? counter.area_ids.toSorted().join() : counterId
}

const deskRoutes: Route[] = [
  commandTogether(
    desk.callNext,
    { line: ({ params, ctx }) => linesAt(ctx.tenantId, params.id), apart: ({ params }) => params.id },
    async (tx, asked) => {
      const called = await callNextTogether(
        asked.map(({ ctx, params, body }) => ({
          frame: frameOf(tx, ctx),
          asked: { counterId: params.id, complete: body.complete, serviceId: body.service_id, auto: false },
        })),
      )
      return Promise.all(
        called.map((one) => (one instanceof Refusal ? one : showDetail(one.work, one.ticket, { log: one.log }))),
      )
    },
  ),
  command(desk.openCounter, async ({ tx, ctx, params, body }) =>
    setCounter(await workOf(tx, ctx), {
      counterId: params.id,
      open: body.open,
      ticket: body.ticket,
      force: body.force,
      reason: body.reason,
    }),
  ),
  command(desk.setPresence, async ({ tx, ctx, body }) =>
    setPresence(await workOf(tx, ctx), {
      branchId: body.branch_id,
      presence: body.presence,
      reason: body.reason ?? null,
    }),
  ),
  query(desk.listAgents, async ({ tx, ctx, params }) => ({
    items: await showAgents(await workOf(tx, ctx), params.id),
  })),
  query(desk.readQueues, async ({ tx, ctx, query: asked }) => showQueues(await workOf(tx, ctx), asked)),
  query(desk.readDesk, async ({ tx, ctx, params, query: asked }) =>
    showDesk(await workOf(tx, ctx), params.id, asked.next),
  ),
  query(desk.readWaitAccuracy, async ({ tx, ctx, params }) => {
    const { id } = requireBranch(await workOf(tx, ctx), params.id)
    return accuracyOf(tx, id)
  }),
  query(readBoard, async ({ tx, ctx, params }) => showBoard(await workOf(tx, ctx), params.id)),
]

export const ticketRoutes: Route[] = [
  commandTogether(tickets.takeTicket, gatherComers(byActor), (tx, asked) =>
    takeAll(tx, asked, { ...byActor, show: showTaken }),
  ),
  command(tickets.withdrawTaking, async ({ tx, ctx, body }) => ({
    cancelled: await withdrawTaking(await workOf(tx, ctx), ctx, body.taking),
  })),
  query(tickets.listTickets, ({ tx, ctx, query: asked }) => listPage(tx, ctx, asked)),
  query(tickets.readTicket, async ({ tx, ctx, params }) => {
    const work = await workOf(tx, ctx)
    return showDetail(work, await requireTicket(work, params.id))
  }),
  command(actOnTicket, async ({ tx, ctx, params, body }) => {
    const [work, seen] = await Promise.all([workOf(tx, ctx), findTicket(tx, params.id)])
    const { ticket, log } = await actOn(work, seen, body)
    return showDetail(work, ticket, { log })
  }),
  query(tickets.readPast, async ({ tx, ctx, params, query: asked }) => {
    const at = Date.parse(asked.at)
    return { at: new Date(at).toISOString(), items: await showPast(await workOf(tx, ctx), params.id, at) }
  }),
  ...deskRoutes,
]
