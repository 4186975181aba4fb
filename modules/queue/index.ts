import { defineModule } from '@govconnect/kernel'
import { queueEvents } from './contract/events.ts'
import { queueRefusals } from './contract/refusals.ts'
import { deskRefusals } from './contract/refusals-desk.ts'
import { countFollowers, endFollowing } from './following.ts'
import { jobs } from './jobs.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'
import { seedSample } from './sample.ts'

export { deviceGate } from './device-gate.ts'
export { rebuildTickets } from './rebuild.ts'

/** Lines at counters: numbers, calls, boards, appointments, devices. */
export const queue = defineModule({
  name: 'queue',
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  reactions,
  jobs,
  events: [...queueEvents],
  refusals: { ...queueRefusals, ...deskRefusals },
  async start(services) {
    const followed = services.metrics.gauge('visit_streams', 'Open pages of visitors that follow their own number')
    Object.assign(followed, { collect: () => followed.set(countFollowers()) })
    await seedSample(services)
  },
  async stop() {
    endFollowing()
  },
})
