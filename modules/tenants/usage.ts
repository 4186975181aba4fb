import { refuse, type Services } from '@govconnect/kernel'
import { acrossTenants, readAcross } from './across.ts'
import { usageOf } from './queries/pools.ts'
import { dayIn } from './rules/calendar.ts'
import { addUsage } from './store.ts'

interface Count {
  tenantId: string
  day: string
  /** Of the whole installation, when last told. */
  stored: { messages: number; bytes: number }
  /** Of this process, not yet written. */
  fresh: { messages: number; bytes: number }
}

/** What of a day is used by whom: told apart by tenant and day. */
const keyOf = (tenantId: string, day: string) => `${tenantId} ${day}`

/**
 * Counts what offices publish, in memory; written about once a second, when the sums of other processes come back. A process that dies
 * forgets a second of its counts, and several together let through as much too much: neither is worth a row lock for each message.
 */
export function createUsage(services: Services) {
  const counts = new Map<string, Promise<Count>>()
  const loaded = new Map<string, Count>()

  async function load(tenantId: string, day: string): Promise<Count> {
    const [row] = await readAcross(services, (tx) => usageOf(tx, [{ tenantId, day }]))
    const stored = { messages: row?.messages ?? 0, bytes: row?.bytes ?? 0 }
    const count = { tenantId, day, stored, fresh: { messages: 0, bytes: 0 } }
    loaded.set(keyOf(tenantId, day), count)
    return count
  }

  function countOf(tenantId: string, day: string): Promise<Count> {
    const key = keyOf(tenantId, day)
    let count = counts.get(key)
    if (!count) {
      count = load(tenantId, day)
      counts.set(key, count)
      count.catch(() => counts.delete(key))
    }
    return count
  }

  async function write(): Promise<void> {
    const fresh = [...loaded.values()].filter((one) => one.fresh.messages > 0)
    if (fresh.length === 0) return
    const used = fresh.map(({ tenantId, day, fresh: { messages, bytes } }) => ({ tenantId, day, messages, bytes }))
    const sums = await acrossTenants(services, (tx) => addUsage(tx, used))
    const byKey = new Map(sums.map((one) => [keyOf(one.tenant_id, one.day), one]))
    fresh.forEach((count, n) => {
      const sum = byKey.get(keyOf(count.tenantId, count.day))!
      count.stored = { messages: sum.messages, bytes: sum.bytes }
      count.fresh.messages -= used[n]!.messages
      count.fresh.bytes -= used[n]!.bytes
    })
  }

  /** Days that are over everywhere and written. */
  function forgetOld(): void {
    const yesterday = dayIn('UTC', new Date(services.clock.now().getTime() - 24 * 3_600_000))
    for (const [key, { day, fresh }] of loaded) {
      if (day >= yesterday || fresh.messages > 0) continue
      loaded.delete(key)
      counts.delete(key)
    }
  }

  return {
    /**
     * Takes one message out of the day's quota; call the answer to give it back where it was not accepted.
     * @throws Refusal `tenants.quota_exceeded`
     */
    async take(of: { tenantId: string; zone: string; limit: number; bytes: number }): Promise<() => void> {
      const { fresh, stored } = await countOf(of.tenantId, dayIn(of.zone, services.clock.now()))
      if (stored.messages + fresh.messages >= of.limit) throw refuse('tenants.quota_exceeded', { limit: of.limit })
      fresh.messages += 1
      fresh.bytes += of.bytes
      return () => {
        fresh.messages -= 1
        fresh.bytes -= of.bytes
      }
    },
    /** Published here and not yet written. */
    freshOf(tenantId: string, day: string): { messages: number; bytes: number } {
      return loaded.get(keyOf(tenantId, day))?.fresh ?? { messages: 0, bytes: 0 }
    },
    async flush(): Promise<void> {
      await write()
      forgetOld()
    },
  }
}

export type Usage = ReturnType<typeof createUsage>
