import { categories } from '@govconnect/cases/contract'
import { createMemo } from '@govconnect/kernel'
import type { Client } from '@govconnect/kernel/contract'
import { lookUpTenants } from '@govconnect/tenants/contract'
import type { Profile } from './rules/index.ts'

/** A process learns of a renamed office or a new category within a minute. */
const profiles = createMemo<Profile>({ keptMs: 60_000, atMost: 10_000 })

interface Asking {
  tenantId: string
  client: Client
  now: number
}

/** What the office has told us about itself: its name and its categories. Asked at most once a minute. */
export function officeProfile({ tenantId, client, now }: Asking): Promise<Profile> {
  return profiles.get(tenantId, now, () => ask(tenantId, client))
}

async function ask(tenantId: string, client: Client): Promise<Profile> {
  const [tenants, listed] = await Promise.all([
    client.call(lookUpTenants, { body: { tenants: [tenantId] } }),
    client.call(categories.list),
  ])
  return {
    name: tenants.items[0]?.name ?? 'GovConnect',
    categories: listed.items.map((one) => ({ id: one.slug, name: one.label, confidential: one.confidential })),
  }
}
