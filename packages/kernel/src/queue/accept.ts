import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { type Database, isConnectionFault, isContention } from '../db/database.ts'
import { createGroupCommit } from '../db/group-commit.ts'
import { createWriteConnection } from '../db/write-connection.ts'
import { type Earlier, type OnceRecord, readOnce } from '../http/idempotency.ts'
import { awaitWriters, insertOnce, type NewMessage, type QueuedMessage, restoreParked } from './store.ts'

interface Options {
  db: Database
  clock: Clock
  /** This process, in rows it has to hand over. */
  publisher: number
  /** Committed, in order. */
  sent(messages: readonly QueuedMessage[]): void
  /** More may be committed than was sent. */
  missed(): void
}

interface Incoming extends NewMessage {
  /** Of its `Idempotency-Key`, where it has one. */
  record?: OnceRecord
  /** The key was used before: the message is not accepted again. */
  isRepeat?: boolean
}

const maxBatch = 500
/** While one is being committed the next is on its way. */
const batchesAtOnce = 2
/** Messages waiting to be accepted from which on the process is pressed, and for how long after. */
const pressedFrom = 8
const pressedForMs = 100

const resolveEveryMs = 250

/** The one way into the queues: messages of all callers are committed together, in the order in which they came. */
export function createAcceptance({ db, clock, publisher, sent, missed }: Options) {
  const closing = new AbortController()
  const connection = createWriteConnection({ db, clock })
  let pressedAt = Number.NEGATIVE_INFINITY
  /** A connection broke, and whether its last statement was committed is not known. */
  let isInDoubt = false

  /** Writes in turn with the others; nothing is written while it is not known what was. */
  function write<T>(work: (on: pg.PoolClient) => Promise<T>, isOneStatement = false): Promise<T> {
    const inTurn = isOneStatement ? connection.follow : connection.use
    return inTurn(async (on) => {
      if (isInDoubt) await resolveDoubt(on)
      try {
        return await work(on)
      } catch (error) {
        if (isConnectionFault(error) && !isInDoubt) {
          isInDoubt = true
          void resolveSoon()
        }
        throw error
      }
    })
  }

  async function resolveDoubt(on: pg.PoolClient): Promise<void> {
    await awaitWriters(on)
    isInDoubt = false
    missed()
  }

  async function resolveSoon(): Promise<void> {
    while (isInDoubt && !closing.signal.aborted) {
      await clock.sleep(resolveEveryMs, closing.signal)
      await write(async () => {}).catch(() => {})
    }
  }

  const group = createGroupCommit<Incoming>({
    async store(messages) {
      const acceptedAt = clock.now()
      await write(
        async (on) => {
          const accepted = await insertOnce(on, messages, { now: acceptedAt, publisher })
          for (const message of messages) message.isRepeat = !accepted.has(message)
          sent(
            [...accepted].map(([{ id, tenantId, type, key, payload }, seq]) => {
              return { seq, id, tenantId, type, key, payload, attempts: 0, acceptedAt }
            }),
          )
        },
        !messages.some((one) => one.record),
      )
    },
    isFault: (error) => isConnectionFault(error) || isContention(error),
    maxBatch,
    atOnce: batchesAtOnce,
    giveUp: (_message, error) => Promise.reject(error),
  })

  function add(messages: Incoming[]): Promise<void> {
    if (messages.length === 0) return Promise.resolve()
    if (group.size() >= pressedFrom) pressedAt = clock.elapsed()
    return group.add(messages)
  }

  return {
    /** Resolves when the messages are durable, and not before. */
    add: (messages: NewMessage[]): Promise<void> => add(messages),
    /** As `add`, together with the record of its key; answers the earlier record where there is one, and accepts nothing then. */
    async addOnce(message: NewMessage, record: OnceRecord): Promise<Earlier | undefined> {
      const incoming: Incoming = { ...message, record }
      await add([incoming])
      return incoming.isRepeat ? readOnce(db.systemPool, record) : undefined
    },
    /** Parked messages of a tenant back to the end of its queue; answers how many. */
    async restore(tenantId: string, ids: readonly string[] | null): Promise<number> {
      const at = { now: clock.now(), publisher }
      const chosen = { tenantId, ids, limit: maxBatch }
      const messages = await write(async (on) => {
        const restored = await restoreParked(on, chosen, at)
        sent(restored)
        return restored
      })
      return messages.length
    },
    /** So many waited to be accepted a moment ago that handling should give way: what is not accepted in time is sent again. */
    isPressed: () => clock.elapsed() - pressedAt < pressedForMs,
    async close(): Promise<void> {
      closing.abort()
      await connection.close()
    },
  }
}
