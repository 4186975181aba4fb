import { defineModule } from '@govconnect/kernel'
import {
  clockAdvanced,
  messageChanged,
  phoneChanged,
  simulatorRefusals,
  threadChanged,
  webhookPosted,
} from './contract.ts'
import { trimSimulatorLogs } from './jobs.ts'
import { type ProductSimulator, startSimulator } from './product.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'

/** One per server: what it starts, it stops. */
export function createSimulator() {
  let running: ProductSimulator | undefined
  return defineModule({
    name: 'simulator',
    migrations: new URL('./migrations/', import.meta.url),
    routes,
    reactions,
    jobs: [trimSimulatorLogs],
    events: [messageChanged, threadChanged, phoneChanged, webhookPosted, clockAdvanced],
    refusals: simulatorRefusals,
    async start(services) {
      if (services.config.simulator) running = startSimulator(services)
    },
    async stop() {
      for (const run of running?.runs.values() ?? []) run.stop()
      await running?.pump.stop()
    },
  })
}

/** A faithful WhatsApp Cloud API on this server, with phones in the browser. Off in production unless SIMULATOR=on. */
export const simulator = createSimulator()
