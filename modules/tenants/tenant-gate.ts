import type { Services } from '@govconnect/kernel'
import { lookUpTenants } from './contract.ts'

/** How long a slug's answer is kept, ms: tenants are named on every internal call and change rarely. */
const knownForMs = 2_000
const rememberAtMost = 10_000

/**
 * The HTTP shell's question "which tenant is this?": the id for a slug or id, null where there is none. Asked by contract, so that every
 * process answers alike, and remembered for two seconds.
 */
export function tenantGate(services: Services): (slugOrId: string) => Promise<string | null> {
  const known = new Map<string, { at: number; id: Promise<string | null> }>()
  return (slugOrId) => {
    if (slugOrId.length > 80) return Promise.resolve(null)
    const now = services.clock.elapsed()
    const before = known.get(slugOrId)
    if (before && now - before.at < knownForMs) return before.id
    if (known.size >= rememberAtMost) known.clear()
    const id = look(services, slugOrId)
    known.set(slugOrId, { at: now, id })
    id.catch(() => known.delete(slugOrId))
    return id
  }
}

async function look(services: Services, slugOrId: string): Promise<string | null> {
  if (slugOrId === '') return null
  const { items } = await services.clientFor(null).call(lookUpTenants, { body: { tenants: [slugOrId] } })
  return items[0]?.id ?? null
}
