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

/** A zone hardly ever changes; a process learns of a change within this time. */
const keptMs = 5 * 60_000
/** WIB, where the zone cannot be learnt: a report is taken rather than refused. */
const fallbackZone = 'Asia/Jakarta'

const zones = new Map<string, { zone: Promise<string | null>; until: number }>()

/** The tenant's zone and day. Asks `tenants` at most once in five minutes, concurrent callers share the question. */
export async function officeOf(ctx: Asking): Promise<Office> {
  const now = ctx.now()
  const zone = ctx.tenantId === null ? fallbackZone : await zoneOf(ctx, ctx.tenantId, now)
  return { zone, now, today: localDay(now, zone) }
}

async function zoneOf(ctx: Asking, tenantId: string, now: Date): Promise<string> {
  let kept = zones.get(tenantId)
  if (!kept || kept.until <= now.getTime()) {
    kept = { zone: askZone(ctx.client, tenantId), until: now.getTime() + keptMs }
    zones.set(tenantId, kept)
  }
  const zone = await kept.zone
  if (zone === null) zones.delete(tenantId)
  return zone ?? fallbackZone
}

async function askZone(client: Client, tenantId: string): Promise<string | null> {
  try {
    const { items } = await client.call(lookUpTenants, { body: { tenants: [tenantId] } })
    return items[0]?.zone ?? null
  } catch {
    return null
  }
}
