import { audit, command, defineModule, type Module, outboxWritten, query, refuse } from '@govconnect/kernel'
import { listDeadLetters, readDeadLetter, replayDeadLetters, systemHealth, systemRefusals } from './contract.ts'
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
      query(listDeadLetters, ({ tx, query, ctx }) => pageOfLetters(tx, { ...query, cursors: ctx.cursors })),
      command(readDeadLetter, async ({ tx, params, ctx }) => {
        const letter = await letterById(tx, params.id)
        if (!letter) throw refuse('system.letter_not_found')
        audit(tx, ctx, { action: 'dead_letter.read', subject: { type: 'dead_letter', id: params.id } })
        return letter
      }),
      command(replayDeadLetters, async ({ tx, body, ctx }) => {
        const replayed = await replayLetters(tx, body.ids, ctx.now())
        for (const id of body.ids)
          audit(tx, ctx, { action: 'dead_letter.replayed', subject: { type: 'dead_letter', id } })
        tx.afterCommit(outboxWritten)
        return { replayed }
      }),
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
