import { categories } from '@govconnect/cases/contract'
import type { Client } from '@govconnect/kernel/contract'
import { lookUpTenants } from '@govconnect/tenants/contract'
import type { Profile } from './rules/index.ts'

/** A process learns of a renamed office or a new category within this time. */
const keptMs = 60_000

const kept = new Map<string, { profile: Promise<Profile>; until: number }>()

interface Asking {
  tenantId: string
  client: Client
  now: number
}

/** What the office has told us about itself: its name and its categories. Asked at most once a minute. */
export function officeProfile({ tenantId, client, now }: Asking): Promise<Profile> {
  const known = kept.get(tenantId)
  if (known && known.until > now) return known.profile
  const profile = ask(tenantId, client)
  kept.set(tenantId, { profile, until: now + keptMs })
  profile.catch(() => kept.delete(tenantId))
  return profile
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
