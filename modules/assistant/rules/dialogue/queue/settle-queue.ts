import { askFlow } from '../ask.ts'
import { say } from '../messages.ts'
import { offerResume } from '../resume.ts'
import { text } from '../turn.ts'
import type { DialogueState, Language, StepContext } from '../types.ts'
import { withPriority } from './classes.ts'
import { dayWanted } from './clock.ts'
import { done } from './done.ts'
import { inputMissing } from './inputs.ts'
import { servicesNamed, ticketsNamed } from './match.ts'
import {
  askInput,
  askService,
  askSlot,
  askTicket,
  confirmBook,
  confirmDeed,
  confirmJoin,
  confirmMove,
  dayFull,
} from './put.ts'
import { chooseSlot } from './slots.ts'
import type { LineService, QueueEffect, QueueQuestion, QueueWish, Visit } from './types.ts'
import { placeInWords } from './words.ts'

/** What the queue module told is weighed against the wish: a question more, a confirmation, or an answer. */

export interface QueueSettled {
  readonly state: DialogueState
  readonly replies: ReturnType<typeof offerResume>['replies']
}

type Lines = Extract<QueueEffect, { type: 'lines' }>

interface Weighing {
  readonly state: DialogueState
  readonly lines: Lines
  readonly context: StepContext
  readonly language: Language
}

export function settleQueue(state: DialogueState, effect: QueueEffect, context: StepContext): QueueSettled {
  const { language } = state
  if (effect.type === 'queue_done') return ended(done(state, effect), context)
  if (effect.type === 'queue_refused')
    return ended({ state, said: say('queueRefused', language, { detail: effect.detail }) }, context)
  const known = { ...state, lastTicket: knownOf(effect.visits, context.now) }
  const weighing = { state: known, lines: effect, context, language }
  const { wants } = effect.wish
  if (wants === 'join' || wants === 'book') {
    const lines = { ...effect, wish: withPriority(effect.wish, effect.services) }
    return toService({ ...weighing, lines })
  }
  return wants === 'position' ? places(weighing) : toTicket(weighing, wants)
}

const openStatuses = new Set(['booked', 'waiting', 'called', 'serving', 'held'])
const isOpen = ({ status }: Visit) => openStatuses.has(status)
/** Whoever holds a number may speak of it in short, this long after it was last heard of. */
const knownMs = 18 * 3_600_000

function knownOf(visits: readonly Visit[], now: number): DialogueState['lastTicket'] {
  const visit = visits.find((one) => isOpen(one) || one.can.includes('reinstate'))
  if (!visit) return null
  return { number: visit.number, until: Math.max(now, Date.parse(visit.bookedFor ?? '') || 0) + knownMs }
}

/** Says it; nothing is open any more. A report that had to wait is offered again; one that was put aside only now goes on. */
function ended(
  { state, said, wish }: { state: DialogueState; said: string; wish?: QueueWish },
  context: StepContext,
): QueueSettled {
  const calm: DialogueState = { ...state, pending: null, fallbacks: 0 }
  if (wish?.interrupts && calm.suspended) {
    const flow = calm.suspended
    const replies = [text(said), ...askFlow(flow, calm.language, context.profile)]
    return { state: { ...calm, flow, suspended: null }, replies }
  }
  const resumed = calm.suspended && !calm.flow ? offerResume({ context, language: calm.language }, calm) : null
  return { state: resumed?.state ?? calm, replies: [text(said), ...(resumed?.replies ?? [])] }
}

function asked({ state, context, lines }: Weighing, question: QueueQuestion): QueueSettled {
  const pending = { kind: 'queue', nonce: context.nonce, question } as const
  return {
    state: { ...state, pending, fallbacks: 0 },
    replies: [...(lines.notice ? [text(lines.notice)] : []), question.reply],
  }
}

const askingOf = ({ context, language }: Weighing, wish: QueueWish, before = '') => ({
  wish,
  nonce: context.nonce,
  language,
  before,
})

/** The service that is meant; null where it must be asked. */
export function serviceMeant(wish: QueueWish, services: readonly LineService[]): LineService | null {
  const given = services.find(({ serviceId }) => serviceId === wish.serviceId)
  if (given) return given
  const pool = wish.wants === 'book' ? services.filter(({ bookable }) => bookable) : services
  const named = servicesNamed(wish.words, services)
  if (named.length === 1) return named[0] ?? null
  return named.length === 0 && pool.length === 1 && wish.tries === 0 ? (pool[0] ?? null) : null
}

/** The appointment that is meant to be moved. */
export function ticketMeant(wish: QueueWish, visits: readonly Visit[], deed: Visit['can'][number]): Visit | null {
  const able = visits.filter(({ can }) => can.includes(deed))
  const given = able.find(({ ticketId }) => ticketId === wish.ticketId)
  if (given) return given
  if (able.length <= 1) return able[0] ?? null
  const named = ticketsNamed(wish.words, able)
  return named.length === 1 ? (named[0] ?? null) : null
}

function toService(of: Weighing): QueueSettled {
  const { lines, language } = of
  const { wish, services } = lines
  if (services.length === 0) return over(of, say('queueClosed', language))
  const service = serviceMeant(wish, services)
  if (service) return toLine(of, service)
  const bookable = services.filter((one) => one.bookable)
  if (wish.wants === 'book' && bookable.length === 0) return over(of, say('queueNoBooking', language, { service: '' }))
  const named = servicesNamed(wish.words, services)
  const pool = named.length > 1 ? named : wish.wants === 'book' ? bookable : services
  const before = wish.tries > 0 && named.length === 0 ? say('queueNotThere', language) : ''
  return asked(of, askService(pool, askingOf(of, wish, before)))
}

