import { hash } from 'node:crypto'
import { answerEvents } from '@govconnect/kernel'
import { actOnVisit, followVisit, readVisit, type VisitView } from '@govconnect/queue/contract'
import { formOf } from '../asking/form.ts'
import { partsOf } from '../asking/parts.ts'
import { problemIn, saidOf } from '../asking/refused.ts'
import { goTo, respond } from '../asking/respond.ts'
import { speaking, type Visitor } from '../asking/visitor.ts'
import { calendarOf } from '../ics.ts'
import type { Said } from '../pages/field.ts'
import type { Html } from '../pages/html.ts'
import { movePage } from '../pages/move.ts'
import { leavePage, livePart, type VisitPlace, visitPage } from '../pages/visit.ts'
import { choosingOf, momentOf } from './place.ts'

const keyOf = ({ http }: Visitor) => http.req.param('key') ?? ''
const addressOf = (visitor: Visitor) => `/t/${visitor.slug}/visits/${keyOf(visitor)}`

async function readOwn(visitor: Visitor): Promise<{ visitor: Visitor; place: VisitPlace }> {
  const visit = await visitor.client.call(readVisit, { params: { tenant: visitor.slug, key: keyOf(visitor) } })
  return { visitor: speaking(visitor, visit.language), place: placeOf(visitor, visit) }
}

function placeOf(visitor: Visitor, visit: VisitView): VisitPlace {
  const address = `/t/${visit.office.slug}/visits/${keyOf(visitor)}`
  return {
    ...{ visit, address, wholeAddress: visitor.publicUrl + address },
    // The key itself is a secret: what is kept of a request must not tell it.
    requestIdOf: (action) => hash('sha256', `${keyOf(visitor)} ${action} ${visit.version}`, 'base64url'),
  }
}

/** Whose it is stays between the visitor and the office. */
const unlisted = { 'x-robots-tag': 'noindex, nofollow' }
const show = (visitor: Visitor, page: Html, status = 200) => respond(visitor, page, { status, headers: unlisted })

export async function showVisit(asked: Visitor): Promise<Response> {
  const { visitor, place } = await readOwn(asked)
  return show(visitor, visitPage(visitor, place))
}

/** Only what changes; the script of the open page asks with the tag of what it shows. */
export async function showLive(asked: Visitor): Promise<Response> {
  const { visitor, place } = await readOwn(asked)
  return respond(visitor, livePart({ ...visitor, self: place.address }, place), { etag: true, headers: unlisted })
}

/** The same as it changes; the open page's own script puts it in. */
export async function streamLive(asked: Visitor): Promise<Response> {
  const events = await asked.listen(followVisit, { tenant: asked.slug, key: keyOf(asked) })
  return answerEvents(asked.http, events.pipeThrough(partsOf((visit) => liveText(asked, visit))))
}

function liveText(asked: Visitor, visit: VisitView): string {
  const place = placeOf(asked, visit)
  // Days are told as they stand when it happens, not when the page was opened.
  return livePart(
    { ...speaking(asked, visit.language), self: place.address, now: new Date(visit.at) },
    place,
  ).toString()
}

export async function showLeave(asked: Visitor): Promise<Response> {
  const { visitor, place } = await readOwn(asked)
  if (!place.visit.can.includes('cancel')) return goTo(visitor, place.address)
  return show(visitor, leavePage(visitor, place))
}

export async function showMove(asked: Visitor): Promise<Response> {
  const { visitor, place } = await readOwn(asked)
  if (!place.visit.can.includes('move')) return goTo(visitor, place.address)
  return show(visitor, await movePageOf(visitor, place, { at: momentOf(visitor.http.req.query('at')), refusal: null }))
}

async function movePageOf(visitor: Visitor, place: VisitPlace, of: { at: string | null; refusal: Said | null }) {
  const { service, branch } = place.visit
  const slots = { serviceId: service.id, zone: branch.zone, address: `${place.address}/move` }
  return movePage(visitor, place, await choosingOf(visitor, slots), of)
}

export async function sendCalendar(asked: Visitor): Promise<Response> {
  const { visitor, place } = await readOwn(asked)
  if (place.visit.status !== 'booked') return goTo(visitor, place.address)
  return visitor.http.body(calendarOf(visitor, place.visit, place.wholeAddress), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${place.visit.number}.ics"`,
    ...unlisted,
  })
}

type Action = 'cancel' | 'check_in' | 'reinstate'

/** Done, or the visitor's page with why not. */
export const act = (action: Action) => async (visitor: Visitor) => {
  const { request_id = '' } = await formOf(visitor.http)
  return tell(visitor, () => visitor.client.call(actOnVisit, { ...own(visitor), body: { action, request_id } }))
}

export async function moveVisit(visitor: Visitor): Promise<Response> {
  const { request_id = '', at = '' } = await formOf(visitor.http)
  const body = { action: 'move' as const, request_id, at }
  return tell(visitor, () => visitor.client.call(actOnVisit, { ...own(visitor), body }), isSlotGone)
}

const own = (visitor: Visitor) => ({ params: { tenant: visitor.slug, key: keyOf(visitor) } })
const isSlotGone = (code: string) => ['queue.slot_full', 'queue.slot_unknown'].includes(code)

async function tell(asked: Visitor, ask: () => Promise<VisitView>, chooseAgain = (_code: string) => false) {
  try {
    await ask()
    return goTo(asked, addressOf(asked))
  } catch (error) {
    const problem = problemIn(asked, error)
    if (problem === null || problem.status === 404 || problem.status >= 500 || problem.status === 429) throw error
    const { visitor, place } = await readOwn(asked)
    const view = { ...visitor, self: place.address }
    const refusal = saidOf(view, problem)
    const page = chooseAgain(problem.code)
      ? await movePageOf(view, place, { at: null, refusal })
      : visitPage(view, place, refusal)
    return show(visitor, page, problem.status)
  }
}
