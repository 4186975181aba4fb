import {
  defineEndpoint,
  defineEvent,
  defineModule,
  emit,
  type Module,
  on,
  onMany,
  ProblemError,
  plain,
  problemOf,
  type ReactionContext,
  refuse,
  type Services,
  sql,
  type Tx,
} from '@govconnect/kernel'
import { z } from 'zod'
import { eventually } from '../wait.ts'

const probed = defineEvent({ name: 'probe.happened', version: 1, payload: z.object({ n: z.number().int() }) })

const ping = defineEndpoint({
  id: 'probe.ping',
  method: 'GET',
  on: ['root'],
  path: '/probe',
  summary: 'Answers at once',
  access: 'public',
  tenant: false,
  response: z.object({ ok: z.boolean() }),
})

/** How the probe's reaction behaves; set by each test. */
export interface ProbeBehaviour {
  /** Throws for these numbers, every time. */
  poison: Set<number>
  /** Throws once for these numbers. */
  failOnce: Set<number>
  /** Asks another module that is away, so often for each number. */
  away: Map<number, number>
  /** Pause of each reaction, ms. */
  slowMs: number
  /** What `every-process` reactions of this process saw. */
  shown: number[]
  /** Runs inside the transaction, before it commits. */
  beforeCommit?: (n: number) => Promise<void>
}

export interface Probe {
  module: Module
  behaviour: ProbeBehaviour
}

interface Told {
  id: string
  key: string
  payload: { n: number }
}

/** A module with one event and two reactions, for the bus conformance suite; `together`: it takes many events at once. */
export function createProbe({ together = false } = {}): Probe {
  const behaviour: ProbeBehaviour = { poison: new Set(), failOnce: new Set(), away: new Map(), slowMs: 0, shown: [] }
  async function record(tx: Tx, events: readonly Told[], ctx: ReactionContext): Promise<void> {
    if (behaviour.slowMs > 0) await ctx.clock.sleep(behaviour.slowMs)
    for (const { id, key, payload } of events) {
      const { n } = payload
      if (behaviour.poison.has(n)) throw new Error(`poison ${n}`)
      const awayFor = behaviour.away.get(n) ?? 0
      if (awayFor > 0) {
        behaviour.away.set(n, awayFor - 1)
        throw new ProblemError(problemOf(refuse('service.unavailable'), 'id', 'probe'))
      }
      if (behaviour.failOnce.delete(n)) throw new Error(`first try of ${n}`)
      await tx.run(
        sql`insert into probe.effects (tenant_id, event_id, key, n) values (${tx.tenantId}, ${id}, ${key}, ${n})`,
      )
      await behaviour.beforeCommit?.(n)
    }
  }
  const module = defineModule({
    name: 'probe',
    migrations: new URL('./migrations/', import.meta.url),
    routes: [plain(ping, async () => ({ ok: true }))],
    events: [probed],
    reactions: [
      together
        ? onMany(probed, { name: 'probe.record' }, ({ events, tx, ctx }) => record(tx, events, ctx))
        : on(probed, { name: 'probe.record', mode: 'once', concurrency: 8 }, ({ event, tx, ctx }) =>
            record(tx, [event], ctx),
          ),
      on(probed, { name: 'probe.show', mode: 'every-process' }, async ({ event }) => {
        behaviour.shown.push(event.payload.n)
      }),
    ],
  })
  return { module, behaviour }
}

/** Emits one probe event per number in one transaction. */
export function tell(services: Services, tenantId: string, told: { key: string; numbers: number[] }): Promise<void> {
  return services.db.tenant(tenantId, { module: 'probe' }, async (tx) => {
    for (const n of told.numbers) emit(tx, probed, { n }, { key: told.key, occurredAt: services.clock.now() })
  })
}

export interface Effect {
  key: string
  n: number
  event_id: string
}

/** Effects of the keys that begin with `prefix`, in the order they happened. */
export async function effects(services: Services, prefix: string): Promise<Effect[]> {
  const { rows } = await services.db.systemPool.query<Effect>(
    `select key, n, event_id from probe.effects where starts_with(key, $1) order by id`,
    [prefix],
  )
  return rows
}

/** Waits until so many effects stand in the table, then answers them. */
export function effectsOf(services: Services, prefix: string, count: number): Promise<Effect[]> {
  return eventually(async () => {
    const found = await effects(services, prefix)
    return found.length >= count ? found : null
  }, 20_000)
}
