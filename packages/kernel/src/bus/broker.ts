import { Connection } from 'rabbitmq-client'
import type { Clock } from '../clock.ts'
import { endsWithin } from '../ending.ts'
import type { Logger } from '../log.ts'

/** A broker that does not answer is waited for so long where something asks it, and at the end, ms. */
const answerWithinMs = 5_000
const goodbyeWithinMs = 2_000

/**
 * A message that the broker neither confirmed nor refused for so long counts as refused, ms. The client never tells of one whose channel
 * was lost in the moment between its writing and its waiting (rabbitmq-client 5.0.8, `basicPublish`).
 */
const confirmedWithinMs = 10_000

/** Publishes all at once; answers those that were not confirmed, in their order. */
export async function unconfirmed<T>(
  clock: Clock,
  messages: readonly T[],
  send: (message: T) => Promise<void>,
): Promise<T[]> {
  const left = new Set(messages)
  const told = messages.map((message) =>
    send(message).then(
      () => void left.delete(message),
      () => {},
    ),
  )
  await endsWithin(clock, confirmedWithinMs, Promise.all(told))
  return [...left]
}

/** A connection that comes back by itself; resolves when it stands for the first time. */
export async function joinBroker(of: { url: string; name: string; log: Logger }): Promise<Connection> {
  const connection = new Connection({
    url: of.url,
    noDelay: true,
    retryLow: 100,
    retryHigh: 2_000,
    acquireTimeout: answerWithinMs,
    connectionName: of.name,
  })
  connection.on('error', (error) => of.log.warn({ err: error }, 'broker connection interrupted; coming back'))
  await connection.onConnect(10_000)
  return connection
}

/**
 * Ends what stands on the connection, then the connection. A broker that is away or does not answer is not waited for: the connection
 * is torn, which ends all that waits for it, and what was not acknowledged is delivered again.
 */
export async function leaveBroker(
  connection: Connection,
  clock: Clock,
  goodbye: () => Promise<unknown>,
): Promise<void> {
  const answers = connection.ready
  if (!answers) await tear(connection, clock)
  const left = goodbye()
  const whole = () => left.then(() => connection.close())
  if (answers && (await endsWithin(clock, goodbyeWithinMs, whole()))) return
  await tear(connection, clock)
  await endsWithin(clock, goodbyeWithinMs, left)
}

/** Its channels hear of it a moment later; one that is closed before that waits for an answer for ever. */
async function tear(connection: Connection, clock: Clock): Promise<void> {
  connection.unsafeDestroy()
  await clock.sleep(1)
}
