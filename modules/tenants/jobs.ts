import { job } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import { finishDeletions } from './commands/finish-deletions.ts'
import { firstOfMonth, monthsFrom } from './rules/calendar.ts'
import { dropMonths, makeMonth } from './store.ts'

const hourMs = 3_600_000
/** Partitions made ahead of time. */
const monthsAhead = 3
/** Handled messages are kept for so many whole months beside the present one. */
const monthsKept = 13

export const jobs = [
  job({
    name: 'tenants.message-months',
    everyMs: 6 * hourMs,
    async run({ services, now }) {
      for (const day of monthsFrom(now, monthsAhead)) await acrossTenants(services, (tx) => makeMonth(tx, day))
      const dropped = await acrossTenants(services, (tx) => dropMonths(tx, firstOfMonth(now, -monthsKept)))
      if (dropped.length > 0) services.log.info({ months: dropped }, 'messages past their time were dropped')
    },
  }),
  job({ name: 'tenants.finish-deletions', everyMs: 2_000, run: finishDeletions }),
]
