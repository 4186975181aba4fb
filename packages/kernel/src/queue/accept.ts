import type { Clock } from '../clock.ts'
import { type Database, isConnectionFault, isContention } from '../db/database.ts'
import { createGroupCommit } from '../db/group-commit.ts'
import { createWriteConnection } from '../db/write-connection.ts'
import { insertQueued, type NewMessage, type QueuedMessage, restoreParked } from './store.ts'

interface Options {
  db: Database
  clock: Clock
  /** This process, in rows it has to hand over. */
  publisher: number
  /** Committed, in order. */
  sent(messages: readonly QueuedMessage[]): void
}

const maxBatch = 500
/** Messages waiting to be accepted from which on the process is pressed, and for how long after. */
const pressedFrom = 8
const pressedForMs = 100

/** The one way into the queues: messages of all callers are committed together, in the order in which they came. */
export function createAcceptance({ db, clock, publisher, sent }: Options) {
  let pressedAt = Number.NEGATIVE_INFINITY
  const connection = createWriteConnection({ db, clock })

  const group = createGroupCommit<NewMessage>({
    async store(messages) {
      const acceptedAt = clock.now()
      await connection.use(async (on) => {
        const seqs = await insertQueued(on, messages, { now: acceptedAt, publisher })
        sent(
          messages.map(({ id, tenantId, type, key, payload }, n) => {
            return { seq: seqs[n]!, id, tenantId, type, key, payload, attempts: 0, acceptedAt }
          }),
        )
      })
    },
    isFault: (error) => isConnectionFault(error) || isContention(error),
    maxBatch,
    giveUp: (_message, error) => Promise.reject(error),
  })

  return {
    /** Resolves when the messages are durable, and not before. */
    add(messages: NewMessage[]): Promise<void> {
      if (messages.length === 0) return Promise.resolve()
      if (group.size() >= pressedFrom) pressedAt = clock.elapsed()
      return group.add(messages)
    },
    /** Parked messages of a tenant back to the end of its queue; answers how many. */
    async restore(tenantId: string, ids: readonly string[] | null): Promise<number> {
      const at = { now: clock.now(), publisher }
      const chosen = { tenantId, ids, limit: maxBatch }
      const messages = await connection.use(async (on) => {
        const restored = await restoreParked(on, chosen, at)
        sent(restored)
        return restored
      })
      return messages.length
    },
    /** So many waited to be accepted a moment ago that handling should give way: what is not accepted in time is sent again. */
    isPressed: () => clock.elapsed() - pressedAt < pressedForMs,
    close: connection.close,
  }
}
