import { defineModule } from '@govconnect/kernel'
import { assistantRefusals, assistantReplied } from './contract.ts'
import { jobs } from './jobs.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'

/** Understands the citizen, keeps the thread, opens and looks up cases; by its own engine, without a model. */
export const assistant = defineModule({
  name: 'assistant',
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  reactions,
  jobs,
  events: [assistantReplied],
  refusals: assistantRefusals,
})

export type { ReplayChange, Replayed, ReplayVerdict } from './replay/decide-again.ts'
export { officesToReplay, type ReplayFilter, type ReplayOffice, replayOffice } from './replay/replay.ts'
