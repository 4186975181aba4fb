import type { Database } from '../db/database.ts'
import { makeMessageMonth, type QueuedMessage } from './store.ts'

const monthOf = (at: Date) => at.toISOString().slice(0, 7)

/** Makes sure that there is a partition for what is about to be stored; a job makes them ahead of time. */
export function createMonths(db: Database) {
  const known = new Set<string>()
  return {
    async ensure(messages: readonly Pick<QueuedMessage, 'acceptedAt'>[]): Promise<void> {
      for (const { acceptedAt } of messages) {
        const month = monthOf(acceptedAt)
        if (known.has(month)) continue
        await makeMessageMonth(db.systemPool, `${month}-01`)
        known.add(month)
      }
    },
  }
}
