import { audit, command, defineModule, type Module, outboxWritten, query, refuse } from '@govconnect/kernel'
import { listDeadLetters, readDeadLetter, replayDeadLetters, systemHealth, systemRefusals } from './contract.ts'
import { inScope } from './policy.ts'
import { figures, letterById, pageOfLetters, replayLetters } from './store.ts'

/** What only the server knows of its process. */
export interface ProcessFacts {
  faults(): Promise<Record<string, string | null>>
  transport: 'in-process' | 'rabbitmq'
  uptimeSeconds(): number
  memoryBytes(): number
}

/** Dead letters and health for operators. `facts` is asked at each request: the runtime exists only after the module. */
export function createSystemModule(facts: () => ProcessFacts): Module {
  return defineModule({
    name: 'system',
    refusals: systemRefusals,
    routes: [
      query(listDeadLetters, ({ tx, query, ctx }) =>
        inScope({ tx, ctx }, query.scope, (seeing) => pageOfLetters(seeing, { ...query, cursors: ctx.cursors })),
      ),
      command(readDeadLetter, ({ tx, params, query, ctx }) =>
        inScope({ tx, ctx }, query.scope, async (seeing) => {
          const letter = await letterById(seeing, params.id)
          if (!letter) throw refuse('system.letter_not_found')
          const subject = { type: 'dead_letter', id: letter.id }
          audit(seeing, ctx, { action: 'dead_letter.read', subject }, letter.tenant_id)
          return letter
        }),
      ),
      command(replayDeadLetters, ({ tx, body, query, ctx }) =>
        inScope({ tx, ctx }, query.scope, async (seeing) => {
          const replayed = await replayLetters(seeing, body.ids, ctx.now())
          for (const { id, tenant_id } of replayed)
            audit(seeing, ctx, { action: 'dead_letter.replayed', subject: { type: 'dead_letter', id } }, tenant_id)
          seeing.afterCommit(outboxWritten)
          return { replayed: replayed.length }
        }),
      ),
      query(systemHealth, async ({ tx, ctx }) => {
        const process = facts()
        const faults = await process.faults()
        return {
          checks: Object.entries(faults).map(([name, fault]) => ({ name, fault })),
          ...(await figures(tx)),
          memory_bytes: process.memoryBytes(),
          uptime_seconds: process.uptimeSeconds(),
          event_transport: process.transport,
          clock_offset_ms: ctx.clock.offset(),
        }
      }),
    ],
  })
}
