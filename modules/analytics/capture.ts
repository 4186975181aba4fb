import type { Tx } from '@govconnect/kernel'
import { visitOf } from './rules/legs.ts'
import { hear, type Story } from './rules/story.ts'
import type { Told } from './rules/told.ts'
import { daysOfVisit, lockStory, openDays, requestFirst, saveVisit } from './store.ts'

/** One event of a ticket, in whichever order events come: what stands in the tables depends on the set of them only. */
export async function capture(tx: Tx, heard: { ticketId: string; told: Told; now: Date }): Promise<void> {
  const before = await lockStory(tx, heard.ticketId)
  const story = hear(before, heard.told)
  if (story === before) return
  const isNew = before.length === 0
  if (isNew) await requestFirst(tx, heard.now)
  await keepStory(tx, { ticketId: heard.ticketId, story, now: heard.now, isNew })
}

/** Writes a visit, and what follows from its story. */
export async function keepStory(
  tx: Tx,
  { ticketId, story, now, isNew }: { ticketId: string; story: Story; now: Date; isNew: boolean },
): Promise<void> {
  const visit = visitOf(story)
  const days = visit.legs.map(({ branch_id, day }) => ({ branch_id, day }))
  const touched = distinct(isNew ? days : [...days, ...(await daysOfVisit(tx, ticketId))])
  if (touched.length > 0) await openDays(tx, touched)
  await saveVisit(tx, { ticketId, story, visit, now })
}

function distinct<T extends { branch_id: string; day: string }>(days: readonly T[]): T[] {
  return [...new Map(days.map((one) => [`${one.branch_id} ${one.day}`, one])).values()]
}
