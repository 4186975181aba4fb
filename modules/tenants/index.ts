import { defineModule, type Services } from '@govconnect/kernel'
import { SAMPLE_TENANT, tenantsRefusals } from './contract.ts'
import { findTenants } from './queries.ts'
import { routes } from './routes.ts'
import { insertTenant } from './store.ts'

export { tenantGate } from './tenant-gate.ts'

/** The offices of the installation; the sample one exists from the first start. */
export const tenants = defineModule({
  name: 'tenants',
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  refusals: tenantsRefusals,
  async start(services: Services) {
    await services.systemTx((tx) => insertTenant(tx, SAMPLE_TENANT, services.clock.now()))
    const all = await services.systemTx((tx) => findTenants(tx, undefined))
    for (const { id, status } of all)
      await services.queue.setPool(id, { workers: 4, weight: 1, paused: status === 'suspended' })
  },
})
