import { createMemo } from '@govconnect/kernel'
import type { Client } from '@govconnect/kernel/contract'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { localDay } from './rules/local-day.ts'

/** The wall clock of a tenant. */
export interface Office {
  zone: string
  now: Date
  /** Local day, `YYYY-MM-DD`. */
  today: string
}

interface Asking {
  tenantId: string | null
  client: Client
  now(): Date
}

/** WIB, where the zone cannot be learnt: a report is taken rather than refused. */
const fallbackZone = 'Asia/Jakarta'

/** A zone hardly ever changes; a process learns of a change within five minutes. */
const zones = createMemo<string>({ keptMs: 5 * 60_000, atMost: 10_000 })

/** The tenant's zone and day. Asks `tenants` at most once in five minutes, concurrent callers share the question. */
export async function officeOf(ctx: Asking): Promise<Office> {
  const now = ctx.now()
  const zone = ctx.tenantId === null ? fallbackZone : await zoneOf(ctx, ctx.tenantId, now)
  return { zone, now, today: localDay(now, zone) }
}

async function zoneOf(ctx: Asking, tenantId: string, now: Date): Promise<string> {
  try {
    return await zones.get(tenantId, now.getTime(), () => askZone(ctx.client, tenantId))
  } catch {
    return fallbackZone
  }
}

/** Rejects where there is no zone: that is asked again. */
async function askZone(client: Client, tenantId: string): Promise<string> {
  const { items } = await client.call(lookUpTenants, { body: { tenants: [tenantId] } })
  if (!items[0]) throw new Error(`no tenant ${tenantId}`)
  return items[0].zone
}
