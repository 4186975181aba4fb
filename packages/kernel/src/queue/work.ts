import { isAway } from '../away.ts'
import type { Clock } from '../clock.ts'
import { ProblemError } from '../contract/client.ts'
import type { Logger } from '../log.ts'
import type { Lines } from './lines.ts'
import type { QueuedMessage } from './store.ts'

/** Numbers of a tenant since the process started. */
export interface Counts {
  handled: number
  retried: number
  parked: number
}

/** What became of a message in hand; `left`: to whoever takes it next. */
export type Outcome = 'handled' | 'parked' | 'left'

export interface WorkOptions {
  clock: Clock
  log: Logger
  lines: Lines
  counts: Counts
  /** Calls the handler of the messages' type: resolves when all are handled, rejects when none counts as handled. */
  deliver(messages: readonly QueuedMessage[]): Promise<void>
  /** Out of the queue, into the store. */
  settle(messages: readonly QueuedMessage[]): Promise<void>
  park(message: QueuedMessage, error: string): Promise<void>
  recordFailure(message: QueuedMessage, error: string): Promise<void>
  /** A message is out of the queue, handled or parked. */
  settled(message: QueuedMessage, outcome: Outcome): void
  /** A key that rested may be taken again. */
  again(): void
  /** How long a message took from acceptance to being settled, s. */
  measure(message: QueuedMessage): void
  /** Failures before a message is parked. */
  maxAttempts: number
  /** First pause of a key whose message failed, doubled each time up to 30 s. */
  retryMs: number
}

const longestPauseMs = 30_000

/** A handler's own fault is told to callers without details: the request id leads to the log. */
function textOf(error: unknown): string {
  if (error instanceof ProblemError) return `${error.message} (request ${error.problem.request_id})`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** Handles batches to their end: a bad message costs itself and its key's time, never its neighbours. */
export function createWork(options: WorkOptions) {
  const { clock, log, lines, counts } = options
  const stopping = new AbortController()

  async function finish(messages: readonly QueuedMessage[]): Promise<void> {
    await untilDone(() => options.settle(messages))
    for (const message of messages) {
      options.measure(message)
      options.settled(message, 'handled')
    }
    counts.handled += messages.length
  }

  /** What was handled is settled however long the database is away; a process that ends leaves it to be handled again. */
  async function untilDone(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (stopping.signal.aborted) throw error
        log.warn({ err: error }, 'queue not written; trying again')
        await clock.sleep(250, stopping.signal)
      }
    }
  }

  async function failed(rest: readonly QueuedMessage[], error: unknown): Promise<void> {
    const message = rest[0]!
    const away = isAway(error)
    if (!away) message.attempts += 1
    if (message.attempts >= options.maxAttempts) {
      await untilDone(() => options.park(message, textOf(error)))
      counts.parked += 1
      options.settled(message, 'parked')
      log.error({ type: message.type, message_id: message.id, err: error }, 'message parked')
      lines.putBack(message.key, rest.slice(1))
      lines.release([message.key])
      return options.again()
    }
    counts.retried += 1
    log.warn({ type: message.type, message_id: message.id, attempts: message.attempts, err: error }, 'message failed')
    if (!away) await options.recordFailure(message, textOf(error)).catch(() => {})
    lines.putBack(message.key, rest)
    const pause = Math.min(options.retryMs * 2 ** Math.max(0, message.attempts - 1), longestPauseMs)
    void clock.sleep(pause, stopping.signal).then(() => {
      if (stopping.signal.aborted) return
      lines.release([message.key])
      options.again()
    })
  }

  /** Each by itself, in order; a key stops at its first failure. */
  async function oneByOne(batch: readonly QueuedMessage[]): Promise<void> {
    for (const [key, messages] of Map.groupBy(batch, (one) => one.key)) {
      let error: unknown
      const at = await firstFailure(messages, (reason) => {
        error = reason
      })
      if (at === -1) lines.release([key])
      else await failed(messages.slice(at), error)
    }
  }

  async function firstFailure(messages: readonly QueuedMessage[], tell: (error: unknown) => void): Promise<number> {
    for (const [n, message] of messages.entries()) {
      try {
        await options.deliver([message])
      } catch (error) {
        tell(error)
        return n
      }
      await finish([message])
    }
    return -1
  }

  async function handle(batch: readonly QueuedMessage[]): Promise<void> {
    const failure = await options.deliver(batch).then(
      () => undefined,
      (error: unknown) => ({ error }),
    )
    if (!failure) {
      await finish(batch)
      lines.release(new Set(batch.map((one) => one.key)))
    } else if (batch.length === 1) {
      await failed(batch, failure.error)
    } else if (isAway(failure.error)) {
      for (const messages of Map.groupBy(batch, (one) => one.key).values()) await failed(messages, failure.error)
    } else await oneByOne(batch)
  }

  return {
    /** Never rejects while the process lives. */
    handle: (batch: readonly QueuedMessage[]): Promise<void> =>
      handle(batch).catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'batch left to the next process')
      }),
    stop: () => stopping.abort(),
  }
}
