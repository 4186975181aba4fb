import type { View } from '../asking/visitor.ts'
import { dayWords, said, timeWords } from '../words.ts'
import { refusalPart, type Said } from './field.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { type Choosing, choosePart, chosenPart } from './slots.ts'
import type { VisitPlace } from './visit.ts'

/** Moving a booking: the same two choices as booking, then a press. */
export function movePage(
  view: View,
  place: VisitPlace,
  choosing: Choosing,
  of: { at: string | null; refusal: Said | null },
): Html {
  const { t } = view
  const { visit, address, requestIdOf } = place
  const title = t('move.title', { number: visit.number })
  const now = visit.booked_for ?? visit.at
  const body = html`
<p class="back"><a href="${address}">${t('move.back')}</a></p>
<h1>${title}</h1>
<p class="place">${said(view, visit.service.name)}, ${visit.branch.name}</p>
<p>${t('move.now', { day: dayWords(view, now, choosing.zone), time: timeWords(view, now, choosing.zone) })}</p>
${refusalPart(of.refusal)}
${
  of.at === null
    ? choosePart(view, choosing)
    : html`${chosenPart(view, choosing, of.at)}
<form method="post" action="${address}/move" class="ask"><input type="hidden" name="request_id" value="${requestIdOf(`move ${of.at}`)}"><input type="hidden" name="at" value="${of.at}">
<button type="submit" data-busy="${t('visit.busy')}">${t('move.submit')}</button></form>`
}`
  return layout(view, { title, office: visit.office, hidden: true, body })
}
