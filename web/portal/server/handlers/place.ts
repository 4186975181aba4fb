import { refuse } from '@govconnect/kernel'
import { listPublicSlots, readPublicOffice } from '@govconnect/queue/contract'
import type { Visitor } from '../asking/visitor.ts'
import { isGroup } from '../pages/front.ts'
import type { ServicePlace } from '../pages/service.ts'
import type { Choosing } from '../pages/slots.ts'

export const readOffice = (visitor: Visitor) =>
  visitor.client.call(readPublicOffice, { params: { tenant: visitor.slug } })

/** @throws Refusal `request.not_found`: no such service, or one that only leads to others */
export async function placeOf(visitor: Visitor, serviceId: string): Promise<ServicePlace> {
  const { office, items } = await readOffice(visitor)
  for (const branch of items) {
    const service = branch.services.find(({ id }) => id === serviceId)
    if (service && !isGroup(branch, service)) return { office, branch, service }
  }
  throw refuse('request.not_found')
}

/** Two weeks to a page. */
const daysShown = 14
const dayMs = 86_400_000
const dayShape = /^\d{4}-\d{2}-\d{2}$/

/** The calendar of a wall clock in the branch's zone. */
const today = (now: Date, zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)

const addDays = (day: string, count: number) => new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)

const dayIn = (text: string | undefined) =>
  text !== undefined && dayShape.test(text) && !Number.isNaN(Date.parse(text)) ? text : null

/** Days of a service from the one that the address names, today unless told. */
export async function choosingOf(
  visitor: Visitor,
  of: { serviceId: string; zone: string; address: string },
): Promise<Choosing> {
  const first = today(visitor.now, of.zone)
  const asked = dayIn(visitor.http.req.query('from'))
  const from = asked === null || asked < first ? first : asked
  const { items: days } = await visitor.client.call(listPublicSlots, {
    params: { tenant: visitor.slug },
    query: { service_id: of.serviceId, from, days: daysShown },
  })
  const goesOn = days.some(({ slots }) => slots.some(({ state }) => state !== 'closed'))
  return {
    ...{ address: of.address, zone: of.zone, days, from },
    before: from > first ? [first, addDays(from, -daysShown)].sort()[1]! : null,
    after: goesOn ? addDays(from, daysShown) : null,
    day: dayIn(visitor.http.req.query('day')),
  }
}

/** A moment as an address or a form names it; null where it names none. */
export function momentOf(text: string | undefined): string | null {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
