import { createMemo } from '@govconnect/kernel'
import type { Client } from '@govconnect/kernel/contract'
import { lookUpTenants } from '@govconnect/tenants/contract'

export interface Office {
  name: string
  slug: string
}

/** A name hardly ever changes; a process learns of a change within five minutes. */
const offices = createMemo<Office>({ keptMs: 5 * 60_000, atMost: 10_000 })

/** Name and address of an office, of the module that owns them. */
export async function officeOf(client: Client, tenantId: string, now: number): Promise<Office> {
  return offices.get(tenantId, now, async () => {
    const { items } = await client.call(lookUpTenants, { body: { tenants: [tenantId] } })
    if (!items[0]) throw new Error(`no tenant ${tenantId}`)
    return { name: items[0].name, slug: items[0].slug }
  })
}
