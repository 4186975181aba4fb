import { createServer, type Socket } from 'node:net'
import { tenantA, tenantB } from '@govconnect/testkit'
import { Connection } from 'rabbitmq-client'

/** The broker of this machine, or null; where CI demands it, its absence is a failure. */
export async function amqpUrl(): Promise<string | null> {
  const url = process.env['TEST_AMQP_URL'] ?? 'amqp://guest:guest@127.0.0.1:5672'
  // Where it is demanded, it is there: a busy machine may need a while to answer.
  const patienceMs = process.env['REQUIRE_AMQP'] ? 20_000 : 2_000
  const connection = new Connection({ url, connectionTimeout: patienceMs, retryLow: 50, retryHigh: 1_000 })
  connection.on('error', () => {})
  try {
    await connection.onConnect(patienceMs)
    return url
  } catch (cause) {
    if (process.env['REQUIRE_AMQP'])
      throw new Error(`REQUIRE_AMQP is set and no broker answers at ${new URL(url).host}`, { cause })
    return null
  } finally {
    await connection.close().catch(() => {})
  }
}

/**
 * A proxy in front of the broker whose connections can be cut, for a moment or until `open`, or go silent: the nearest thing to a broker
 * that restarts, is away or hangs that harms nobody.
 */
export async function createTcpProxy(connect: (port: number, host: string) => Socket, target: URL) {
  const sockets = new Set<Socket>()
  let isAway = false
  const server = createServer((near) => {
    if (isAway) return near.destroy()
    const far = connect(Number(target.port || 5672), target.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    near.pipe(far)
    far.pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(target)
  url.port = String(typeof address === 'object' && address ? address.port : 0)
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.toString(),
    cut,
    goAway() {
      isAway = true
      cut()
    },
    comeBack() {
      isAway = false
    },
    /** What is connected hears nothing any more, and is not told so. */
    fallSilent() {
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: () =>
      new Promise<void>((resolve) => {
        cut()
        server.close(() => resolve())
      }),
  }
}

/** Removes what a test declared on the broker. */
export async function deleteBrokerObjects(
  url: string,
  of: { namespace: string; queues: readonly string[] },
): Promise<void> {
  const connection = new Connection({ url })
  await connection.onConnect(2_000)
  for (const queue of of.queues) await connection.queueDelete({ queue: `${of.namespace}.${queue}` })
  for (const tenantId of [tenantA, tenantB])
    for (const kind of ['queue', 'dlq'])
      await connection.queueDelete({ queue: `${of.namespace}.tenant_${tenantId}_${kind}` })
  await connection.exchangeDelete({ exchange: `${of.namespace}.events` })
  await connection.close()
}
