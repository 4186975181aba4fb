import { dayWanted, minuteAt } from './clock.ts'
import type { LineSlot, QueueWish } from './types.ts'

/** What is offered at once, and of one day where any day will do. */
const [mostOffered, ofEachDay, daysOffered] = [9, 3, 3]

export type SlotChoice =
  | { readonly found: 'exact'; readonly slot: LineSlot }
  | {
      readonly found: 'some'
      readonly slots: readonly LineSlot[]
      /** The wished day has nothing left. */
      readonly fullDay: string | null
      /** The wished time is taken, or there is none. */
      readonly timeTaken: boolean
    }

const partOf: Readonly<Record<'morning' | 'noon' | 'afternoon', readonly [number, number]>> = {
  morning: [0, 660],
  noon: [660, 900],
  afternoon: [840, 1440],
}

/** Some of many, from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all]
  return Array.from({ length: count }, (_, at) => all[Math.round((at * (all.length - 1)) / (count - 1))]!)
}

/** Of the free times: the one that is meant, or those that come near it. */
export function chooseSlot(
  slots: readonly LineSlot[],
  { when, at: picked }: Pick<QueueWish, 'when' | 'at'>,
  of: { readonly zone: string; readonly now: number },
): SlotChoice {
  const free = slots.filter((slot) => slot.free)
  const picks = picked === null ? undefined : free.find((slot) => Date.parse(slot.at) === Date.parse(picked))
  if (picks) return { found: 'exact', slot: picks }
  const day = dayWanted(when, of.zone, of.now)
  const onDay = day === null ? free : free.filter((slot) => slot.day === day)
  const minute = when?.minute ?? null
  const at = (slot: LineSlot) => minuteAt(of.zone, Date.parse(slot.at))
  const exact = minute === null ? undefined : onDay.find((slot) => at(slot) === minute)
  if (exact) return { found: 'exact', slot: exact }
  const fullDay = day !== null && onDay.length === 0 ? day : null
  const pool = fullDay ? free : onDay
  const timeTaken = (minute !== null || picked !== null) && fullDay === null
  if (minute !== null) {
    const near = [...pool].sort((left, right) => Math.abs(at(left) - minute) - Math.abs(at(right) - minute))
    const nearest = near.slice(0, mostOffered).sort((left, right) => left.at.localeCompare(right.at))
    return { found: 'some', slots: nearest, fullDay, timeTaken }
  }
  const range = when?.part ? partOf[when.part] : null
  const inPart = range ? pool.filter((slot) => at(slot) >= range[0] && at(slot) < range[1]) : pool
  const kept = inPart.length > 0 ? inPart : pool
  return { found: 'some', slots: day && !fullDay ? spread(kept, mostOffered) : overDays(kept), fullDay, timeTaken }
}

/** A few of each of the next days. */
function overDays(slots: readonly LineSlot[]): LineSlot[] {
  const days = [...new Set(slots.map(({ day }) => day))].slice(0, daysOffered)
  const each = days.length === 1 ? mostOffered : ofEachDay
  return days.flatMap((day) =>
    spread(
      slots.filter((slot) => slot.day === day),
      each,
    ),
  )
}
