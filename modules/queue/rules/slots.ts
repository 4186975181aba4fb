import { addDays, type Calendar, type CalendarService, holidayOn, type OpenHours, openingsOn } from './calendar.ts'
import type { PolicyRules } from './policy.ts'

const minuteMs = 60_000

export interface BookingRules {
  slot_minutes: number
  per_slot: number
  days_ahead: number
  cutoff_minutes: number
  hours: readonly OpenHours[]
}

export interface Slot {
  at: number
  left: number
  state: 'free' | 'full' | 'closed' | 'too_late'
}

interface Asked {
  calendar: Calendar
  service: CalendarService
  booking: BookingRules
  now: number
  today: string
}

/** Beginnings of the slots of a day, as moments. */
function slotTimes({ calendar, service, booking }: Asked, day: string): number[] {
  const hours = booking.hours.length > 0 ? booking.hours : service.hours
  const openings = openingsOn(calendar, day, { id: service.id, hours }, true)
  const step = booking.slot_minutes * minuteMs
  return openings.flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, Math.floor((to - from) / step)) }, (_, n) => from + n * step),
  )
}

/** Slots of one day with what is left of each. */
export function slotsOn(
  asked: Asked,
  day: string,
  taken: ReadonlyMap<number, number>,
): { closed: string | null; slots: Slot[] } {
  const { booking, now, today, calendar, service } = asked
  if (day < today) return { closed: null, slots: [] }
  const tooFar = day > addDays(today, booking.days_ahead)
  const slots = slotTimes(asked, day).map((at): Slot => {
    const left = Math.max(0, booking.per_slot - (taken.get(at) ?? 0))
    if (tooFar) return { at, left, state: 'closed' }
    if (at - booking.cutoff_minutes * minuteMs < now) return { at, left, state: 'too_late' }
    return { at, left, state: left > 0 ? 'free' : 'full' }
  })
  const holiday = holidayOn(calendar, day, { serviceId: service.id, booking: true })
  return { closed: slots.length === 0 ? (holiday?.name.id ?? 'Tutup') : null, slots }
}

/** What a booking of this moment would be refused with; null where it may. */
export function slotFault(
  asked: Asked,
  day: string,
  at: number,
  taken: number,
): 'queue.slot_unknown' | 'queue.slot_full' | null {
  const slot = slotsOn(asked, day, new Map([[at, taken]])).slots.find((one) => one.at === at)
  if (!slot || slot.state === 'closed' || slot.state === 'too_late') return 'queue.slot_unknown'
  return slot.state === 'full' ? 'queue.slot_full' : null
}

/** A: what a walk-in of late waited, at most the head start, so that the promise of the line holds for bookings too. */
export function typicalWaitMs(lastWaits: readonly number[], headStartMs: number): number {
  if (lastWaits.length === 0) return 0
  const sorted = [...lastWaits].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return Math.min(headStartMs, Math.max(0, median))
}

export interface Arriving {
  bookedFor: number
  now: number
  policy: PolicyRules
  /** Last five waits of walk-ins of the service, ms. */
  lastWaits: readonly number[]
  creditMs: number
}

/** Place of a booking that checks in: on time `slot − A·(1 − late/L)`, past L a walk-in. Frozen here. */
export function bookedKey({ bookedFor, now, policy, lastWaits, creditMs }: Arriving): {
  key: number
  place_at: number
  late_ms: number
} {
  const late = Math.max(0, now - bookedFor)
  const allowed = policy.appointments.late_minutes * minuteMs
  const walkIn = now - creditMs
  if (late > allowed) return { key: walkIn, place_at: now, late_ms: late }
  const head = policy.head_start_minutes * minuteMs
  const ahead = typicalWaitMs(lastWaits, head)
  const key = bookedFor - ahead * (allowed === 0 ? 1 : 1 - late / allowed)
  // Never more head start than H before the moment of arrival; whoever is due is never worse off than a walk-in.
  const bounded = Math.max(key, now - head)
  return { key: now < bookedFor ? bounded : Math.min(walkIn, bounded), place_at: now, late_ms: late }
}

/** The earliest moment of checking in. */
export function checkInFrom(bookedFor: number, policy: PolicyRules): number {
  return bookedFor - policy.appointments.early_minutes * minuteMs
}