/** `mau antri besok`: a number is for today, so it is an appointment where one can be made. */
function isForLater({ lines, context }: Weighing, service: LineService): boolean {
  const day = dayWanted(lines.wish.when, service.zone, context.now)
  return day !== null && day !== dayWanted({ day: { in: 0 }, minute: null, part: null }, service.zone, context.now)
}

export function wantsSlot(wish: QueueWish, service: LineService): boolean {
  return service.bookable && (wish.wants === 'book' || wish.when?.day != null || !service.remote)
}

function toLine(of: Weighing, service: LineService): QueueSettled {
  const { lines, language } = of
  const { wish } = lines
  const name = service.name[language]
  const later = isForLater(of, service)
  if (service.bookable && (wish.wants === 'book' || later || !service.remote)) return toSlot(of, service)
  if (wish.wants === 'book' && !service.remote)
    return over(of, say('queueNoBooking', language, { service: say('queueFor', language, { service: name }) }))
  const held = lines.visits.find((one) => isOpen(one) && one.serviceId === service.serviceId)
  if (held) return over(of, say('queueHave', language, { place: placeInWords(held, language) }))
  if (!service.remote) return over(of, say('queueAtOffice', language, { service: name, branch: service.branch }))
  if (!service.open) {
    const shut = say('queueShut', language, { service: name, when: service.closedBecause?.[language] ?? '' }).trim()
    return over(of, shut + (service.bookable ? say('queueShutBook', language) : ''))
  }
  const onlyToday = wish.wants === 'book' || later ? say('queueOnlyToday', language) : ''
  const known = { ...wish, serviceId: service.serviceId }
  const missing = inputMissing(service, known)
  if (missing) return asked(of, askInput(missing, askingOf(of, known)))
  return asked(of, confirmJoin(service, askingOf(of, known, onlyToday)))
}

const over = ({ state, context, lines }: Weighing, said: string): QueueSettled =>
  ended({ state, said, wish: lines.wish }, context)

function toSlot(of: Weighing, service: LineService): QueueSettled {
  const { lines, context, language } = of
  const wish: QueueWish = { ...lines.wish, wants: 'book', serviceId: service.serviceId }
  const choice = chooseSlot(lines.slots ?? [], wish, { zone: service.zone, now: context.now })
  const missing = inputMissing(service, wish)
  if (choice.found === 'exact' && missing) return asked(of, askInput(missing, askingOf(of, wish)))
  if (choice.found === 'exact') return asked(of, confirmBook(service, choice.slot.at, askingOf(of, wish)))
  const about = { service: service.name[language], zone: service.zone }
  return asked(of, askSlot(choice.slots, about, askingOf(of, wish, whyNot(choice, language))))
}

function whyNot(choice: { fullDay: string | null; timeTaken: boolean }, language: Language): string {
  if (choice.fullDay) return dayFull(choice.fullDay, language)
  return choice.timeTaken ? say('queueTimeTaken', language) : ''
}

function places(of: Weighing): QueueSettled {
  const { lines, language, state } = of
  const shown = lines.visits.filter((visit) => isOpen(visit) || visit.can.includes('reinstate'))
  const meant = ticketsNamed(lines.wish.words, shown)
  const told = (meant.length > 0 ? meant : shown).map((visit) => placeInWords(visit, language))
  const said = told.length > 0 ? told.join('\n\n') : say('queueNoTicket', language)
  // Asked in passing, while a report is open: what is open stays open.
  if (state.flow) return { state, replies: [text(said)] }
  return over(of, said)
}

const deedOf = { leave: 'cancel', check_in: 'check_in', return: 'reinstate', move: 'move' } as const

function toTicket(of: Weighing, wants: keyof typeof deedOf): QueueSettled {
  const { lines, language, context } = of
  const { wish, visits } = lines
  const able = visits.filter(({ can }) => can.includes(deedOf[wants]))
  if (able.length === 0) return cannot(of, wants)
  const visit = ticketMeant(wish, visits, deedOf[wants])
  if (!visit) {
    const named = ticketsNamed(wish.words, able)
    const before = wish.tries > 0 && named.length === 0 ? say('queueNotThere', language) : ''
    return asked(of, askTicket(named.length > 1 ? named : able, askingOf(of, wish, before)))
  }
  const known: QueueWish = { ...wish, ticketId: visit.ticketId }
  if (wants !== 'move') return asked(of, confirmDeed(visit, wants, askingOf(of, known)))
  const choice = chooseSlot(lines.slots ?? [], wish, { zone: visit.zone, now: context.now })
  if (choice.found === 'exact') return asked(of, confirmMove(visit, choice.slot.at, askingOf(of, known)))
  const about = { service: visit.service[language], zone: visit.zone }
  return asked(of, askSlot(choice.slots, about, askingOf(of, known, whyNot(choice, language))))
}

/** What is not needed is told apart from what is not possible; a number missed too long ago is not "none". */
function cannot(of: Weighing, wants: keyof typeof deedOf): QueueSettled {
  const { lines, language } = of
  const open = lines.visits.filter((visit) => isOpen(visit))
  const gone = wants === 'return' ? lines.visits.find(({ status }) => status === 'no_show') : undefined
  if (open.length === 0) {
    if (gone) return over(of, say('queueTooLate', language, { number: gone.number }))
    return over(of, say('queueNoTicket', language))
  }
  const places = open.map((visit) => placeInWords(visit, language)).join('\n\n')
  const needless = wants === 'check_in' || wants === 'return'
  return over(of, say(needless ? 'queueNoNeed' : 'queueCannot', language, { places }))
}
