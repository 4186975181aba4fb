import { createMemo, type Services } from '@govconnect/kernel'
import { lookUpTenants } from './contract.ts'

/**
 * The HTTP shell's question "which tenant is this?": the id for a slug or id, null where there is none or it is being deleted. Asked by contract, so that every
 * process answers alike, and remembered for two seconds: tenants are named on every internal call and change rarely.
 */
export function tenantGate(services: Services): (slugOrId: string) => Promise<string | null> {
  const known = createMemo<string | null>({ keptMs: 2_000, atMost: 10_000 })
  return (slugOrId) => {
    if (slugOrId.length > 80) return Promise.resolve(null)
    return known.get(slugOrId, services.clock.elapsed(), () => look(services, slugOrId))
  }
}

async function look(services: Services, slugOrId: string): Promise<string | null> {
  if (slugOrId === '') return null
  const { items } = await services.clientFor(null).call(lookUpTenants, { body: { tenants: [slugOrId] } })
  return items[0]?.id ?? null
}
