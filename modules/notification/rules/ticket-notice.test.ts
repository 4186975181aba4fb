import { describe, expect, it } from 'vitest'
import {
  type TicketNotice,
  ticketClaimOf,
  ticketNoticeFor,
  ticketNotices,
  ticketStillHolds,
  ticketSuppression,
} from './ticket-notice.ts'
import { momentInWords, turnInWords } from './ticket-words.ts'

const happened = (event: string, from: string | null, status: string, more: object = {}) =>
  ticketNoticeFor({ event, from, status, ...more })

describe('what a visitor is told', () => {
  it.each<[string, string | null, string, object, TicketNotice | null]>([
    ['ticket.created', null, 'waiting', {}, 'created'],
    ['ticket.created', null, 'booked', {}, 'booked'],
    ['ticket.near', 'waiting', 'waiting', {}, 'near'],
    ['ticket.called', 'waiting', 'called', {}, 'called'],
    ['ticket.recalled', 'called', 'called', {}, 'recalled'],
    ['ticket.no_show', 'called', 'no_show', {}, 'missed'],
    ['ticket.transferred', 'serving', 'waiting', { nextLeg: true }, 'transferred'],
    ['ticket.transferred', 'waiting', 'waiting', { nextLeg: false }, null],
    ['ticket.done', 'serving', 'waiting', { nextLeg: true }, 'transferred'],
    ['ticket.done', 'serving', 'completed', { nextLeg: false }, null],
    ['ticket.returned', 'called', 'waiting', {}, 'returned'],
    ['ticket.returned', 'held', 'waiting', {}, null],
    ['ticket.undone', 'called', 'waiting', {}, 'returned'],
    ['ticket.undone', 'serving', 'called', {}, null],
    ['ticket.reinstated', 'no_show', 'waiting', { by: 'staff' }, 'returned'],
    ['ticket.reinstated', 'no_show', 'waiting', { by: 'citizen' }, null],
    ['ticket.moved', 'booked', 'booked', { by: 'staff' }, 'moved'],
    ['ticket.reminder', 'booked', 'booked', {}, 'reminder'],
    ['ticket.cancelled', 'waiting', 'cancelled', { by: 'staff' }, 'cancelled'],
    ['ticket.cancelled', 'waiting', 'cancelled', { by: 'system' }, 'cancelled'],
    ['ticket.cancelled', 'waiting', 'cancelled', { by: 'citizen' }, null],
    ['ticket.expired', 'waiting', 'expired', {}, 'expired'],
    ['ticket.serving', 'called', 'serving', {}, null],
  ])('%s, %s to %s %o: %s', (event, from, status, more, notice) => {
    expect(happened(event, from, status, more)).toBe(notice)
  })

  it('is not what the assistant has just said in that chat', () => {
    const seen = {
      ruleEnabled: true,
      hasRecipient: true,
      channel: 'whatsapp',
      conversationId: 'c',
      by: 'citizen',
    } as const
    const spared = ticketNotices.filter((notice) => ticketSuppression(notice, seen) === 'told_in_chat')
    expect(spared).toEqual(['created', 'booked', 'moved'])
    expect(ticketSuppression('moved', { ...seen, by: 'staff' })).toBeNull()
    expect(ticketSuppression('created', { ...seen, channel: 'web' })).toBeNull()
    expect(ticketSuppression('created', { ...seen, conversationId: null })).toBeNull()
    expect(ticketSuppression('called', { ...seen, ruleEnabled: false })).toBe('rule_off')
    expect(ticketSuppression('called', { ...seen, hasRecipient: false })).toBe('no_recipient')
  })
})

describe('whether it is still true', () => {
  const now = { version: 5, status: 'called', leg: 1, recall: 0, booked_for: null }
  const called = ticketClaimOf('called', { version: 2, leg: 1, recall: 0, bookedFor: null })

  it('a call holds until the ticket is somewhere else, or was called again', () => {
    expect(ticketStillHolds(called, now)).toBe(true)
    for (const status of ['cancelled', 'serving', 'waiting', 'no_show', 'expired'])
      expect(ticketStillHolds(called, { ...now, status })).toBe(false)
    expect(ticketStillHolds(called, { ...now, recall: 1 })).toBe(false)
    expect(ticketStillHolds(called, { ...now, leg: 2 })).toBe(false)
  })

  it('an appointment holds as long as it is at that time', () => {
    const at = { version: 1, leg: 1, recall: 0, bookedFor: '2026-12-02T02:00:00.000Z' }
    const claim = ticketClaimOf('reminder', at)
    const booked = { ...now, status: 'booked', booked_for: '2026-12-02T09:00:00+07:00' }
    expect(ticketStillHolds(claim, booked)).toBe(true)
    expect(ticketStillHolds(claim, { ...booked, booked_for: '2026-12-03T02:00:00.000Z' })).toBe(false)
    expect(ticketStillHolds(claim, { ...booked, booked_for: null })).toBe(false)
  })
})

describe('in words', () => {
  it.each([
    [{ people_ahead: 2, wait: { p10: 4, p90: 12 } }, 'Di depan Anda: 2 orang, perkiraan 5–10 menit.'],
    [{ people_ahead: 0, wait: { p10: 0, p90: 3 } }, 'Anda berikutnya, kurang dari 5 menit lagi.'],
    [{ people_ahead: 7, wait: null }, 'Di depan Anda: 7 orang.'],
    [{ people_ahead: null, wait: null }, null],
  ])('%o: %s', (of, words) => {
    expect(turnInWords(of, 'id')).toBe(words)
  })

  it('a moment is told by the clock of the branch', () => {
    expect(momentInWords('2026-12-01T02:00:00.000Z', 'Asia/Jakarta', 'id')).toBe('Selasa, 1 Desember pukul 09.00')
    expect(momentInWords('2026-12-01T16:30:00.000Z', 'Asia/Jayapura', 'en')).toBe('Wednesday, 2 December at 01:30')
  })
})
