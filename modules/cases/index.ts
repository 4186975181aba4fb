import { defineModule } from '@govconnect/kernel'
import { caseEvents, categoriesChanged } from './contract/events.ts'
import { caseRefusals } from './contract/refusals.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'

/** Complaints (LAP) and service requests (TIK): the record officers work on. */
export const cases = defineModule({
  name: 'cases',
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  reactions,
  events: [...Object.values(caseEvents.complaint), ...Object.values(caseEvents.service_request), categoriesChanged],
  refusals: caseRefusals,
})
