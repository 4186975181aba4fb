import { refuse, type Services } from '@govconnect/kernel'
import { acrossTenants, readAcross } from './across.ts'
import { monthsFrom } from './rules/calendar.ts'
import { addStored, storedBytes } from './storage-store.ts'

interface Sum {
  /** Of the whole installation, when last read. */
  bytes: number
  readAtMs: number
  /** Of this process, not yet written: by month. */
  fresh: Map<string, number>
}

/** What others add, give back or put right is known after so long. */
const keptMs = 60_000
/** An office is refused by a sum no older than this: what was given back counts at once. */
const refusedByMs = 1_000
const gigabyte = 1024 ** 3

const freshOf = ({ fresh }: Sum) => [...fresh.values()].reduce((sum, bytes) => sum + bytes, 0)

/** Keeps the sums of what offices store, in memory; written about once a second, with `usage`. */
export function createStorage(services: Services) {
  const { clock } = services
  const sums = new Map<string, Sum>()

  function sumOf(tenantId: string): Sum {
    let sum = sums.get(tenantId)
    if (!sum) {
      sum = { bytes: 0, readAtMs: Number.NEGATIVE_INFINITY, fresh: new Map() }
      sums.set(tenantId, sum)
    }
    return sum
  }

  async function readIfOlder(tenantId: string, ms: number): Promise<Sum> {
    const sum = sumOf(tenantId)
    if (clock.elapsed() - sum.readAtMs < ms) return sum
    const [bytes = 0] = await readAcross(services, (tx) => storedBytes(tx, [tenantId]))
    Object.assign(sum, { bytes, readAtMs: clock.elapsed() })
    return sum
  }

  function add(tenantId: string, at: Date, bytes: number): void {
    const { fresh } = sumOf(tenantId)
    const [month = ''] = monthsFrom(at, 0)
    fresh.set(month, (fresh.get(month) ?? 0) + bytes)
  }

  async function write(): Promise<void> {
    const touched = [...sums].filter(([, { fresh }]) => fresh.size > 0)
    if (touched.length === 0) return
    const stored = touched.flatMap(([tenantId, { fresh }]) =>
      [...fresh].map(([month, bytes]) => ({ tenantId, month, bytes })),
    )
    const ids = touched.map(([tenantId]) => tenantId)
    const totals = await acrossTenants(services, async (tx) => {
      await addStored(tx, stored)
      return storedBytes(tx, ids)
    })
    for (const { tenantId, month, bytes } of stored) subtract(sumOf(tenantId).fresh, month, bytes)
    ids.forEach((id, n) => {
      Object.assign(sumOf(id), { bytes: totals[n]!, readAtMs: clock.elapsed() })
    })
  }

  /** Of offices that nobody asked for lately. */
  function forgetIdle(): void {
    for (const [id, { fresh, readAtMs }] of sums)
      if (fresh.size === 0 && clock.elapsed() - readAtMs > 2 * keptMs) sums.delete(id)
  }

  return {
    /**
     * Takes room for a message; call the answer to give it back where it was not accepted.
     * @throws Refusal `tenants.storage_full`
     */
    async take({ tenantId, limit, bytes }: { tenantId: string; limit: number; bytes: number }): Promise<() => void> {
      const isFull = (sum: Sum) => sum.bytes + freshOf(sum) + bytes > limit
      const isFullNow = isFull(await readIfOlder(tenantId, keptMs)) && isFull(await readIfOlder(tenantId, refusedByMs))
      if (isFullNow) throw refuse('tenants.storage_full', { limit: `${Math.floor(limit / gigabyte)} GB` })
      const at = clock.now()
      add(tenantId, at, bytes)
      return () => add(tenantId, at, -bytes)
    },
    /** Counts what is stored whatever the limit: of citizens nothing is refused. */
    add,
    /** Accepted or handled here and not yet written, bytes. */
    freshOf: (tenantId: string): number => {
      const sum = sums.get(tenantId)
      return sum ? freshOf(sum) : 0
    },
    async flush(): Promise<void> {
      await write()
      forgetIdle()
    },
  }
}

function subtract(fresh: Map<string, number>, month: string, bytes: number): void {
  const left = (fresh.get(month) ?? 0) - bytes
  if (left === 0) fresh.delete(month)
  else fresh.set(month, left)
}
