import { describe, expect, it } from 'vitest'
import { agent, counter, given, minute, now, paths, system, why } from '../../tests/story.ts'
import type { Ticket } from '../ticket.ts'
import { type TicketStatus, ticketStatuses } from '../words.ts'
import * as life from './index.ts'

/** Each action with facts that let it through, if only the state does. */
const actions: Record<string, (ticket: Ticket) => life.Decision> = {
  call: (t) => life.decideCall(t, { ...given(), counter, why, auto: false, reason: null, reservedHere: true }),
  recall: (t) => life.decideRecall(t, given()),
  start: (t) => life.decideStart(t, { ...given(), counterId: null }),
  complete: (t) => life.decideComplete(t, { ...given(), outcome: 'done', note: null, forcedReason: null, next: null }),
  hold: (t) => life.decideHold(t, { ...given(), reason: 'fotokopi', minutes: 5, place: 'keep' }),
  return: (t) => life.decideReturn(t, given()),
  send_back: (t) => life.decideSendBack(t, { ...given(), cause: 'agent_gone' }),
  orphan: (t) => life.decideOrphan(t),
  transfer: (t) =>
    life.decideTransfer(t, {
      ...given(),
      ...{
        service: { id: 's2', area_id: 'a' },
        toCounterId: null,
        toStaffId: null,
        place: 'keep',
        reason: null,
        frontKey: null,
      },
    }),
  no_show: (t) => life.decideNoShow(t, given(agent, now + 2 * minute)),
  reinstate: (t) => life.decideReinstate(t, { ...given(), behindKey: null }),
  cancel: (t) => life.decideCancel(t, { ...given(), reason: 'left' }),
  check_in: (t) =>
    life.decideCheckIn(t, { ...given(), lastWaits: [], day: t.day, terms: t.terms, clockOf: () => '10:00' }),
  move: (t) =>
    life.decideMove(t, {
      ...given(agent, now - 60 * minute),
      at: now + minute,
      day: t.day,
      sequence: 1,
      number: 'A-001',
      cutoffMinutes: 0,
    }),
  expire: (t) => life.decideExpire(t, given(system)),
  note: (t) => life.decideNote(t, { ...given(), text: 'x', flags: null }),
}

/** The table of the specification: which actions each state lets through. Everything else is refused. */
const legal: Record<TicketStatus, readonly string[]> = {
  booked: ['cancel', 'check_in', 'expire', 'move', 'note'],
  waiting: ['call', 'cancel', 'expire', 'note', 'transfer'],
  called: ['cancel', 'expire', 'hold', 'no_show', 'note', 'recall', 'send_back', 'start', 'transfer'],
  serving: ['complete', 'expire', 'hold', 'note', 'orphan', 'send_back', 'transfer'],
  held: ['call', 'cancel', 'expire', 'note', 'return', 'transfer'],
  no_show: ['reinstate'],
  completed: [],
  cancelled: [],
  expired: [],
}

describe('every state and action', () => {
  const pairs = ticketStatuses.flatMap((status) => Object.keys(actions).map((action) => [status, action] as const))
  it.each(pairs)('%s, %s: as the table says', (status, action) => {
    const story = paths[status]()
    expect(story.now.status).toBe(status)
    const decision = actions[action]!(story.now)
    expect(decision.ok).toBe(legal[status].includes(action))
    if (!decision.ok) {
      expect(decision.code).toBe('queue.not_in_state')
      return
    }
    // Whatever is decided can be told, and the log still folds to the same.
    expect(ticketStatuses).toContain(story.tell(decision.changes).now.status)
  })
})
