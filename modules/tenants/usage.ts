import { type QueuedMessage, refuse, type Services } from '@govconnect/kernel'
import { acrossTenants, readAcross } from './across.ts'
import { plans } from './contract.ts'
import { usageOf } from './queries/pools.ts'
import type { TenantRow } from './queries/tenants.ts'
import { dayIn, hourMs } from './rules/calendar.ts'
import { createStorage } from './storage.ts'
import { addUsage } from './store.ts'

interface Count {
  tenantId: string
  day: string
  /** Of the whole installation, when last told. */
  stored: { messages: number; bytes: number }
  /** Of this process, not yet written. */
  fresh: { messages: number; bytes: number }
}

/** Messages of modules that were handled here, of one tenant and one hour of acceptance, until the next writing. */
interface Heard {
  tenantId: string
  hour: number
  messages: number
  bytes: number
}

const mostTries = 3

/** What of a day is used by whom: told apart by tenant and day. */
const keyOf = (tenantId: string, day: string) => `${tenantId} ${day}`

/**
 * Counts what offices publish, in memory; written about once a second, when the sums of other processes come back. A process that dies
 * forgets a second of its counts, and several together let through as much too much: neither is worth a row lock for each message.
 * What a module publishes (a citizen's WhatsApp message) is counted where it was handled: its way in does not wait for it, and no
 * quota refuses it.
 */
export function createUsage(services: Services, office: (tenantId: string) => Promise<TenantRow | undefined>) {
  const storage = createStorage(services)
  const heard = new Map<string, Heard>()
  const counts = new Map<string, Promise<Count>>()
  const loaded = new Map<string, Count>()
  let writing: Promise<void> = Promise.resolve()
  let writings = 0

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

  function hear({ tenantId, type, acceptedAt, payload }: QueuedMessage): void {
    // What came over the API was counted when it was accepted.
    if (services.queue.types.get(type)?.publishedBy === 'api') return
    const hour = Math.floor(acceptedAt.getTime() / hourMs)
    const key = keyOf(tenantId, String(hour))
    let one = heard.get(key)
    if (!one) {
      one = { tenantId, hour, messages: 0, bytes: 0 }
      heard.set(key, one)
    }
    one.messages += 1
    one.bytes += Buffer.byteLength(payload)
  }

  /** All zones differ by whole hours: an hour lies in one day. What cannot be counted now is counted the next time. */
  async function countHeard(): Promise<void> {
    for (const [key, one] of heard) {
      const at = new Date(one.hour * hourMs)
      const row = await office(one.tenantId)
      const count = row && (await countOf(one.tenantId, dayIn(row.zone, at)))
      heard.delete(key)
      if (!count) continue
      count.fresh.messages += one.messages
      count.fresh.bytes += one.bytes
      storage.add(one.tenantId, at, one.bytes)
    }
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

  async function flush(): Promise<void> {
    writings += 1
    await countHeard()
    await write()
    await storage.flush()
    forgetOld()
  }

  return {
    /**
     * Takes one message out of what the office's plan allows; call the answer to give it back where it was not accepted.
     * @throws Refusal `tenants.storage_full`, `tenants.quota_exceeded`
     */
    async take({ id: tenantId, zone, plan }: TenantRow, bytes: number): Promise<() => void> {
      const { messagesPerDay: limit, storageBytes } = plans[plan]
      const count = await countOf(tenantId, dayIn(zone, services.clock.now()))
      const emptyAgain = await storage.take({ tenantId, limit: storageBytes, bytes })
      const { fresh } = count
      if (count.stored.messages + fresh.messages >= limit) {
        emptyAgain()
        throw refuse('tenants.quota_exceeded', { limit })
      }
      fresh.messages += 1
      fresh.bytes += bytes
      return () => {
        fresh.messages -= 1
        fresh.bytes -= bytes
        emptyAgain()
      }
    },
    storage,
    hear,
    /** Published here and not yet written. */
    freshOf(tenantId: string, day: string): { messages: number; bytes: number } {
      return loaded.get(keyOf(tenantId, day))?.fresh ?? { messages: 0, bytes: 0 }
    },
    /** One writing after the other. */
    flush(): Promise<void> {
      const done = writing.then(flush)
      writing = done.catch(() => {})
      return done
    },
    /** What is stored and what is fresh, read together: not while numbers move from the one to the other, if that can be had soon. */
    async between<T>(read: () => Promise<T>): Promise<T> {
      for (let tries = 1; ; tries += 1) {
        await writing
        const before = writings
        const found = await read()
        if (writings === before || tries === mostTries) return found
      }
    },
  }
}

export type Usage = ReturnType<typeof createUsage>
