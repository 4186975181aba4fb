import { newId, type Problem } from '@govconnect/kernel'
import { bookFromWeb, joinFromWeb } from '@govconnect/queue/contract'
import { type Filled, formOf, unfilled } from '../asking/form.ts'
import { faultsOf, problemIn, saidOf } from '../asking/refused.ts'
import { goTo, respond } from '../asking/respond.ts'
import type { Visitor } from '../asking/visitor.ts'
import { bookPage } from '../pages/book.ts'
import type { Said } from '../pages/field.ts'
import { frontPage } from '../pages/front.ts'
import { type ServicePlace, servicePage } from '../pages/service.ts'
import { choosingOf, momentOf, placeOf, readOffice } from './place.ts'

export async function showFront(visitor: Visitor): Promise<Response> {
  return respond(visitor, frontPage(visitor, await readOffice(visitor)), { keep: true })
}

const fresh = () => ({ requestId: newId(), filled: unfilled, refusal: null })

export async function showService(visitor: Visitor): Promise<Response> {
  const place = await placeOf(visitor, visitor.http.req.param('service') ?? '')
  return respond(visitor, servicePage(visitor, place, fresh()))
}

export async function showBooking(visitor: Visitor): Promise<Response> {
  const place = await placeOf(visitor, visitor.http.req.param('service') ?? '')
  const choosing = await choosingOf(visitor, slotsOf(place))
  return respond(
    visitor,
    bookPage(visitor, place, choosing, { ...fresh(), at: momentOf(visitor.http.req.query('at')) }),
    unlisted,
  )
}

/** Robots are told so in the header too: it holds for what is no page. */
const unlisted = { headers: { 'x-robots-tag': 'noindex, nofollow' } }

const addressOf = ({ office, service }: ServicePlace) => `/t/${office.slug}/services/${service.id}`
const slotsOf = (place: ServicePlace) => ({
  serviceId: place.service.id,
  zone: place.branch.zone,
  address: `${addressOf(place)}/book`,
})

/** A number, or the form again with what was refused. */
export async function takeNumber(visitor: Visitor): Promise<Response> {
  const values = await formOf(visitor.http)
  const place = await placeOf(visitor, values['service_id'] ?? '')
  const requestId = values['request_id'] ?? newId()
  const body = { request_id: requestId, branch_id: place.branch.id, ...personOf(visitor, values, place) }
  const ask = () => visitor.client.call(joinFromWeb, { params: { tenant: visitor.slug }, body })
  const given = await tryIt(visitor, { values, place, nameRequired: false }, ask)
  if ('visit_key' in given) return goTo(visitor, visitAddress(given))
  const view = { ...visitor, self: addressOf(place) }
  const form = { requestId: idAfter(given, requestId), filled: { values, faults: given.faults }, refusal: given.said }
  return respond(visitor, servicePage(view, place, form), { status: given.status, headers: given.headers })
}

/** A booking, or the form again; a time that is gone is to be chosen anew. */
export async function bookTime(visitor: Visitor): Promise<Response> {
  const values = await formOf(visitor.http)
  const place = await placeOf(visitor, values['service_id'] ?? '')
  const requestId = values['request_id'] ?? newId()
  const { person, ...rest } = personOf(visitor, values, place)
  const at = values['at'] ?? ''
  const body = { request_id: requestId, at, ...rest, person: { ...person, name: person?.name ?? '' } }
  const ask = () => visitor.client.call(bookFromWeb, { params: { tenant: visitor.slug }, body })
  const given = await tryIt(visitor, { values, place, nameRequired: true }, ask)
  if ('visit_key' in given) return goTo(visitor, visitAddress(given))
  const view = { ...visitor, self: `${addressOf(place)}/book` }
  const choosing = await choosingOf(visitor, slotsOf(place))
  const gone = ['queue.slot_full', 'queue.slot_unknown'].includes(given.code)
  const form = { requestId: idAfter(given, requestId), filled: { values, faults: given.faults }, refusal: given.said }
  const page = bookPage(view, place, choosing, { ...form, at: gone ? null : momentOf(at) })
  return respond(visitor, page, { status: given.status, headers: { ...unlisted.headers, ...given.headers } })
}

const visitAddress = ({ visit, visit_key }: { visit: { office: { slug: string } }; visit_key: string }) =>
  `/t/${visit.office.slug}/visits/${visit_key}`

type Values = Readonly<Record<string, string>>

/** The form's fields as the API takes them; what was left empty is left out. */
function personOf(visitor: Visitor, values: Values, { service }: ServicePlace) {
  const name = values['name'] || undefined
  const phone = values['phone'] || undefined
  const inputs = service.inputs.flatMap(({ key }) => {
    const value = values[`inputs.${key}`]
    return value === undefined || value === '' ? [] : [[key, value] as const]
  })
  return {
    service_id: service.id,
    class: values['class'] || undefined,
    person: name === undefined && phone === undefined ? undefined : { name, phone },
    inputs: Object.fromEntries(inputs),
    language: visitor.language,
  }
}

interface Refused {
  code: string
  status: number
  said: Said
  faults: Filled['faults']
  headers: Record<string, string>
}

/** A form that was sent with other words needs a name of its own; any other is the same attempt. */
const idAfter = ({ code }: Refused, id: string) => (code === 'idempotency.mismatch' ? newId() : id)

interface Asked {
  values: Values
  place: ServicePlace
  nameRequired: boolean
}

/** Refusals that the form can show come back as values; what only a page of its own can say is thrown on. */
async function tryIt<Given>(visitor: Visitor, asked: Asked, ask: () => Promise<Given>): Promise<Given | Refused> {
  const faults = ownFaults(visitor, asked)
  if (Object.keys(faults).length > 0) {
    const said = { title: visitor.t('fault.fieldsTitle'), detail: visitor.t('fault.fieldsText') }
    return { code: 'request.invalid', status: 422, said, faults, headers: {} }
  }
  try {
    return await ask()
  } catch (error) {
    const problem = problemIn(visitor, error)
    if (problem === null || !isShown(problem)) throw error
    const wait = visitor.retryAfter()
    return {
      ...{ code: problem.code, status: problem.status, said: saidOf(visitor, problem) },
      faults: faultsOf(problem, (name) => wordsOf(visitor, asked.place, name)),
      headers: wait === null ? {} : { 'retry-after': wait },
    }
  }
}

/** What was filled in is kept, also where the way was the fault. */
const isShown = ({ status, code }: Problem) => status !== 404 && code !== 'server.error'

const phoneShape = /^\+?[\d\s().-]{8,24}$/

/** A telephone that cannot be one is nobody's: the API keeps it as it stands, and no notice would arrive. */
function ownFaults(visitor: Visitor, { values, place, nameRequired }: Asked): Filled['faults'] {
  const { name = '', phone = '' } = values
  return {
    ...(nameRequired && name === '' ? { name: wordsOf(visitor, place, 'name') } : {}),
    ...(phone !== '' && !phoneShape.test(phone) ? { phone: wordsOf(visitor, place, 'phone') } : {}),
  }
}

function wordsOf({ t, language }: Visitor, { service }: ServicePlace, name: string): string {
  if (name === 'name') return t('field.nameFault')
  if (name === 'phone') return t('field.phoneFault')
  if (name === 'class') return t('field.classFault')
  const input = service.inputs.find(({ key }) => name === `inputs.${key}`)
  const label = input?.label[language] ?? name
  return t(`field.fault.${input?.kind ?? 'text'}`, { label })
}
