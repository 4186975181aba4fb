import { job, type Services } from '@govconnect/kernel'
import { findDueDays, findDueRebuilds, readLegs } from './queries.ts'
import { rebuildOffice } from './rebuild.ts'
import { columnsOf, pack } from './rules/day-pack.ts'
import { type BranchDay, savePacked, shutDay } from './store.ts'

/** Packs one day; left for the next run where somebody writes in it. */
async function packDay(services: Services, tenantId: string, day: BranchDay): Promise<void> {
  await services.tenantTx(tenantId, async (tx) => {
    if (!(await shutDay(tx, day))) return
    await savePacked(tx, day, pack(columnsOf(day.day, await readLegs(tx, day))))
  })
}

/** A business day is over everywhere when it is over in UTC: no zone of a branch is behind it. */
export async function packDays(services: Services, now: Date, signal: AbortSignal): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  for (const { tenant_id, ...day } of await services.systemTx((tx) => findDueDays(tx, today))) {
    if (signal.aborted) return
    await packDay(services, tenant_id, day)
  }
}

export const jobs = [
  job({
    name: 'analytics.pack-days',
    everyMs: 30_000,
    run: ({ services, now, signal }) => packDays(services, now, signal),
  }),
  job({
    name: 'analytics.rebuild',
    everyMs: 2_000,
    async run({ services, signal }) {
      for (const tenantId of await services.systemTx(findDueRebuilds)) await rebuildOffice(services, tenantId, signal)
    },
  }),
]
