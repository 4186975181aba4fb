import { isCrossSite, type Problem, refuse } from '@govconnect/kernel'
import type { Context } from 'hono'
import { problemIn, saidOf } from './asking/refused.ts'
import { goTo, respond } from './asking/respond.ts'
import { type PortalParts, type Visitor, visitorOf } from './asking/visitor.ts'
import { bookTime, showBooking, showFront, showService, takeNumber } from './handlers/take.ts'
import * as visit from './handlers/visit.ts'
import { faultPage } from './pages/fault.ts'
import type { Said } from './pages/field.ts'

export { readAssets } from './assets.ts'

type Handler = (visitor: Visitor) => Promise<Response> | Response

/** An address that only forms are sent to, asked for as a page: the page that the form is on. */
const back =
  (to: (visitor: Visitor) => string): Handler =>
  (visitor) =>
    goTo(visitor, to(visitor))
const toFront = back(({ slug }) => `/t/${slug}`)
const toVisit = back(({ slug, http }) => `/t/${slug}/visits/${http.req.param('key')}`)

const pages: readonly (readonly ['GET' | 'POST', string, Handler])[] = [
  ['GET', '/:tenant', showFront],
  ['GET', '/:tenant/services/:service', showService],
  ['GET', '/:tenant/services/:service/book', showBooking],
  ['POST', '/:tenant/visits', takeNumber],
  ['GET', '/:tenant/visits', toFront],
  ['POST', '/:tenant/appointments', bookTime],
  ['GET', '/:tenant/appointments', toFront],
  ['GET', '/:tenant/visits/:key', visit.showVisit],
  ['GET', '/:tenant/visits/:key/live', visit.showLive],
  ['GET', '/:tenant/visits/:key/stream', visit.streamLive],
  ['GET', '/:tenant/visits/:key/leave', visit.showLeave],
  ['POST', '/:tenant/visits/:key/leave', visit.act('cancel')],
  ['POST', '/:tenant/visits/:key/check-in', visit.act('check_in')],
  ['GET', '/:tenant/visits/:key/check-in', toVisit],
  ['POST', '/:tenant/visits/:key/come-back', visit.act('reinstate')],
  ['GET', '/:tenant/visits/:key/come-back', toVisit],
  ['GET', '/:tenant/visits/:key/move', visit.showMove],
  ['POST', '/:tenant/visits/:key/move', visit.moveVisit],
  ['GET', '/:tenant/visits/:key/appointment.ics', visit.sendCalendar],
]

/** The citizen's pages at `/t/{office}`: made here, whole without a script. All they know and do goes through the API of `queue`. */
export function mountPortal(parts: PortalParts): void {
  const { app } = parts
  for (const [method, path, handler] of pages) app.on(method, `/t${path}`, (http) => answer(http, parts, handler))
  // What is left below is ours too: the console behind it must not answer a citizen.
  for (const rest of ['/t/:tenant/*', '/t/*']) app.all(rest, (http) => answer(http, parts, nothingHere))
}

const nothingHere: Handler = () => Promise.reject(refuse('request.not_found'))

async function answer(http: Context, parts: PortalParts, handler: Handler): Promise<Response> {
  const visitor = visitorOf(http, parts)
  try {
    if (http.req.method !== 'GET' && isCrossSite(http.req.raw.headers, visitor.publicUrl))
      throw refuse('request.cross_site')
    return await handler(visitor)
  } catch (error) {
    return answerFault(visitor, error, parts)
  }
}

/** Never found by searching, and told to robots by the header too. */
const unlisted = { 'x-robots-tag': 'noindex, nofollow' }

function answerFault(visitor: Visitor, error: unknown, { services }: PortalParts): Response {
  const { http } = visitor
  const requestId: string = http.get('requestId')
  const problem = problemIn(visitor, error)
  if (problem === null)
    services.log.error({ err: error, request_id: requestId, path: http.req.routePath }, 'a page failed')
  const { status, said } = toldOf(visitor, problem)
  const page = faultPage(visitor, said, {
    requestId: status >= 500 ? requestId : undefined,
    again: (status >= 500 || status === 429) && http.req.method === 'GET',
    office: http.req.param('tenant') !== undefined && problem?.code !== 'tenant.unknown',
  })
  const wait = visitor.retryAfter()
  return respond(visitor, page, { status, headers: { ...unlisted, ...(wait === null ? {} : { 'retry-after': wait }) } })
}

function toldOf(visitor: Visitor, problem: Problem | null): { status: number; said: Said } {
  const { t } = visitor
  if (problem === null) return { status: 500, said: { title: t('fault.ownTitle'), detail: t('fault.ownText') } }
  // An address that cannot be one is told as one that leads nowhere.
  const named =
    problem.code === 'request.invalid' && problem.errors?.some(({ pointer }) => pointer.startsWith('#/params'))
  return named
    ? { status: 404, said: { title: t('fault.visitTitle'), detail: t('fault.visitText') } }
    : { status: problem.status, said: saidOf(visitor, problem) }
}
