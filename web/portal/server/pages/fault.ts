import type { View } from '../asking/visitor.ts'
import type { Said } from './field.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** What cannot be shown, in plain words, with a way on. */
export function faultPage(
  view: View,
  said: Said,
  more: { requestId?: string; again?: boolean; office?: boolean },
): Html {
  const { t, slug } = view
  const body = html`
<h1>${said.title}</h1>
<p class="lead">${said.detail}</p>
<p class="ways">
${more.again && html`<a class="button" href="${view.self}">${t('fault.again')}</a>`}
${more.office && html`<a class="button${more.again ? ' quiet' : ''}" href="/t/${slug}">${t('fault.office')}</a>`}
</p>
${more.requestId !== undefined && html`<p class="hint">${t('fault.requestId', { id: more.requestId })}</p>`}`
  return layout(view, { title: said.title, hidden: true, body })
}
