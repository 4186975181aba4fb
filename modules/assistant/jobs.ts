import { job, type Services, type Tx } from '@govconnect/kernel'
import { type Batch, type BatchOptions, deleteDecisions, removeWords } from './store.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Long enough to dispute a closed case and to replay a quarter's conversations; then only what was decided is kept. */
const wordsKeptDays = 90
/** A year of figures to compare; then the row goes. */
const decisionsKeptDays = 365

/** Rows of one transaction: their locks are held for a moment only. */
const batchSize = 1_000
/** Between two batches, so that the live work of a large installation has the disk too. */
const pauseMs = 20

/** Removes citizens' words from old decisions, and older decisions altogether. The oldest first; a run that is cut goes on in the next. */
export const jobs = [
  job({
    name: 'assistant.forget-decisions',
    everyMs: hourMs,
    async run({ services, now, signal }) {
      const before = (days: number) => new Date(now.getTime() - days * dayMs)
      await inBatches({ services, signal, before: before(decisionsKeptDays) }, deleteDecisions)
      await inBatches({ services, signal, before: before(wordsKeptDays) }, removeWords)
    },
  }),
]

interface Work {
  services: Services
  signal: AbortSignal
  before: Date
}

async function inBatches(
  { services, signal, before }: Work,
  forget: (tx: Tx, batch: BatchOptions) => Promise<Batch>,
): Promise<void> {
  let from: Date | null = null
  while (!signal.aborted) {
    const batch: BatchOptions = { from, before, limit: batchSize }
    const { count, last }: Batch = await services.systemTx((tx) => forget(tx, batch))
    if (count < batchSize) return
    from = last
    await services.clock.sleep(pauseMs, signal)
  }
}
