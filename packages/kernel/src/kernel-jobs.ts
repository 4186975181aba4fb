import sql from 'sql-template-tag'
import { idempotencyHours } from './http/idempotency.ts'
import { type Job, job } from './module.ts'

/** A redelivery comes within minutes; a week covers any outage an operator leaves standing. */
const inboxDays = 7
const hourMs = 3_600_000

/** Forgets what has served its time: idempotency records and inbox rows. */
export const kernelJobs: readonly Job[] = [
  job({
    name: 'kernel.forget',
    everyMs: hourMs,
    async run({ services, now }) {
      await services.systemTx(async (tx) => {
        await tx.run(
          sql`delete from kernel.idempotency where created_at < ${new Date(now.getTime() - idempotencyHours * hourMs)}`,
        )
        await tx.run(
          sql`delete from kernel.inbox where handled_at < ${new Date(now.getTime() - inboxDays * 24 * hourMs)}`,
        )
      })
    },
  }),
]
