import type { WriteConnection } from '@govconnect/kernel'
import {
  createGroupCommit,
  isConnectionFault,
  isContention,
  newId,
  outboxWritten,
  type Services,
} from '@govconnect/kernel'
import { readDueTurns, storeTurns } from './store/turns.ts'

const maxBatch = 200
/** A conversation that was being written is asked for again after this long, ms. */
const lockedRetryMs = 10

/**
 * Hands a citizen's bubbles to the assistant when the pause is over. The due time stands in the conversation; a timer in this process
 * makes it prompt, and `sweep` (a job) finds what timers missed.
 */
export function createTurns(services: Services, connection: WriteConnection) {
  const { clock, log } = services
  const timers = new Map<string, NodeJS.Timeout>()
  const retried = new Set<string>()
  let stopped = false

  const batches = createGroupCommit<string>({
    async store(conversationIds) {
      const asked = [...new Set(conversationIds)].map((id) => ({ id, event_id: newId(), turn_id: newId() }))
      const taken = await connection.use((on) => storeTurns(on, asked, clock.now()))
      if (taken.length > 0) outboxWritten()
      if (taken.length < asked.length) retryOnce(asked.map(({ id }) => id).filter((id) => !taken.includes(id)))
    },
    isFault: (error) => isConnectionFault(error) || isContention(error),
    maxBatch,
    async giveUp(conversationId, error) {
      log.error({ err: error, conversation: conversationId }, 'turn not handed over')
    },
  })

  /** Not taken: written at that moment (then it is soon free), or no longer due (then asking again is harmless). */
  function retryOnce(conversationIds: string[]): void {
    const fresh = conversationIds.filter((id) => !retried.delete(id))
    if (fresh.length === 0 || stopped) return
    for (const id of fresh) retried.add(id)
    setTimeout(() => void handOver(fresh), lockedRetryMs).unref()
  }

  /** What fails here stays due in the table: the sweep comes back to it. */
  function handOver(conversationIds: string[]): Promise<void> {
    return batches.add(conversationIds).catch((error: unknown) => {
      log.warn({ err: error }, 'turns not handed over; trying again')
    })
  }

  return {
    plan(due: readonly { conversationId: string; dueAt: Date }[]): void {
      const now = clock.now().getTime()
      const atOnce: string[] = []
      for (const { conversationId, dueAt } of due) {
        clearTimeout(timers.get(conversationId))
        timers.delete(conversationId)
        if (dueAt.getTime() <= now) atOnce.push(conversationId)
        else if (!stopped) {
          const timer = setTimeout(() => {
            timers.delete(conversationId)
            void handOver([conversationId])
          }, dueAt.getTime() - now)
          timers.set(conversationId, timer)
        }
      }
      if (atOnce.length > 0) void handOver(atOnce)
    },
    async sweep(): Promise<void> {
      const due = await readDueTurns(services.db.systemPool, clock.now(), maxBatch)
      const missed = due.filter((id) => !timers.has(id))
      if (missed.length > 0) await handOver(missed)
    },
    stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

export type Turns = ReturnType<typeof createTurns>
