import { describe, expect, it } from 'vitest'
import type { Change, TicketEvent } from '../events.ts'
import { apply, fold } from '../fold.ts'
import { defaultPolicy, termsOf } from '../policy.ts'
import { serviceMs, type Ticket, type Why, waitMs } from '../ticket.ts'
import { type TicketStatus, ticketStatuses } from '../words.ts'
import * as life from './index.ts'

const now = Date.parse('2026-12-01T03:00:00Z')
const minute = 60_000
const agent = { kind: 'staff', id: 'agent-1', name: 'Ani', supervisor: false }
const other = { kind: 'staff', id: 'agent-2', name: 'Budi', supervisor: false }
const boss = { kind: 'staff', id: 'boss', name: 'Citra', supervisor: true }
const system = { kind: 'system', id: 'system', name: null, supervisor: true }
const why: Why = {
  credit_minutes: 0,
  penalty_minutes: 0,
  runner_up: null,
  first_come: null,
  passed: [],
  bound_minutes: 25,
  by: 'routing',
}
const counter = {
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
class Story {
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

function created(more: object = {}): Change {
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

const given = (by: life.Acting = agent, at = now): life.Given => ({ now: at, by, policy: defaultPolicy })
const called: Change = {
  name: 'ticket.called',
  payload: { counter_id: 'counter-1', agent: counter.agent, why, auto: false, reason: null },
}
const serving: Change = { name: 'ticket.serving', payload: {} }
const held: Change = { name: 'ticket.held', payload: { reason: 'fotokopi', until: null, place: 'keep' } }
const done: Change = { name: 'ticket.done', payload: { outcome: 'done', note: null, forced_reason: null, next: null } }

const paths: Record<TicketStatus, () => Story> = {
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

function refusal(decision: life.Decision): string {
  return decision.ok ? 'was not refused' : decision.code
}

describe('guards', () => {
  it('keep a ticket to its own agent and to supervisors', () => {
    const { now: ticket } = paths.serving()
    const finish = (by: life.Acting, forcedReason: string | null) =>
      life.decideComplete(ticket, { ...given(by), outcome: 'done', note: null, forcedReason, next: null })
    expect(refusal(finish(other, 'x'))).toBe('queue.not_your_ticket')
    expect(refusal(finish(boss, null))).toBe('queue.reason_needed')
    expect(finish(boss, 'petugas pulang').ok).toBe(true)
    expect(refusal(life.decideRecall(paths.called().now, given(other)))).toBe('queue.not_your_ticket')
  })

  it('of calling: the counter is open, one’s own, free, and has the skill', () => {
    const { now: ticket } = paths.waiting()
    const call = (more: object) =>
      refusal(
        life.decideCall(ticket, {
          ...given(),
          counter: { ...counter, ...more },
          why,
          auto: false,
          reason: null,
          reservedHere: true,
        }),
      )
    expect(call({ open: false })).toBe('queue.counter_closed')
    expect(call({ mine: false })).toBe('queue.not_your_counter')
    expect(call({ busyWith: 'A-009' })).toBe('queue.counter_busy')
    expect(call({ missingSkill: 'akta' })).toBe('queue.skill_missing')
  })

  it('limit recalls, holds, the grace of a no-show and coming back', () => {
    const story = paths.called()
    for (let n = 1; n <= 3; n++) {
      const decision = life.decideRecall(story.now, given())
      story.tell(decision.ok ? decision.changes : [])
    }
    expect(refusal(life.decideRecall(story.now, given()))).toBe('queue.recall_limit')
    expect(refusal(life.decideNoShow(story.now, given(agent, now + 59_000)))).toBe('queue.too_early_for_no_show')
    expect(refusal(life.decideHold(story.now, { ...given(), reason: 'x', minutes: 121, place: 'keep' }))).toBe(
      'queue.hold_too_long',
    )
    const gone = paths.no_show()
    expect(refusal(life.decideReinstate(gone.now, { ...given(agent, now + 16 * minute), behindKey: null }))).toBe(
      'queue.reinstate_late',
    )
  })

  it('lets nobody transfer to nowhere', () => {
    const nowhere = {
      service: null,
      toCounterId: null,
      toStaffId: null,
      place: 'keep',
      reason: null,
      frontKey: null,
    } as const
    expect(refusal(life.decideTransfer(paths.waiting().now, { ...given(), ...nowhere }))).toBe('queue.transfer_nowhere')
  })
})

describe('places', () => {
  it('come back as if never away, with the time away, or last', () => {
    const back = (place: 'keep' | 'freeze' | 'end') => {
      const story = new Story().tell([
        created(),
        called,
        { name: 'ticket.held', payload: { reason: 'x', until: null, place } },
      ])
      const decision = life.decideReturn(story.now, given(agent, now + 10 * minute))
      return story.tell(decision.ok ? decision.changes : [], { at: now + 10 * minute }).now
    }
    expect(back('keep').key).toBe(now)
    expect(back('freeze').key).toBe(now + 10 * minute)
    expect(back('end').key).toBe(now + 10 * minute)
    expect(back('keep').held_ms).toBe(10 * minute)
  })

  it('go behind the third who waits, and never before the own', () => {
    const { now: ticket } = paths.no_show()
    const keyOf = (behindKey: number | null) => {
      const decision = life.decideReinstate(ticket, { ...given(), behindKey })
      return decision.ok ? (decision.changes[0] as { payload: { key: number } }).payload.key : null
    }
    expect(keyOf(now + 5 * minute)).toBe(now + 5 * minute + 1)
    expect(keyOf(now - 5 * minute)).toBe(now)
    expect(keyOf(null)).toBe(now)
  })

  it('of the next service is that of the visit', () => {
    const story = paths.serving()
    const next = { service_id: 's2', area_id: 'a2' }
    const decision = life.decideComplete(story.now, {
      ...given(),
      outcome: 'done',
      note: null,
      forcedReason: null,
      next,
    })
    story.tell(decision.ok ? decision.changes : [], { at: now + 9 * minute })
    expect(story.now).toMatchObject({
      status: 'waiting',
      leg: 2,
      service_id: 's2',
      area_id: 'a2',
      arrival_at: now,
      key: now,
    })
    expect(story.now.legs).toMatchObject([{ leg: 1, service_id: 's1', outcome: 'served', ended_at: now + 9 * minute }])
  })
})

describe('undo', () => {
  it.each(['called', 'serving', 'held', 'completed', 'no_show', 'cancelled'] as const)(
    'of what led to %s restores what was',
    (status) => {
      const story = paths[status]()
      const before = fold(story.log.slice(0, -1))
      const decision = life.decideUndo(story.now, { ...given(), before, busyWith: null })
      story.tell(decision.ok ? decision.changes : [])
      const { version: _v, last: _l, ...restored } = story.now
      const { version: _w, last: _m, ...was } = before
      expect(restored).toEqual(was)
      expect(refusal(life.decideUndo(story.now, { ...given(), before: story.now, busyWith: null }))).toBe(
        'queue.nothing_to_undo',
      )
    },
  )

  it('is for one’s own last action, within a minute, where the counter is free', () => {
    const story = paths.completed()
    const before = fold(story.log.slice(0, -1))
    const undo = (by: life.Acting, at: number, busyWith: string | null) =>
      refusal(life.decideUndo(story.now, { ...given(by, at), before, busyWith }))
    expect(undo(other, now, null)).toBe('queue.nothing_to_undo')
    expect(undo(agent, now + 61_000, null)).toBe('queue.undo_late')
    expect(undo(agent, now, 'A-002')).toBe('queue.counter_busy')
    expect(undo(boss, now + 60_000, null)).toBe('was not refused')
  })
})

describe('times', () => {
  it('wait without what was held, serve without what was aside', () => {
    const story = new Story().tell([created()])
    story.tell([called], { at: now + 10 * minute })
    story.tell([held], { at: now + 11 * minute })
    story.tell([called], { at: now + 21 * minute })
    expect(waitMs(story.now, now + 21 * minute)).toBe(11 * minute)
    story.tell([serving], { at: now + 22 * minute })
    story.tell([held], { at: now + 25 * minute })
    story.tell([called], { at: now + 30 * minute })
    story.tell([serving], { at: now + 31 * minute })
    expect(serviceMs(story.now, now + 33 * minute)).toBe(5 * minute)
  })
})
