import { describe, expect, it } from 'vitest'
import {
  agent,
  boss,
  called,
  counter,
  created,
  given,
  held,
  minute,
  now,
  other,
  paths,
  Story,
  serving,
  why,
} from '../../tests/story.ts'
import { fold } from '../fold.ts'
import { serviceMs, waitMs } from '../ticket.ts'
import * as life from './index.ts'

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
