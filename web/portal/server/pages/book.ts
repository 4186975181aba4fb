import type { View } from '../asking/visitor.ts'
import { said } from '../words.ts'
import { refusalPart } from './field.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { bringPart, personFields, type ServicePlace, type TakeForm } from './service.ts'
import { type Choosing, choosePart, chosenPart } from './slots.ts'

/** Booking ahead: the day, the time, then who comes. */
export function bookPage(
  view: View,
  place: ServicePlace,
  choosing: Choosing,
  form: TakeForm & { at: string | null },
): Html {
  const { t } = view
  const { office, branch, service } = place
  const title = t('book.title', { service: said(view, service.name) })
  const body = html`
<p class="back"><a href="/t/${office.slug}/services/${service.id}">${said(view, service.name)}</a></p>
<h1>${title}</h1>
<p class="place">${branch.name}${branch.address !== '' && `, ${branch.address}`}</p>
${refusalPart(form.refusal, form.filled.faults)}
${form.at === null ? choosePart(view, choosing) : detailsPart(view, place, choosing, { ...form, at: form.at })}
${form.at !== null && bringPart(view, service.bring)}`
  return layout(view, { title, office, hidden: true, body })
}

function detailsPart(view: View, place: ServicePlace, choosing: Choosing, form: TakeForm & { at: string }): Html {
  const { t } = view
  return html`${chosenPart(view, choosing, form.at)}
<section aria-labelledby="who"><h2 id="who">${t('book.who')}</h2>
<form method="post" action="/t/${place.office.slug}/appointments" class="ask">
<input type="hidden" name="request_id" value="${form.requestId}">
<input type="hidden" name="service_id" value="${place.service.id}">
<input type="hidden" name="at" value="${form.at}">
${personFields(view, place, form.filled, true)}
<button type="submit" data-busy="${t('book.busy')}">${t('book.submit')}</button>
</form></section>`
}
