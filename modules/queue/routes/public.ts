import { command, commandTogether, query, type RequestContext, type Route, refuse, type Tx } from '@govconnect/kernel'
import { bookTicket, listSlots, moveBooking } from '../commands/book.ts'
import { actAsCitizen, ticketByKey } from '../commands/citizen.ts'
import type { Coming } from '../commands/join.ts'
import * as booked from '../contract/appointments.ts'
import * as c from '../contract/public.ts'
import { showDetail } from '../detail.ts'
import { areaEstimate } from '../estimates.ts'
import { officeOf } from '../office.ts'
import { comingOf } from '../policy.ts'
import { countLines } from '../queries/lines.ts'
import { openState, whenText } from '../rules/calendar.ts'
import type { Ticket } from '../rules/ticket.ts'
import { calendarOf, policyOf } from '../setup.ts'
import { isoOrNull } from '../tell.ts'
import { visitViewOf, waysOf } from '../visits.ts'
import { theCitizen, type Work, workOf } from '../work.ts'
import { gatherComers, takeAll } from './taking.ts'

const fromWeb: Coming = { channel: 'web', contact: null, deviceId: null }
const onWeb = { coming: () => fromWeb, by: theCitizen }

/** Whoever asks on the web asks as a visitor, also a member of staff. */
async function webWork(tx: Tx, ctx: RequestContext): Promise<Work> {
  return { ...(await workOf(tx, ctx)), by: theCitizen }
}

async function visitAnswer(work: Work, ticket: Ticket, ahead?: number) {
  return { visit: await visitViewOf(work, ticket, ahead), ...(await waysOf(work, ticket)) }
}

/** Branches of an office with their services, open or why not, and waits. */
async function showOffice(work: Work) {
  const items = []
  for (const branch of work.setup.branches.values()) if (!branch.archived) items.push(await showBranch(work, branch.id))
  return { office: await officeOf(work.client, work.tenantId, work.now), items }
}

async function showBranch(work: Work, branchId: string) {
  const branch = work.setup.branches.get(branchId)!
  const state = openState(calendarOf(work.setup, branch), work.now)
  const waiting = new Map((await countLines(work.tx, branchId, work.now)).map((one) => [one.service_id, one.waiting]))
  const services = []
  for (const service of work.setup.services.values())
    if (service.branch_id === branchId && !service.archived)
      services.push(await showService(work, service, waiting.get(service.id) ?? 0))
  const { id, slug, name, address, zone } = branch
  return {
    ...{ id, slug, name, address, zone, open: state.open, services },
    opens_at: isoOrNull(state.opensAt),
    closes_at: isoOrNull(state.closesAt),
    closed_because: state.open ? null : (state.holiday?.name ?? null),
    classes: policyOf(work.setup, branchId)
      .rules.classes.filter((one) => one.self_declared)
      .map(({ code, label }) => ({ code, label })),
  }
}

type Service = ReturnType<Work['setup']['services']['get']> & object

async function showService(work: Work, service: Service, waiting: number) {
  const branch = work.setup.branches.get(service.branch_id)!
  const opening = openState(calendarOf(work.setup, branch), work.now, service)
  const when = whenText(branch.zone, opening.opensAt, work.now)
  const estimate = await areaEstimate(work.tx, work.setup, service.area_id, work.now)
  const { id, parent_id, code, name, description, bring, inputs, remote } = service
  return {
    ...{ id, parent_id, code, name, description, bring, inputs, remote, waiting },
    bookable: service.booking !== null,
    open: opening.open,
    closed_because: opening.open ? null : when.id === '' ? { id: 'Sedang tutup.', en: 'Closed.' } : when,
    wait: estimate.newcomer.get(id) ?? null,
  }
}

/** At the kiosk: the ticket has to be of its branch. */
async function checkInAt(tx: Tx, ctx: RequestContext, body: { request_id: string; key: string }) {
  const work = await workOf(tx, ctx)
  const ticket = await ticketByKey(work, body.key)
  const here = ctx.actor.kind === 'device' ? ctx.actor.branchId : ticket.branch_id
  if (here !== ticket.branch_id)
    throw refuse('queue.wrong_branch', { branch: work.setup.branches.get(ticket.branch_id)?.name ?? '' })
  const after = await actAsCitizen(work, ticket, { action: 'check_in', request_id: body.request_id })
  return visitViewOf(work, after)
}

const appointmentRoutes: Route[] = [
  query(booked.listSlots, async ({ tx, ctx, query: asked }) => listSlots(await workOf(tx, ctx), asked)),
  command(booked.bookAppointment, async ({ tx, ctx, body }) => {
    const work = await workOf(tx, ctx)
    const ticket = await bookTicket(work, body, comingOf(ctx.actor))
    return { ticket: await showDetail(work, ticket), ...(await waysOf(work, ticket)) }
  }),
  command(booked.moveAppointment, async ({ tx, ctx, params, body }) => {
    const work = await workOf(tx, ctx)
    return { ticket: await showDetail(work, await moveBooking(work, params.id, body.at)) }
  }),
]

export const publicRoutes: Route[] = [
  ...appointmentRoutes,
  query(c.readPublicOffice, async ({ tx, ctx }) => showOffice(await webWork(tx, ctx))),
  commandTogether(c.joinFromWeb, gatherComers(onWeb), (tx, asked) =>
    takeAll(tx, asked, { ...onWeb, show: ({ work, ticket, ahead }) => visitAnswer(work, ticket, ahead) }),
  ),
  query(c.readVisit, async ({ tx, ctx, params }) => {
    const work = await webWork(tx, ctx)
    return visitViewOf(work, await ticketByKey(work, params.key))
  }),
  command(c.actOnVisit, async ({ tx, ctx, params, body }) => {
    const work = await webWork(tx, ctx)
    return visitViewOf(work, await actAsCitizen(work, await ticketByKey(work, params.key), body))
  }),
  query(c.listPublicSlots, async ({ tx, ctx, query: asked }) => listSlots(await webWork(tx, ctx), asked)),
  command(c.bookFromWeb, async ({ tx, ctx, body }) => {
    const work = await webWork(tx, ctx)
    return visitAnswer(work, await bookTicket(work, body, fromWeb))
  }),
  command(c.checkInByKey, ({ tx, ctx, body }) => checkInAt(tx, ctx, body)),
]
