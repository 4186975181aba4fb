import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import {
  countedMessage,
  createQueueProbe,
  effectsOf,
  startTestRuntime,
  type TestRuntime,
  tenantA,
  tenantB,
} from '@govconnect/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { amqpUrl, createTcpProxy, deleteBrokerObjects } from '../support/broker.ts'

const url = await amqpUrl()
const four = { workers: 4, weight: 1, paused: false }

describe.skipIf(!url)('a broker that is away or hangs', () => {
  const namespace = `gctest-${randomBytes(4).toString('hex')}`
  let proxy: Awaited<ReturnType<typeof createTcpProxy>>
  let probe: ReturnType<typeof createQueueProbe>
  let runtime: TestRuntime

  beforeEach(async () => {
    proxy = await createTcpProxy(connect, new URL(url!))
    probe = createQueueProbe()
    runtime = await startTestRuntime({ modules: [probe.module], amqpUrl: proxy.url, amqpNamespace: namespace })
  })
  afterEach(async () => {
    await runtime.close()
    await proxy.close()
    await deleteBrokerObjects(url!, { namespace, queues: [] })
  })

  const publish = (tenantId: string, numbers: readonly number[]) =>
    runtime.services.queue.publish(numbers.map((n) => countedMessage(tenantId, 'a', n)))

  it('does not hold up the end of a process when it hangs', async () => {
    proxy.fallSilent()
    await publish(tenantA, [1, 2])
    expect(await runtime.stop()).toEqual([])
  })

  it('does not hold up the end of a process when it is away', async () => {
    await runtime.services.queue.dropPool(tenantB, { remove: false })
    proxy.goAway()
    await publish(tenantA, [1, 2])
    const pool = runtime.services.queue.setPool(tenantB, four).catch(() => {})
    expect(await runtime.stop()).toEqual([])
    await pool
  })

  it('feeds a pool that could not be fed, once it is set again', async () => {
    await runtime.services.queue.dropPool(tenantB, { remove: false })
    proxy.goAway()
    await expect(runtime.services.queue.setPool(tenantB, four)).rejects.toThrow()
    expect([...runtime.services.queue.states().keys()]).not.toContain(tenantB)
    proxy.comeBack()
    await runtime.services.queue.setPool(tenantB, four)
    await publish(tenantB, [1, 2])
    expect((await effectsOf(runtime.services, 'a', 2)).map((one) => one.n)).toEqual([1, 2])
  })
})
