import { createMemo } from '@govconnect/kernel'
import type { Client } from '@govconnect/kernel/contract'
import { lookUpTenants } from '@govconnect/tenants/contract'

/** A name hardly ever changes; a process learns of a change within five minutes. */
const names = createMemo<string>({ keptMs: 5 * 60_000, atMost: 10_000 })

/** Signed under a notice where the office's name cannot be learnt. */
const fallbackName = 'GovConnect'

interface Asking {
  tenantId: string | null
  client: Client
  now(): Date
}

/** The tenant's name as citizens know it. Asks `tenants` at most once in five minutes. */
export async function officeName({ tenantId, client, now }: Asking): Promise<string> {
  if (tenantId === null) return fallbackName
  try {
    return await names.get(tenantId, now().getTime(), () => askName(client, tenantId))
  } catch {
    return fallbackName
  }
}

/** Rejects where there is no name: that is asked again. */
async function askName(client: Client, tenantId: string): Promise<string> {
  const { items } = await client.call(lookUpTenants, { body: { tenants: [tenantId] } })
  if (!items[0]) throw new Error(`no tenant ${tenantId}`)
  return items[0].name
}
