import { job, type Services } from '@govconnect/kernel'
import { type DueMonth, findDueDays, findDueMonths, findDueRebuilds, readDays, readLegs } from './queries.ts'
import { rebuildOffice } from './rebuild.ts'
import { columnsOf, pack, unpack } from './rules/day-pack.ts'
import { joinDays, packMonth } from './rules/month-pack.ts'
import { addDays, monthOf, monthsOf } from './rules/range.ts'
import { type BranchDay, saveMonth, savePacked, shutDay, shutMonth } from './store.ts'

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

/** Packs one month of a branch from its packed days; left for the next run where somebody writes in it. */
async function packOneMonth(services: Services, { tenant_id, branch_id, month }: DueMonth): Promise<void> {
  const [whole] = monthsOf({ from: month, to: addDays(month, 30) })
  await services.tenantTx(tenant_id, async (tx) => {
    if (!(await shutMonth(tx, branch_id, month))) return
    const days = await readDays(tx, [branch_id], whole!)
    if (days.some(({ packed }) => packed === null)) return
    const parts = days.map(({ day, packed }) => ({ day, legs: unpack(packed!) }))
    await saveMonth(tx, { branchId: branch_id, month, packed: packMonth(joinDays(parts)) })
  })
}

/** Months that are over, once all their days are packed. */
export async function packMonths(services: Services, now: Date, signal: AbortSignal): Promise<void> {
  const thisMonth = monthOf(now.toISOString().slice(0, 10))
  for (const due of await services.systemTx((tx) => findDueMonths(tx, thisMonth))) {
    if (signal.aborted) return
    await packOneMonth(services, due)
  }
}

export const jobs = [
  job({
    name: 'analytics.pack-days',
    everyMs: 30_000,
    run: ({ services, now, signal }) => packDays(services, now, signal),
  }),
  job({
    name: 'analytics.pack-months',
    everyMs: 300_000,
    run: ({ services, now, signal }) => packMonths(services, now, signal),
  }),
  job({
    name: 'analytics.rebuild',
    everyMs: 2_000,
    async run({ services, signal }) {
      for (const tenantId of await services.systemTx(findDueRebuilds)) await rebuildOffice(services, tenantId, signal)
    },
  }),
]
