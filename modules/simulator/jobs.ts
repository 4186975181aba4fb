import { job } from '@govconnect/kernel'
import { trimLogs } from './store/postgres-queue.ts'

/** Newest entries kept for each office. */
const keep = { webhooks: 2_000, journal: 50_000 }

export const trimSimulatorLogs = job({
  name: 'simulator.trim-logs',
  everyMs: 10 * 60_000,
  run: ({ services }) => services.systemTx((tx) => trimLogs(tx, keep)),
})
