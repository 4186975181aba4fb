import type { Database } from '../db/database.ts'
import { makeMessageMonth, type QueuedMessage } from './store.ts'

/** Makes sure that there is a partition for what is about to be stored; a job makes them ahead of time. */
export function createMonths(db: Database) {
  /** Months that have their partitions, as spans of time, ms. */
  const known: { from: number; to: number }[] = []

  async function make(at: Date): Promise<void> {
    await makeMessageMonth(db.systemPool, at.toISOString().slice(0, 10))
    const from = Date.UTC(at.getUTCFullYear(), at.getUTCMonth())
    known.unshift({ from, to: Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1) })
  }

  return {
    async ensure(messages: readonly Pick<QueuedMessage, 'acceptedAt'>[]): Promise<void> {
      for (const { acceptedAt } of messages) {
        const ms = acceptedAt.getTime()
        if (!known.some(({ from, to }) => ms >= from && ms < to)) await make(acceptedAt)
      }
    },
  }
}
