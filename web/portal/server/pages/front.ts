import type { ResponseOf } from '@govconnect/kernel/contract'
import type { readPublicOffice } from '@govconnect/queue/contract'
import type { View } from '../asking/visitor.ts'
import { closingWords, said, waitWords, whenWords } from '../words.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { layout } from './layout.ts'

export type Office = ResponseOf<typeof readPublicOffice>
export type Branch = Office['items'][number]
export type Service = Branch['services'][number]

/** A service with others below it only leads to them. */
export const isGroup = (branch: Branch, service: Service) => branch.services.some((one) => one.parent_id === service.id)

/** What can be had here: branches, open or why not, and their services with waits. */
export function frontPage(view: View, { office, items }: Office): Html {
  const { t } = view
  const body = html`
<h1>${office.name}</h1>
${items.length === 0 ? html`<p class="lead">${t('front.empty')}</p>` : html`<p class="lead">${t('front.lead')}</p>`}
${items.map((branch) => branchPart(view, office.slug, branch))}
${items.length > 0 && html`<p class="hint">${t('front.again')}</p>`}`
  return layout(view, { title: office.name, office, body })
}

function branchPart(view: View, slug: string, branch: Branch): Html {
  const top = branch.services.filter(({ parent_id }) => parent_id === null)
  const groups = top.filter((one) => isGroup(branch, one))
  const single = top.filter((one) => !isGroup(branch, one))
  return html`<section class="branch" aria-labelledby="b-${branch.id}">
<h2 id="b-${branch.id}">${branch.name}</h2>
${branch.address !== '' && html`<p class="place">${branch.address}</p>`}
${openLine(view, branch)}
${branch.services.length === 0 && html`<p>${view.t('front.noServices')}</p>`}
${groups.map((group) => html`<h3>${said(view, group.name)}</h3>${list(view, slug, below(branch, group))}`)}
${groups.length > 0 && single.length > 0 && html`<h3>${view.t('front.others')}</h3>`}
${single.length > 0 && list(view, slug, single)}
</section>`
}

/** All leaves below a group, however deep the tree. */
function below(branch: Branch, group: Service): Service[] {
  const children = branch.services.filter(({ parent_id }) => parent_id === group.id)
  return children.flatMap((one) => (isGroup(branch, one) ? below(branch, one) : [one]))
}

export function openLine(view: View, branch: Branch): Html {
  const { t } = view
  if (branch.open) {
    const closes =
      branch.closes_at === null ? '' : t('front.closes', { time: closingWords(view, branch.closes_at, branch.zone) })
    return html`<p class="state open">${icon('check')}<span><strong>${t('front.open')}</strong> ${closes}</span></p>`
  }
  const opens =
    branch.opens_at === null
      ? t('front.opensUnknown')
      : t('front.opens', { when: whenWords(view, branch.opens_at, branch.zone) })
  const why = branch.closed_because === null ? '' : `${said(view, branch.closed_because)}. `
  return html`<p class="state shut">${icon('cross')}<span><strong>${t('front.closed')}</strong> ${why}${opens}</span></p>`
}

const list = (view: View, slug: string, services: readonly Service[]): Html =>
  html`<ul class="services">${services.map((one) => serviceRow(view, slug, one))}</ul>`

function serviceRow(view: View, slug: string, service: Service): Html {
  return html`<li><a href="/t/${slug}/services/${service.id}">
<span class="name">${said(view, service.name)}</span>
<span class="facts">${factsOf(view, service).map((fact) => html`<span>${fact}</span>`)}</span>
</a></li>`
}

function factsOf(view: View, service: Service): string[] {
  const { t } = view
  const bookable = service.bookable ? [t('service.bookable')] : []
  if (!service.open)
    return [service.closed_because ? said(view, service.closed_because) : t('slots.closed'), ...bookable]
  const wait = service.wait ? [waitWords(view, service.wait)] : []
  const here = service.remote ? [] : [t('service.hereOnly')]
  return [t('service.waiting', { count: service.waiting }), ...wait, ...here, ...bookable]
}
