import { ProblemError } from '@govconnect/kernel/contract'
import {
  actOnChatVisit,
  bookFromChat,
  type ChatVisit,
  joinFromChat,
  listChatServices,
  listChatVisits,
  listSlots,
} from '@govconnect/queue/contract'
import type { EffectScope } from './effects.ts'
import {
  dayAt,
  dayWanted,
  type LineService,
  type LineSlot,
  type QueueAction,
  type QueueDeed,
  type QueueEffect,
  type QueueWish,
  serviceMeant,
  ticketMeant,
  type Visit,
  wantsSlot,
} from './rules/index.ts'

type Change = Exclude<QueueAction, { type: 'ask_queue' }>

/** How a citizen is known to the lines: the same as to the cases. */
const askerOf = ({ asker }: EffectScope): string => (asker.wa_user_id ?? asker.citizen_id ?? 'unknown').slice(0, 128)

/** What is there to choose from, and what the citizen has: read each time, for lines move on. */
export async function askQueue(
  wish: QueueWish,
  scope: EffectScope,
  notice: string | null = null,
): Promise<QueueEffect> {
  const [services, visits] = await Promise.all([servicesOf(scope), visitsOf(scope)])
  const of = slotsOf(wish, services, visits)
  const slots = of && (await freeTimes({ ...of, wish }, scope))
  return { type: 'lines', wish, services, visits, slots, notice }
}

async function servicesOf({ client }: EffectScope): Promise<LineService[]> {
  const { items } = await client.call(listChatServices)
  return items.map(({ service_id, branch_id, closed_because, ...rest }) => ({
    ...{ serviceId: service_id, branchId: branch_id, branch: rest.branch, zone: rest.zone, name: rest.name },
    ...{ open: rest.open, remote: rest.remote, bookable: rest.bookable, closedBecause: closed_because },
    ...{ waiting: rest.waiting, wait: rest.wait, inputs: rest.inputs, classes: rest.classes },
  }))
}

async function visitsOf(scope: EffectScope): Promise<Visit[]> {
  const { items } = await scope.client.call(listChatVisits, { query: { wa_user_id: askerOf(scope) } })
  return items.map(visitOf)
}

function visitOf(one: ChatVisit): Visit {
  return {
    ...{ ticketId: one.ticket_id, number: one.number, status: one.status, at: one.at, can: one.can },
    ...{ branch: one.branch.name, address: one.branch.address, zone: one.branch.zone },
    ...{ serviceId: one.service.id, service: one.service.name, bring: one.service.bring },
    ...{ peopleAhead: one.people_ahead, wait: one.wait, noWaitBecause: one.no_wait_because },
    ...{ counter: one.counter, mustCheckIn: one.must_check_in, bookedFor: one.booked_for, statusUrl: one.status_url },
  }
}

/** Whose free times are wanted: those of one service that can be booked. */
function slotsOf(wish: QueueWish, services: readonly LineService[], visits: readonly Visit[]) {
  if (wish.wants === 'move') {
    const visit = ticketMeant(wish, visits, 'move')
    return visit && { serviceId: visit.serviceId, zone: visit.zone }
  }
  if (wish.wants !== 'book' && wish.wants !== 'join') return null
  const service = serviceMeant(wish, services)
  return service && wantsSlot(wish, service) ? { serviceId: service.serviceId, zone: service.zone } : null
}

/** Days looked at, from the one that is wished. */
const daysAhead = 7

async function freeTimes(
  of: { serviceId: string; zone: string; wish: QueueWish },
  { client, now }: EffectScope,
): Promise<LineSlot[]> {
  const picked = of.wish.at === null ? null : dayAt(of.zone, Date.parse(of.wish.at))
  const from = picked ?? dayWanted(of.wish.when, of.zone, now) ?? dayAt(of.zone, now)
  const { items } = await client.call(listSlots, { query: { service_id: of.serviceId, from, days: daysAhead } })
  return items.flatMap(({ day, slots }) => slots.map(({ at, state }) => ({ day, at, free: state === 'free' })))
}

/** Takes, books or changes, once for each confirmation. A time that went meanwhile is offered anew; another refusal is said in its own words. */
export async function changeQueue(action: Change, scope: EffectScope): Promise<QueueEffect> {
  try {
    return { type: 'queue_done', deed: action.deed, visit: visitOf(await carryOutDeed(action, scope)) }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500 || error.status === 429) throw error
    const { detail } = error.problem
    if (error.code === 'queue.slot_full' || error.code === 'queue.slot_unknown')
      return askQueue(dayAgain(action), scope, detail)
    return { type: 'queue_refused', deed: action.deed, detail }
  }
}

/** Other times of the day that was wished. */
function dayAgain({ wish }: Change): QueueWish {
  const day = wish.when?.day ?? null
  return { ...wish, at: null, when: day && { day, minute: null, part: null } }
}

function carryOutDeed({ deed, wish, idempotencyKey }: Change, scope: EffectScope): Promise<ChatVisit> {
  const { client, language } = scope
  const wa_user_id = askerOf(scope)
  const options = { headers: { 'accept-language': language } }
  if (deed.does === 'join' || deed.does === 'book') {
    const who = {
      request_id: idempotencyKey,
      wa_user_id,
      conversation_id: conversationOf(scope),
      language,
      inputs: { ...wish.inputs },
      ...(wish.priority ? { class: wish.priority } : {}),
    }
    const name = scope.asker.name?.trim().slice(0, 120)
    if (deed.does === 'book') {
      const body = { ...who, service_id: deed.serviceId, at: deed.at, person: { name: name || unnamed[language] } }
      return client.call(bookFromChat, { body }, options)
    }
    const person = name ? { person: { name } } : {}
    const body = { ...who, ...person, service_id: deed.serviceId, branch_id: deed.branchId }
    return client.call(joinFromChat, { body }, options)
  }
  const body = { request_id: idempotencyKey, wa_user_id, ...actionOf(deed) }
  return client.call(actOnChatVisit, { params: { id: deed.ticketId }, body }, options)
}

function actionOf(deed: Exclude<QueueDeed, { does: 'join' | 'book' }>) {
  return deed.does === 'move' ? { action: deed.does, at: deed.at } : { action: deed.does }
}

/** Who hides the name on WhatsApp. */
const unnamed = { id: 'Warga', en: 'Citizen' }
/** Ids of other channels may be longer than lines keep. */
const longestConversation = 64

function conversationOf({ conversationId }: EffectScope): string | null {
  return conversationId.length <= longestConversation ? conversationId : null
}
