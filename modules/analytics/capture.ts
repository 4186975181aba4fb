import type { Tx } from '@govconnect/kernel'
import { type Visit, visitOf } from './rules/legs.ts'
import { hear, type Story } from './rules/story.ts'
import type { Told } from './rules/told.ts'
import { type BranchDay, lockStories, openDays, requestFirst, saveVisits } from './store.ts'

/** One event of a ticket. */
export interface Heard {
  ticketId: string
  told: Told
}

/**
 * Events of tickets, at most one of each, in whichever order events come: what stands in the tables depends on the set of them only. Many
 * cost little more than one.
 */
export async function capture(tx: Tx, heard: readonly Heard[], now: Date): Promise<void> {
  const before = await lockStories(
    tx,
    heard.map(({ ticketId }) => ticketId),
  )
  const kept: Kept[] = heard.flatMap(({ ticketId, told }) => {
    const known = before.get(ticketId) ?? []
    const story = hear(known, told)
    return story === known ? [] : [{ ticketId, story, stood: known.length === 0 ? [] : daysOf(visitOf(known)) }]
  })
  if (kept.length === 0) return
  const first = kept.some(({ ticketId }) => !before.has(ticketId)) ? requestFirst(tx, now) : undefined
  await Promise.all([first, keepStories(tx, kept, now)])
}

/** A visit's story as it is from now on, and the days in which its legs stood before. */
export interface Kept {
  ticketId: string
  story: Story
  stood: readonly BranchDay[]
}

/** Writes visits, and what follows from their stories. */
export async function keepStories(tx: Tx, kept: readonly Kept[], now: Date): Promise<void> {
  const visits = kept.map(({ ticketId, story }) => ({ ticketId, story, visit: visitOf(story), now }))
  const touched = distinct([...kept.flatMap(({ stood }) => stood), ...visits.flatMap(({ visit }) => daysOf(visit))])
  const hadLegs = kept.filter(({ stood }) => stood.length > 0).map(({ ticketId }) => ticketId)
  await Promise.all([touched.length > 0 ? openDays(tx, touched) : undefined, saveVisits(tx, visits, hadLegs)])
}

const daysOf = ({ legs }: Visit): BranchDay[] => legs.map(({ branch_id, day }) => ({ branch_id, day }))

function distinct<T extends { branch_id: string; day: string }>(days: readonly T[]): T[] {
  return [...new Map(days.map((one) => [`${one.branch_id} ${one.day}`, one])).values()]
}
