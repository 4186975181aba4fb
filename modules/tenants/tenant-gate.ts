import { createMemo, type Services } from '@govconnect/kernel'
import { lookUpTenants, plans } from './contract.ts'

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

/**
 * The HTTP shell's question "how many requests a minute?", by the tenant's plan. Answered from what is known, and asked beside it once a minute, so
 * that no request waits for it; until the first answer, and while nobody can be asked, the middle plan holds.
 */
export function tenantRateGate(services: Services): (tenantId: string) => number {
  // As many as there are offices: ids come from sessions and keys.
  const numbers = new Map<string, number>()
  const asked = createMemo<void>({ keptMs: 60_000, atMost: 10_000 })
  const ask = async (tenantId: string) => {
    const { items } = await services.clientFor(null).call(lookUpTenants, { body: { tenants: [tenantId] } })
    if (items[0]) numbers.set(tenantId, plans[items[0].plan].requestsPerMinute)
  }
  return (tenantId) => {
    void asked.get(tenantId, services.clock.elapsed(), () => ask(tenantId).catch(() => {}))
    return numbers.get(tenantId) ?? plans.standard.requestsPerMinute
  }
}

async function look(services: Services, slugOrId: string): Promise<string | null> {
  if (slugOrId === '') return null
  const { items } = await services.clientFor(null).call(lookUpTenants, { body: { tenants: [slugOrId] } })
  return items[0]?.id ?? null
}
