import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { type BusUnderTest, busConformance, queueConformance } from '@govconnect/testkit'
import { Connection } from 'rabbitmq-client'
import { afterAll, describe, it } from 'vitest'
import { amqpUrl, createTcpProxy, deleteBrokerObjects } from '../support/broker.ts'

const url = await amqpUrl()
if (!url) describe.skip('bus conformance: RabbitMQ (no broker at 127.0.0.1:5672)', () => it('needs a broker', () => {}))
else {
  const proxy = await createTcpProxy(connect, new URL(url))
  const namespace = `gctest-${randomBytes(4).toString('hex')}`
  const direct = new Connection({ url })
  const bus: BusUnderTest = {
    name: 'RabbitMQ',
    options: () => ({ amqpUrl: proxy.url, amqpNamespace: namespace }),
    cutConnections: async () => proxy.cut(),
    queueOf: async (tenantId) => {
      const queue = `${namespace}.tenant_${tenantId}_queue`
      const { consumerCount, messageCount } = await direct.queueDeclare({ queue, passive: true })
      return { consumers: consumerCount, ready: messageCount }
    },
    severalProcesses: true,
  }
  busConformance(bus)
  busConformance({ ...bus, name: 'RabbitMQ, many at once', together: true })
  queueConformance(bus)
  afterAll(async () => {
    await proxy.close()
    await direct.close()
    await deleteBrokerObjects(url, { namespace, queues: ['probe.record'] })
  })
}
