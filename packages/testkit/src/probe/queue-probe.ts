import {
  defineEndpoint,
  defineMessageType,
  defineModule,
  type Module,
  messageBatch,
  messageBatchDone,
  type NewMessage,
  newId,
  plain,
} from '@govconnect/kernel'
import { z } from 'zod'

const handle = defineEndpoint({
  id: 'probe.handle',
  method: 'POST',
  on: ['internal'],
  path: '/probe/messages',
  summary: 'Leaves one effect for each message',
  access: 'internal',
  ratePerMinute: false,
  body: messageBatch,
  response: messageBatchDone,
})

const counted = defineMessageType({
  name: 'probe.counted',
  summary: 'Number',
  payload: z.object({ n: z.int(), text: z.string().optional() }),
  publishedBy: 'api',
  handledBy: handle,
})

/** How the probe handles; set by each test. */
export interface QueueProbeBehaviour {
  poison: Set<number>
  failOnce: Set<number>
  /** Pause of each batch, ms. */
  slowMs: number
  /** Batches under way, and the most there were. */
  running: number
  most: number
  /** Messages handled, by id; one handled again stands here twice. */
  handled: string[]
}

/** A module whose message type leaves an effect, for the suite of tenant queues. */
export function createQueueProbe(): { module: Module; behaviour: QueueProbeBehaviour } {
  const behaviour: QueueProbeBehaviour = {
    poison: new Set(),
    failOnce: new Set(),
    slowMs: 0,
    running: 0,
    most: 0,
    handled: [],
  }
  const insert = `insert into probe.effects (tenant_id, event_id, message_id, key, n)
    select $1, m.id, m.id, m.key, m.n from rows from (jsonb_to_recordset($2::jsonb) as (id uuid, key text, n int)) with ordinality as m(id, key, n, place)
    order by place on conflict (message_id) do nothing`

  const module = defineModule({
    name: 'probe',
    migrations: new URL('./migrations/', import.meta.url),
    messages: [counted],
    routes: [
      plain(handle, async ({ body, ctx }) => {
        const rows = body.messages.map(({ id, key, payload }) => ({ id, key, n: (payload as { n: number }).n }))
        behaviour.running += 1
        behaviour.most = Math.max(behaviour.most, behaviour.running)
        try {
          if (behaviour.slowMs > 0) await ctx.clock.sleep(behaviour.slowMs)
          for (const { n } of rows) {
            if (behaviour.poison.has(n)) throw new Error(`poison ${n}`)
            if (behaviour.failOnce.delete(n)) throw new Error(`first try of ${n}`)
          }
          const tenantId = ctx.tenantId!
          await ctx.services.db.tenant(tenantId, { module: 'probe' }, (tx) =>
            tx.run({ text: insert, values: [tenantId, JSON.stringify(rows)] }),
          )
          for (const { id } of rows) behaviour.handled.push(id)
        } finally {
          behaviour.running -= 1
        }
        return { handled: rows.length }
      }),
    ],
  })
  return { module, behaviour }
}

/** A message of the probe on its way into a tenant's queue. */
export function countedMessage(tenantId: string, key: string, n: number, more: { text?: string } = {}): NewMessage {
  return { id: newId(), tenantId, type: counted.name, key, payload: JSON.stringify({ n, ...more }) }
}
