import { job, type Services } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import { finishDeletions } from './commands/finish-deletions.ts'
import { firstOfMonth, hourMs, monthsFrom } from './rules/calendar.ts'
import { countMonth, forgetCounts, monthsToCount } from './storage-store.ts'
import { makeMonth } from './store.ts'

/** Partitions made ahead of time. */
const monthsAhead = 3
/** Handled messages are kept for so many whole months beside the present one. */
const monthsKept = 13
/** What a month holds is counted anew after so long, while anything may be added to it. */
const countAfterMs = 20 * hourMs

/** What a month still holds when its handled messages are dropped is what was parked. */
async function dropMonths(services: Services, now: Date): Promise<void> {
  const dropped = await services.queue.dropMonths(monthsKept)
  for (const name of dropped) {
    const [, year, month] = name.split('_')
    await acrossTenants(services, (tx) => countMonth(tx, `${year}-${month}-01`, now))
  }
  if (dropped.length > 0) services.log.info({ months: dropped }, 'messages past their time were dropped')
}

export const jobs = [
  job({
    name: 'tenants.message-months',
    everyMs: 6 * hourMs,
    async run({ services, now }) {
      for (const day of monthsFrom(now, monthsAhead)) await acrossTenants(services, (tx) => makeMonth(tx, day))
      await dropMonths(services, now)
      await acrossTenants(services, (tx) => forgetCounts(tx, firstOfMonth(now, -monthsKept)))
    },
  }),
  job({
    name: 'tenants.count-storage',
    everyMs: hourMs,
    async run({ services, now, signal }) {
      const months = monthsFrom(firstOfMonth(now, -monthsKept), monthsKept)
      const since = new Date(now.getTime() - countAfterMs)
      for (const month of await acrossTenants(services, (tx) => monthsToCount(tx, months, since))) {
        if (signal.aborted) return
        await acrossTenants(services, (tx) => countMonth(tx, month, now))
      }
    },
  }),
  job({ name: 'tenants.finish-deletions', everyMs: 2_000, run: finishDeletions }),
]
