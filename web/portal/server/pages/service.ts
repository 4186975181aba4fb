import type { Filled } from '../asking/form.ts'
import type { View } from '../asking/visitor.ts'
import { said, waitWords } from '../words.ts'
import { fieldPart, refusalPart, type Said } from './field.ts'
import { type Branch, type Office, openLine, type Service } from './front.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

export interface ServicePlace {
  office: Office['office']
  branch: Branch
  service: Service
}

export interface TakeForm {
  /** A second press sends the same one: one number. */
  requestId: string
  filled: Filled
  refusal: Said | null
}

/** One service: what to know before coming, and the form that gives a number. */
export function servicePage(view: View, { office, branch, service }: ServicePlace, form: TakeForm): Html {
  const { t } = view
  const title = said(view, service.name)
  const address = `/t/${office.slug}/services/${service.id}`
  const body = html`
<p class="back"><a href="/t/${office.slug}">${t('service.all')}</a></p>
<h1>${title}</h1>
<p class="place">${branch.name}${branch.address !== '' && `, ${branch.address}`}</p>
${openLine(view, branch)}
${refusalPart(form.refusal, form.filled.faults)}
${service.description && html`<p>${said(view, service.description)}</p>`}
${service.open ? lineFacts(view, service) : html`<p class="notice">${service.closed_because && said(view, service.closed_because)}</p>`}
${bringPart(view, service.bring)}
${service.open && (service.remote ? takePart(view, { office, branch, service }, form) : html`<p class="notice">${t('service.hereOnlyLong')}</p>`)}
${
  service.bookable &&
  html`<section aria-labelledby="book"><h2 id="book">${t('service.bookTitle')}</h2>
<p>${t('service.bookText')}</p>
<p><a class="button${service.open && service.remote ? ' quiet' : ''}" href="${address}/book">${t('service.book')}</a></p></section>`
}`
  return layout(view, { title, office, body })
}

function lineFacts(view: View, service: Service): Html {
  const { t } = view
  return html`<dl class="numbers">
<div><dt>${t('service.now')}</dt><dd>${t('service.people', { count: service.waiting })}</dd></div>
<div><dt>${t('service.wait')}</dt><dd>${service.wait ? waitWords(view, service.wait) : t('service.noWait')}</dd></div>
</dl>`
}

export function bringPart(view: View, bring: readonly { id: string; en: string }[]): Html | null {
  if (bring.length === 0) return null
  return html`<section class="bring" aria-labelledby="bring"><h2 id="bring">${view.t('service.bring')}</h2>
<ul>${bring.map((one) => html`<li>${said(view, one)}</li>`)}</ul></section>`
}

function takePart(view: View, { office, branch, service }: ServicePlace, form: TakeForm): Html {
  const { t } = view
  return html`<section aria-labelledby="take"><h2 id="take">${t('take.title')}</h2>
<form method="post" action="/t/${office.slug}/visits" class="ask">
<input type="hidden" name="request_id" value="${form.requestId}">
<input type="hidden" name="service_id" value="${service.id}">
${personFields(view, { branch, service }, form.filled, false)}
<button type="submit" data-busy="${t('take.busy')}">${t('take.submit')}</button>
</form></section>`
}

/** What is asked of the visitor: the class, what the service asks, name and telephone. */
export function personFields(
  view: View,
  { branch, service }: Pick<ServicePlace, 'branch' | 'service'>,
  filled: Filled,
  nameRequired: boolean,
): Html {
  const { t } = view
  const optional = t('field.optional')
  const own = service.inputs.map(({ key, label, kind, required }) =>
    fieldPart(
      { name: `inputs.${key}`, label: said(view, label), kind, required, ...hintOf(view, kind) },
      filled,
      optional,
    ),
  )
  return html`${classPart(view, branch, filled)}
${own}
${fieldPart({ name: 'name', label: t('field.name'), kind: 'text', required: nameRequired, autocomplete: 'name' }, filled, optional)}
${fieldPart({ name: 'phone', label: t('field.phone'), hint: t('field.phoneHint'), kind: 'phone', required: false, autocomplete: 'tel' }, filled, optional)}`
}

const hintOf = ({ t }: View, kind: Service['inputs'][number]['kind']) =>
  kind === 'nik' ? { hint: t('field.nikHint') } : {}

function classPart(view: View, branch: Branch, { values }: Filled): Html | null {
  if (branch.classes.length < 2) return null
  const chosen = values['class'] ?? branch.classes[0]?.code
  return html`<fieldset><legend>${view.t('field.class')}</legend>
<p class="hint">${view.t('field.classHint')}</p>
${branch.classes.map(
  ({ code, label }) =>
    html`<label class="choice"><input type="radio" name="class" value="${code}"${code === chosen && html` checked`}> ${said(view, label)}</label>`,
)}
</fieldset>`
}
