import type { Client } from '@govconnect/kernel/contract'
import { lookUpTenants } from '@govconnect/tenants/contract'

/** A name hardly ever changes; a process learns of a change within this time. */
const keptMs = 5 * 60_000

/** Signed under a notice where the office's name cannot be learnt. */
const fallbackName = 'GovConnect'

const names = new Map<string, { name: Promise<string | null>; until: number }>()

interface Asking {
  tenantId: string | null
  client: Client
  now(): Date
}

/** The tenant's name as citizens know it. Asks `tenants` at most once in five minutes. */
export async function officeName(ctx: Asking): Promise<string> {
  if (ctx.tenantId === null) return fallbackName
  const now = ctx.now().getTime()
  let kept = names.get(ctx.tenantId)
  if (!kept || kept.until <= now) {
    kept = { name: askName(ctx.client, ctx.tenantId), until: now + keptMs }
    names.set(ctx.tenantId, kept)
  }
  const name = await kept.name
  if (name === null) names.delete(ctx.tenantId)
  return name ?? fallbackName
}

async function askName(client: Client, tenantId: string): Promise<string | null> {
  try {
    const { items } = await client.call(lookUpTenants, { body: { tenants: [tenantId] } })
    return items[0]?.name ?? null
  } catch {
    return null
  }
}
