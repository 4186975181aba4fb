import { type Commit, onStepwise, ProblemError, type Reaction, type ReactionContext } from '@govconnect/kernel'
import { readTicketFacts, type TicketFacts, ticketEvents, ticketNear, ticketReminder } from '@govconnect/queue/contract'
import { composeMessage, enqueue } from './enqueue.ts'
import { officeName } from './office.ts'
import { dedupeKey } from './rules/dedupe.ts'
import { channels, defaultRule } from './rules/matrix.ts'
import { normaliseRecipient, whatsappRecipient } from './rules/recipient.ts'
import type { Data } from './rules/template-text.ts'
import {
  type TicketHappening,
  ticketClaimOf,
  ticketNoticeFor,
  ticketStillHolds,
  ticketSuppression,
} from './rules/ticket-notice.ts'
import { momentInWords, turnInWords } from './rules/ticket-words.ts'
import { findTemplate, listOwnRules } from './template-store.ts'

/** What a notice is about: places in the line. */
const ticketSubject = 'queue_ticket'

interface TicketPayload {
  id: string
  from: string | null
  status: string
  leg: number
  version: number
  reachable: boolean
  booked_for: string | null
}

interface Telling {
  /** Of the event. */
  at: string
  payload: TicketPayload
  happening: TicketHappening
  /** Tells two happenings of one ticket apart where its version does not. */
  occurrence: string
  /** Which call it is. */
  recall?: number
  ctx: ReactionContext
  commit: Commit
}

/** What may be said now; null where the ticket is gone. */
async function factsOf(ctx: ReactionContext, id: string): Promise<TicketFacts | null> {
  try {
    return await ctx.client.call(readTicketFacts, { params: { id } })
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null
    throw error
  }
}

/** As for cases: facts first, then rules, template and queue in one transaction. Who left no way to be told is not written about. */
async function tellVisitor({ at, payload, happening, occurrence, recall = 0, ctx, commit }: Telling): Promise<void> {
  const notice = payload.reachable ? ticketNoticeFor(happening) : null
  const facts = notice && (await factsOf(ctx, payload.id))
  if (!notice || !facts) return
  const office = await officeName(ctx)
  const { version, booked_for: bookedFor } = payload
  const leg = payload.leg + (happening.nextLeg ? 1 : 0)
  const claim = ticketClaimOf(notice, { version, leg, recall, bookedFor })
  const event = `ticket.${notice}`
  const to = whatsappRecipient(facts)
  const recipient = to === null ? null : normaliseRecipient(to)
  await commit(async (tx) => {
    const own = await listOwnRules(tx)
    for (const channel of channels) {
      const rule = own.find((one) => one.event === event && one.channel === channel) ?? defaultRule(event, channel)
      const template = await findTemplate(tx, { key: event, channel, language: facts.language })
      if (!template) throw new Error(`no template ${event} for ${channel}`)
      const seen = {
        ...{ ruleEnabled: rule.enabled, hasRecipient: recipient !== null, channel: facts.channel },
        ...{ conversationId: facts.conversation_id, ...(happening.by ? { by: happening.by } : {}) },
      }
      const outdated = ticketStillHolds(claim, facts) ? null : ('subject_changed' as const)
      await enqueue(
        tx,
        {
          ...{ channel, recipient, event, language: facts.language, sendAt: null, confidential: false },
          dedupeKey: dedupeKey({ event, subjectId: payload.id, occurrence, channel }),
          happenedAt: new Date(at),
          subject: { type: ticketSubject, id: payload.id, claim },
          message: composeMessage(template, valuesOf(facts, office)),
          suppress: ticketSuppression(notice, seen) ?? outdated,
        },
        { now: ctx.now(), requestId: ctx.requestId },
      )
    }
  })
}

function valuesOf(facts: TicketFacts, office: string): Data {
  const { language, number, branch, booked_for, zone } = facts
  return {
    ...{ number, branch, office, link: facts.status_url, address: facts.address },
    service: facts.service[language],
    counter: facts.counter?.[language] ?? null,
    appointment: booked_for === null ? null : momentInWords(booked_for, zone, language),
    turn: turnInWords(facts, language),
    return_minutes: facts.return_minutes,
  }
}

const told = [
  ...[ticketEvents.created, ticketEvents.called, ticketEvents.recalled, ticketEvents.noShow],
  ...[ticketEvents.transferred, ticketEvents.returned, ticketEvents.undone, ticketEvents.reinstated, ticketEvents.done],
  ...[ticketEvents.moved, ticketEvents.cancelled, ticketEvents.expired, ticketNear, ticketReminder],
] as const

/** What else one of the events says. */
interface More {
  by?: 'citizen' | 'staff' | 'system'
  from_service_id?: string
  to_service_id?: string | null
  next_service_id?: string | null
  recall?: number
  kind?: string
}

/** To another service, by transfer or after the first was done; to another counter of the same it is not told. */
function goesOn({ from_service_id, to_service_id, next_service_id }: More): boolean {
  return next_service_id != null || (to_service_id != null && to_service_id !== from_service_id)
}

/** Near is told once for each leg, a reminder once for each time; all else happens once for each version. */
function occurrenceOf(event: string, payload: TicketPayload & More): string {
  if (event === ticketNear.name) return `leg-${payload.leg}`
  return event === ticketReminder.name ? `${payload.kind}-${payload.booked_for}` : String(payload.version)
}

export const ticketReactions: readonly Reaction[] = told.map((definition) =>
  onStepwise(definition, { name: `notification.tell-${definition.name}` }, ({ event, ctx, commit }) => {
    const payload: TicketPayload & More = event.payload
    const { from, status, by, recall } = payload
    const happening: TicketHappening = {
      ...{ event: definition.name, from, status, ...(by ? { by } : {}) },
      nextLeg: goesOn(payload),
    }
    const occurrence = occurrenceOf(definition.name, payload)
    return tellVisitor({
      ...{ at: event.occurred_at, payload, happening, occurrence, ctx, commit },
      ...(recall === undefined ? {} : { recall }),
    })
  }),
)
