import { on, type Reaction } from '@govconnect/kernel'
import { tenantChanged } from './contract.ts'
import type { TenantsRuntime } from './runtime.ts'

/** `running`: what this copy of the module looks after. */
export function reactionsOf(running: ReadonlySet<TenantsRuntime>): Reaction[] {
  return [
    on(tenantChanged, { name: 'tenants.set-pool', mode: 'every-process' }, async ({ event }) => {
      const { tenant_id } = event.payload
      for (const runtime of running) {
        runtime.forgetOffice(tenant_id)
        await runtime.pools.apply(tenant_id)
      }
    }),
  ]
}
