import { defineModule } from '@govconnect/kernel'
import { analyticsRefusals } from './contract/refusals.ts'
import { jobs } from './jobs.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'

/** Figures of what the other modules tell: kept in tables of its own, made from their events. */
export const analytics = defineModule({
  name: 'analytics',
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  reactions,
  jobs,
  refusals: analyticsRefusals,
})
