import { defineModule, type Services } from '@govconnect/kernel'
import { ensureConfiguredAdmin } from './commands/first-admin.ts'
import { identityRefusals, membershipChanged, sessionEnded } from './contract.ts'
import { jobs } from './jobs.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'

export { apiKeyGate } from './api-key-gate.ts'
export { type VerifiedChain, verifyEveryChain } from './commands/audit.ts'
export { firstAdminLink } from './commands/first-admin.ts'
export { internalKeyGate } from './internal-key.ts'
export { sessionGate } from './session-gate.ts'

/** Staff, sessions, roles, one-time links, audit log. */
export const identity = defineModule({
  name: 'identity',
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  reactions,
  jobs,
  events: [sessionEnded, membershipChanged],
  refusals: identityRefusals,
  start: (services: Services) => ensureConfiguredAdmin(services),
})
