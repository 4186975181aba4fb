import { defineModule, type Services } from '@govconnect/kernel'
import { poolMeasured, recordMessage, tenantChanged, tenantDeleted, tenantsRefusals } from './contract.ts'
import { jobs } from './jobs.ts'
import { reactionsOf } from './reactions.ts'
import { routes } from './routes.ts'
import { startTenants, type TenantsRuntime } from './runtime.ts'

export { tenantGate, tenantRateGate } from './tenant-gate.ts'

function createTenants() {
  const running = new Set<TenantsRuntime>()
  return defineModule({
    name: 'tenants',
    migrations: new URL('./migrations/', import.meta.url),
    routes,
    reactions: reactionsOf(running),
    jobs,
    messages: [recordMessage],
    events: [tenantChanged, tenantDeleted, poolMeasured],
    refusals: tenantsRefusals,
    async start(services: Services) {
      running.add(await startTenants(services))
    },
    async stop() {
      await Promise.all([...running].map((runtime) => runtime.stop()))
      running.clear()
    },
  })
}

/** The offices of the installation, their queues and workers; the sample one exists from the first start. */
export const tenants = createTenants()
