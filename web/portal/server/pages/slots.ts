import type { ResponseOf } from '@govconnect/kernel/contract'
import type { listPublicSlots } from '@govconnect/queue/contract'
import { createFormat, zoneName } from '@govconnect/web/format.ts'
import type { View } from '../asking/visitor.ts'
import { dayWords, timeWords } from '../words.ts'
import { type Html, html } from './html.ts'

export type Days = ResponseOf<typeof listPublicSlots>['items']
type Day = Days[number]

export interface Choosing {
  /** Address of the step; day and time are added to it. */
  address: string
  zone: string
  days: Days
  /** First day shown, and whether there are some before and after. */
  from: string
  before: string | null
  after: string | null
  /** The day whose times are shown; null: the day is to be chosen. */
  day: string | null
}

const noon = (day: string) => `${day}T12:00:00Z`
const plainDay = (view: View, day: string) => dayWords(view, noon(day), 'UTC')

/** First the day, then the time: links, so that a keyboard and an old telephone can follow them. */
export function choosePart(view: View, choosing: Choosing): Html {
  const chosen = choosing.days.find(({ day }) => day === choosing.day)
  return chosen ? timesPart(view, choosing, chosen) : daysPart(view, choosing)
}

function daysPart(view: View, { address, days, from, before, after }: Choosing): Html {
  const { t } = view
  return html`<section aria-labelledby="days"><h2 id="days">${t('slots.chooseDay')}</h2>
${days.every((one) => freeIn(one) === 0) && html`<p class="notice">${t('slots.noneHere')}</p>`}
<ul class="days">${days.map((one) => dayRow(view, { address, from }, one))}</ul>
<p class="ways">
${before !== null && html`<a class="button quiet" href="${address}?from=${before}">${t('slots.before')}</a>`}
${after !== null && html`<a class="button quiet" href="${address}?from=${after}">${t('slots.after')}</a>`}
</p></section>`
}

const freeIn = (day: Day) => day.slots.filter(({ state }) => state === 'free').length

function dayRow(view: View, { address, from }: Pick<Choosing, 'address' | 'from'>, day: Day): Html {
  const { t, language } = view
  const free = freeIn(day)
  const name = plainDay(view, day.day)
  if (free > 0)
    return html`<li><a href="${address}?from=${from}&amp;day=${day.day}"><span class="name">${name}</span> <span class="facts">${t('slots.free', { count: free })}</span></a></li>`
  // The holiday's own name is told in Indonesian only.
  const why = day.closed !== null ? (language === 'id' ? day.closed : t('slots.closed')) : reasonOf(view, day)
  return html`<li class="gone"><span class="name">${name}</span> <span class="facts">${why}</span></li>`
}

const reasonOf = ({ t }: View, { slots }: Day) =>
  slots.some(({ state }) => state === 'full')
    ? t('slots.full')
    : slots.length > 0 && slots.every(({ state }) => state === 'closed')
      ? t('slots.notYet')
      : t('slots.over')

function timesPart(view: View, { address, zone, from }: Choosing, { day, slots }: Day): Html {
  const { t } = view
  const format = createFormat(view.language, zone)
  const free = slots.filter(({ state }) => state === 'free')
  return html`<section aria-labelledby="times"><h2 id="times">${t('slots.chooseTime', { day: plainDay(view, day), zone: zoneName(zone) })}</h2>
${free.length === 0 && html`<p class="notice">${t('slots.noTime')}</p>`}
<ul class="times">${free.map(
    ({ at }) =>
      html`<li><a href="${address}?${new URLSearchParams({ from, day, at }).toString()}">${format.time(at)}</a></li>`,
  )}</ul>
<p class="ways"><a class="button quiet" href="${address}?from=${from}">${t('slots.otherDay')}</a></p></section>`
}

/** "Selasa, 1 Desember, 10:00 WIB", with the way back to the times of that day. */
export function chosenPart(view: View, { address, zone, from, day }: Choosing, at: string): Html {
  const back = day === null ? address : `${address}?from=${from}&day=${day}`
  return html`<p class="chosen"><strong>${dayWords(view, at, zone)}, ${timeWords(view, at, zone)}</strong>
<a href="${back}">${view.t('slots.otherTime')}</a></p>`
}
