import { expect } from 'vitest'
import type { Change, TicketEvent } from '../rules/events.ts'
import { apply, fold } from '../rules/fold.ts'
import type * as life from '../rules/life/index.ts'
import { defaultPolicy, termsOf } from '../rules/policy.ts'
import type { Ticket, Why } from '../rules/ticket.ts'
import type { TicketStatus } from '../rules/words.ts'

export const now = Date.parse('2026-12-01T03:00:00Z')
export const minute = 60_000
export const agent = { kind: 'staff', id: 'agent-1', name: 'Ani', supervisor: false }
export const other = { kind: 'staff', id: 'agent-2', name: 'Budi', supervisor: false }
export const boss = { kind: 'staff', id: 'boss', name: 'Citra', supervisor: true }
export const system = { kind: 'system', id: 'system', name: null, supervisor: true }
export const why: Why = {
  credit_minutes: 0,
  penalty_minutes: 0,
  runner_up: null,
  first_come: null,
  passed: [],
  bound_minutes: 25,
  by: 'routing',
}
export const counter = {
  id: 'counter-1',
  open: true,
  mine: true,
  busyWith: null,
  missingSkill: null,
  agent: { id: 'agent-1', name: 'Ani' },
}

interface Told {
  by?: life.Acting
  at?: number
}

/** A ticket's log, told step by step. */
export class Story {
  log: TicketEvent[] = []
  ticket: Ticket | null = null

  tell(changes: readonly Change[], { by = agent, at = now }: Told = {}): this {
    for (const change of changes) {
      const { kind, id, name } = by
      const event = {
        ...change,
        ticket_id: 't',
        version: this.log.length + 1,
        at,
        actor: { kind, id, name },
      } as TicketEvent
      this.ticket = apply(this.ticket, event)
      this.log.push(event)
    }
    expect(fold(this.log)).toEqual(this.ticket)
    return this
  }

  get now(): Ticket {
    return this.ticket!
  }
}

export function created(more: object = {}): Change {
  return {
    name: 'ticket.created',
    payload: {
      ...{
        status: 'waiting',
        branch_id: 'b',
        area_id: 'a',
        service_id: 's1',
        day: '2026-12-01',
        letter: 'A',
        sequence: 1,
      },
      ...{
        number: 'A-001',
        class: 'regular',
        channel: 'kiosk',
        language: 'id',
        person: null,
        contact: null,
        inputs: {},
      },
      ...{
        present: true,
        must_check_in: false,
        policy_number: 0,
        terms: termsOf(defaultPolicy, { credit_minutes: 0 }),
      },
      ...{ visit_key_hash: null, device_id: null, arrival_at: now, booked_for: null, key: now },
      ...more,
    },
  } as Change
}

export const given = (by: life.Acting = agent, at = now): life.Given => ({ now: at, by, policy: defaultPolicy })
export const called: Change = {
  name: 'ticket.called',
  payload: { counter_id: 'counter-1', agent: counter.agent, why, auto: false, reason: null },
}
export const serving: Change = { name: 'ticket.serving', payload: {} }
export const held: Change = { name: 'ticket.held', payload: { reason: 'fotokopi', until: null, place: 'keep' } }
const done: Change = { name: 'ticket.done', payload: { outcome: 'done', note: null, forced_reason: null, next: null } }

/** How a ticket comes to each state. */
export const paths: Record<TicketStatus, () => Story> = {
  booked: () => new Story().tell([created({ status: 'booked', booked_for: now, present: false })]),
  waiting: () => new Story().tell([created()]),
  called: () => new Story().tell([created(), called]),
  serving: () => new Story().tell([created(), called, serving]),
  held: () => new Story().tell([created(), called, held]),
  no_show: () => new Story().tell([created(), called, { name: 'ticket.no_show', payload: { cause: 'agent' } }]),
  completed: () => new Story().tell([created(), called, serving, done]),
  cancelled: () =>
    new Story().tell([created(), { name: 'ticket.cancelled', payload: { reason: 'left', by: 'staff' } }]),
  expired: () => new Story().tell([created(), { name: 'ticket.expired', payload: {} }]),
}
