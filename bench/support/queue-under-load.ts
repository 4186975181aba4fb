import { randomBytes } from 'node:crypto'
import {
  defineEndpoint,
  defineMessageType,
  defineModule,
  messageBatch,
  messageBatchDone,
  type NewMessage,
  newId,
  plain,
  startRuntime,
} from '@govconnect/kernel'
import { z } from 'zod'

const stored = defineMessageType({
  name: 'bench.stored',
  summary: 'Stored and no more',
  payload: z.json(),
  publishedBy: 'api',
  handledBy: null,
})

const handle = defineEndpoint({
  id: 'bench.handle',
  method: 'POST',
  on: ['internal'],
  path: '/bench/messages',
  summary: 'Notes when a message is handled',
  access: 'internal',
  ratePerMinute: false,
  body: messageBatch,
  response: messageBatchDone,
})

const handled = defineMessageType({ ...stored, name: 'bench.handled', handledBy: handle })

/** A runtime with nothing in it but tenant queues. */
export async function startQueue(options: { databaseUrl: string; amqpUrl?: string }) {
  const namespace = `bench-${randomBytes(4).toString('hex')}`
  const handledAt = new Map<string, number>()
  const module = defineModule({
    name: 'bench',
    messages: [stored, handled],
    routes: [
      plain(handle, async ({ body }) => {
        for (const { id } of body.messages) handledAt.set(id, performance.now())
        return { handled: body.messages.length }
      }),
    ],
  })
  const runtime = await startRuntime({
    modules: [module],
    installation: [module],
    databaseUrl: options.databaseUrl,
    amqpUrl: options.amqpUrl,
    amqpNamespace: options.amqpUrl ? namespace : undefined,
    internalKeys: ['bench-internal-key'],
    logLevel: 'error',
    config: {
      publicUrl: 'http://localhost',
      dataDir: '.tmp',
      secret: 'bench-secret-of-thirty-two-characters',
      simulator: false,
      production: true,
      turnPauseMs: 0,
      whatsapp: { graphUrl: '', simulated: false, phoneNumberId: '', accessToken: '', appSecret: '', verifyToken: '' },
    },
    gatekeeper: () => ({
      session: async () => null,
      tenant: async (id) => id,
      internalKey: (key) => key === 'bench-internal-key',
    }),
  })
  const { queue, db } = runtime.services
  const opened: string[] = []

  async function untilEmpty(): Promise<void> {
    for (;;) {
      const { rows } = await db.systemPool.query('select from kernel.queue limit 1')
      if (rows.length === 0) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  return {
    publish: (messages: readonly NewMessage[]) => queue.publish(messages),
    untilEmpty,
    async openTenants(count: number, workers: number): Promise<string[]> {
      const tenants = Array.from({ length: count }, newId)
      await Promise.all(tenants.map((id) => queue.setPool(id, { workers, weight: 1, paused: false })))
      opened.push(...tenants)
      return tenants
    },
    /** Publishes one message and answers how long it took until its handler had it, ms. */
    async timed(tenantId: string, payload: string): Promise<number> {
      const id = newId()
      const began = performance.now()
      await queue.publish([{ id, tenantId, type: handled.name, key: id, payload }])
      while (!handledAt.has(id)) await new Promise((resolve) => setTimeout(resolve, 1))
      const ms = handledAt.get(id)! - began
      handledAt.delete(id)
      return ms
    },
    async stop(): Promise<void> {
      for (const tenantId of opened) await queue.dropPool(tenantId, { remove: true })
      await runtime.stop()
    },
  }
}

export type QueueUnderLoad = Awaited<ReturnType<typeof startQueue>>
