import { type Calendar, type CalendarService, openState, whenText } from './calendar.ts'
import type { PolicyRules } from './policy.ts'

export interface ServiceInput {
  key: string
  label: { id: string; en: string }
  kind: 'text' | 'digits' | 'phone' | 'nik'
  required: boolean
}

export interface JoinFacts {
  now: number
  calendar: Calendar
  service: CalendarService & {
    inputs: readonly ServiceInput[]
    daily_capacity: number | null
    waiting_capacity: number | null
    remote: boolean
  }
  policy: PolicyRules
  /** From the web or WhatsApp. */
  isRemote: boolean
  /** Staff may take a number for whoever stands before them when the office is about to close. */
  byStaff: boolean
  inputs: Readonly<Record<string, string>>
}

/** A refusal; words stand in both languages until it is known who reads. */
export interface JoinRefusal {
  code: string
  params: Record<string, string | number | { id: string; en: string }>
  missing?: string[]
}

/** Whether a number may be given now, as far as hours and words go; counts are asked apart, under the line's lock. */
export function mayJoin(facts: JoinFacts): JoinRefusal | null {
  const { now, calendar, service, policy } = facts
  if (facts.isRemote && !service.remote) return { code: 'queue.not_remote', params: {} }
  const state = openState(calendar, now, service)
  if (!state.open) {
    const branchOpen = openState(calendar, now).open
    const code = branchOpen ? 'queue.service_closed' : 'queue.office_closed'
    return { code, params: { when: whenText(calendar.zone, state.opensAt, now) } }
  }
  const left = (state.closesAt! - now) / 60_000
  if (!facts.byStaff && left < policy.stop_before_close_minutes) {
    const next = openState(calendar, state.closesAt!, service).opensAt
    return { code: 'queue.closing_soon', params: { when: whenText(calendar.zone, next, now) } }
  }
  return missingInputs(service.inputs, facts.inputs)
}

const shapes: Record<ServiceInput['kind'], RegExp> = {
  text: /\S/,
  digits: /^\d{1,40}$/,
  phone: /^\+?[\d\s.-]{8,20}$/,
  nik: /^\d{16}$/,
}

export function missingInputs(
  asked: readonly ServiceInput[],
  given: Readonly<Record<string, string>>,
): JoinRefusal | null {
  const missing = asked
    .filter(({ key, kind, required }) => {
      const value = given[key]
      return value === undefined || value === '' ? required : !shapes[kind].test(value)
    })
    .map(({ key }) => key)
  return missing.length === 0 ? null : { code: 'queue.inputs_missing', params: {}, missing }
}

/** Counts that a number is refused by; null: not asked. */
export interface LineCounts {
  givenToday: number
  waiting: number
}

export function hasRoom(
  service: { daily_capacity: number | null; waiting_capacity: number | null },
  counts: LineCounts,
): JoinRefusal | null {
  if (service.daily_capacity !== null && counts.givenToday >= service.daily_capacity)
    return {
      code: 'queue.full_today',
      params: { limit: service.daily_capacity, when: { id: 'Kembali besok.', en: 'Come back tomorrow.' } },
    }
  if (service.waiting_capacity !== null && counts.waiting >= service.waiting_capacity)
    return { code: 'queue.too_many_waiting', params: { limit: service.waiting_capacity } }
  return null
}

/** What one person has: open numbers, how many were given today, appointments ahead. */
export interface PersonCounts {
  open: readonly string[]
  today: number
  bookings: readonly string[]
}

export function personMay(policy: PolicyRules, counts: PersonCounts, booking: boolean): JoinRefusal | null {
  const { open_at_once, a_day, bookings } = policy.per_person
  const refused = (numbers: readonly string[], count: number): JoinRefusal => ({
    code: 'queue.person_limit',
    params: { count, numbers: numbers.join(', ') },
  })
  if (booking) return counts.bookings.length >= bookings ? refused(counts.bookings, counts.bookings.length) : null
  if (counts.open.length >= open_at_once) return refused(counts.open, counts.open.length)
  return counts.today >= a_day ? refused(counts.open, counts.today) : null
}

/** Digits with the country code, of any common Indonesian spelling; null where it is no telephone. */
export function phoneDigits(spelled: string): string | null {
  const digits = spelled.replace(/\D/g, '')
  if (digits.length < 8 || digits.length > 15) return null
  if (digits.startsWith('0')) return `62${digits.slice(1)}`
  return digits.startsWith('8') && !spelled.trim().startsWith('+') ? `62${digits}` : digits
}
