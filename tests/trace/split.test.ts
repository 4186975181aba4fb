import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { startTestRuntime } from '@govconnect/testkit'
import { serve } from '@hono/node-server'
import { afterAll, describe, it } from 'vitest'
import { deleteBrokerObjects, amqpUrl as findBroker } from '../support/broker.ts'
import { traceStory } from './story.ts'
import { createKitchen, createOrders, type Told } from './story-modules.ts'

const amqpUrl = await findBroker()
if (!amqpUrl)
  describe.skip('traces: split over RabbitMQ (no broker at 127.0.0.1:5672)', () => it('needs a broker', () => {}))
else {
  const amqpNamespace = `gctrace-${randomBytes(4).toString('hex')}`
  traceStory('split over RabbitMQ', async (otlpEndpoint) => {
    const told: Told = { traceparents: new Map(), finished: [], jobRuns: 0 }
    const orders = createOrders(told)
    const kitchen = createKitchen(told)
    const shared = { installation: [orders, kitchen], amqpUrl, amqpNamespace, otlpEndpoint }
    const front = await startTestRuntime({ ...shared, modules: [orders] })
    const { server, url } = await listen(front.app.fetch)
    const back = await startTestRuntime({
      ...shared,
      modules: [kitchen],
      databaseUrl: front.databaseUrl,
      moduleUrls: { orders: url },
    })
    return {
      front,
      told,
      system: 'rabbitmq',
      services: { orders: 'govconnect-orders', kitchen: 'govconnect-kitchen' },
      async close() {
        await back.close()
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
        await front.close()
      },
    }
  })
  afterAll(() =>
    deleteBrokerObjects(amqpUrl, { namespace: amqpNamespace, queues: ['kitchen.bake', 'orders.close-order'] }),
  )
}

function listen(fetch: Parameters<typeof serve>[0]['fetch']): Promise<{ server: Server; url: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server: server as Server, url: `http://127.0.0.1:${port}` }),
    )
  })
}
