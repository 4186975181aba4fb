import type { VisitView } from '@govconnect/queue/contract'
import { calendarDays } from '@govconnect/web/format.ts'
import type { View } from '../asking/visitor.ts'
import { dayWords, said } from '../words.ts'
import { refusalPart, type Said } from './field.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { layout } from './layout.ts'
import { qrPart } from './qr.ts'
import { bringPart } from './service.ts'
import { headline, iconOf, isFollowed, isOver, lookAgainSeconds, secondLine } from './visit-words.ts'

export interface VisitPlace {
  visit: VisitView
  /** `/t/{slug}/visits/{key}` */
  address: string
  /** The same with the installation's name, for other devices. */
  wholeAddress: string
  /** Of an action at this state of the ticket: a second press sends the same. */
  requestIdOf(action: string): string
}

/** The visitor's own number: what happens next comes first, the rest below. */
export function visitPage(view: View, place: VisitPlace, refusal: Said | null = null): Html {
  const { t } = view
  const { visit, address, wholeAddress } = place
  const { office, branch, service } = visit
  const over = isOver(visit)
  const body = html`
${refusalPart(refusal)}
<div id="live" data-source="${address}/live" data-stream="${address}/stream" data-zone="${branch.zone}">${livePart(view, place)}</div>
<p id="said" class="heard" role="status"></p>
<p id="stale" class="notice stale" role="status" hidden data-text="${t('visit.stale')}"></p>
<p class="fresh"><span id="fresh" hidden data-text="${t('visit.fresh')}"></span> <a href="${address}" id="reload">${t('visit.reload')}</a></p>
${!over && bringPart(view, service.bring)}
<section class="where" aria-labelledby="where"><h2 id="where">${t('visit.where')}</h2>
<p><strong>${branch.name}</strong>${branch.address !== '' && html`<br>${branch.address}`}</p></section>
${
  !over &&
  html`<section class="code" aria-labelledby="code"><h2 id="code">${t('visit.code')}</h2>
${qrPart(wholeAddress, t('visit.codeLabel', { number: visit.number }))}
<p>${t('visit.codeText')}</p></section>`
}
<p class="ways print-no"><a href="/t/${office.slug}">${over ? t('visit.again') : t('service.all')}</a></p>`
  return layout(view, { title: `${visit.number} · ${said(view, service.name)}`, office, hidden: true, body })
}

/** A-023 */
const usualLength = 5

/** What changes while one waits; asked for alone by the script of an open page. */
export function livePart(view: View, place: VisitPlace): Html {
  const { t } = view
  const { visit } = place
  const first = headline(view, visit)
  const second = secondLine(view, visit)
  const name = said(view, visit.service.name)
  return html`<div class="ticket is-${visit.status}" data-again="${lookAgainSeconds(visit)}"${isFollowed(visit) && html` data-followed`} data-state="${visit.status}" data-title="${visit.number} · ${first}" data-said="${visit.number}. ${first}. ${second ?? ''}">
<h1><span class="label">${t('visit.yourNumber')}</span> <span class="number${visit.number.length > usualLength && ' long'}">${visit.number}</span></h1>
<p class="chip">${icon(iconOf[visit.status])} ${t(`status.${visit.status}`)}</p>
<p class="headline">${first}</p>
${second !== null && html`<p class="second">${second}</p>`}
<p class="service">${name}${visit.status !== 'booked' && html`<br>${dayWords(view, `${visit.day}T12:00:00Z`, 'UTC')}`}${visit.done.length > 0 && visit.status !== 'completed' && html`<br><span class="hint">${t('visit.done', { services: visit.done.map((one) => said(view, one)).join(', ') })}</span>`}</p>
${actionsPart(view, place)}
${visit.why !== null && html`<p class="why hint">${said(view, visit.why)}</p>`}
</div>`
}

/** Long before, nobody is there yet; how early is too early, the office says. */
const isToday = ({ booked_for, branch, at }: VisitView) =>
  booked_for !== null && calendarDays(at, booked_for, branch.zone) <= 0

function actionsPart(view: View, { visit, address, requestIdOf }: VisitPlace): Html | null {
  const { t } = view
  const { can } = visit
  if (can.length === 0) return null
  const post = (action: 'check-in' | 'come-back', text: string) =>
    html`<form method="post" action="${address}/${action}"><input type="hidden" name="request_id" value="${requestIdOf(action)}"><button type="submit" id="${action}" data-busy="${t('visit.busy')}">${text}</button></form>`
  const booked = visit.status === 'booked'
  return html`<div class="actions">
${can.includes('check_in') && (!booked || isToday(visit)) && post('check-in', t('visit.checkIn'))}
${can.includes('reinstate') && post('come-back', t('visit.comeBack'))}
${booked && html`<a class="button quiet" id="calendar" href="${address}/appointment.ics" download>${t('visit.calendar')}</a>`}
${can.includes('move') && visit.service.bookable && html`<a class="button quiet" id="move" href="${address}/move">${t('visit.move')}</a>`}
${can.includes('cancel') && html`<a class="button quiet leave" id="leave" href="${address}/leave">${booked ? t('visit.cancel') : t('visit.leave')}</a>`}
</div>`
}

/** Asked before a place is given up: it does not come back. */
export function leavePage(view: View, { visit, address, requestIdOf }: VisitPlace): Html {
  const { t } = view
  const booked = visit.status === 'booked'
  const title = booked ? t('leave.titleBooked', { number: visit.number }) : t('leave.title', { number: visit.number })
  const body = html`
<h1>${title}</h1>
<p class="lead">${booked ? t('leave.textBooked') : t('leave.text')}</p>
<p class="headline">${headline(view, visit)}</p>
<div class="actions">
<form method="post" action="${address}/leave"><input type="hidden" name="request_id" value="${requestIdOf('leave')}">
<button type="submit" class="danger" data-busy="${t('visit.busy')}">${booked ? t('leave.submitBooked') : t('leave.submit')}</button></form>
<a class="button quiet" href="${address}">${t('leave.stay')}</a>
</div>`
  return layout(view, { title, office: visit.office, hidden: true, body })
}
