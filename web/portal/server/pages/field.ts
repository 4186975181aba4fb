import type { Filled } from '../asking/form.ts'
import { type Html, html } from './html.ts'

export interface Field {
  name: string
  label: string
  hint?: string
  kind: 'text' | 'digits' | 'phone' | 'nik'
  required: boolean
  autocomplete?: 'name' | 'tel'
}

const typed = {
  text: html`type="text" maxlength="200"`,
  digits: html`type="text" inputmode="numeric" pattern="[0-9]*" maxlength="40"`,
  phone: html`type="tel" inputmode="tel" maxlength="24"`,
  nik: html`type="text" inputmode="numeric" pattern="[0-9]{16}" maxlength="16"`,
} as const

/** A name of a field as part of an element's id. */
const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`

export function fieldPart(field: Field, { values, faults }: Filled, optional: string): Html {
  const { name, label, hint, kind, required, autocomplete } = field
  const id = idOf(name)
  const fault = faults[name]
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].join(' ').trim()
  return html`<div class="field">
<label for="${id}">${label}${!required && html` <span class="optional">(${optional})</span>`}</label>
${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${fault !== undefined && html`<p class="fault" id="${id}-fault">${fault}</p>`}
<input id="${id}" name="${name}" value="${values[name] ?? ''}" ${typed[kind]}${required && html` required`}${autocomplete && html` autocomplete="${autocomplete}"`}${fault !== undefined && html` aria-invalid="true"`}${described !== '' && html` aria-describedby="${described}"`}>
</div>`
}

export interface Said {
  title: string
  detail: string
}

/** What was refused, in words, first on the page; what is wrong in which field leads there. */
export function refusalPart(refusal: Said | null, faults: Filled['faults'] = {}): Html | null {
  if (refusal === null) return null
  const names = Object.keys(faults)
  return html`<div class="refusal" role="alert" tabindex="-1" id="refusal" autofocus>
<h2>${refusal.title}</h2>
<p>${refusal.detail}</p>
${names.length > 0 && html`<ul>${names.map((name) => html`<li><a href="#${idOf(name)}">${faults[name]}</a></li>`)}</ul>`}
</div>`
}
