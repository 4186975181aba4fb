import { unconfirmed } from '../bus/broker.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Logger } from '../log.ts'
import type { LightMessage } from './light.ts'
import type { PublisherMark } from './publisher-mark.ts'
import { readOfPublisher } from './store.ts'

/** Messages handed over together; while they are confirmed, the next gather. */
const maxTogether = 500
/** Messages committed and not yet handed over that are kept in memory; beyond, they are read from the table again. */
const maxPending = 1_000
const adoptEveryMs = 2_000

interface Options {
  db: Database
  clock: Clock
  log: Logger
  publisher: number
  mark: PublisherMark
  /** Resolves when the broker has confirmed. */
  send(message: LightMessage): Promise<void>
}

/** Hands committed messages to the broker, in order, however long it is away, and those of processes that died. */
export function createHandover({ db, clock, log, publisher, mark, send }: Options) {
  const stopping = new AbortController()
  const { signal } = stopping
  let pending: LightMessage[] = []
  /** Last place taken into `pending`; with `behind`, what follows is read from the table. */
  let takenTo = 0
  let behind = false
  let isReading = false
  let sending: Promise<void> | undefined
  let adopting: Promise<void> = Promise.resolve()

  async function sendAll(): Promise<void> {
    while (!signal.aborted) {
      if (pending.length === 0 && behind) await readBehind()
      let batch = pending.splice(0, maxTogether)
      if (batch.length === 0) return
      while (batch.length > 0 && !signal.aborted) {
        batch = await unconfirmed(clock, batch, send)
        if (batch.length > 0) await clock.sleep(200, signal)
      }
    }
  }

  async function readBehind(): Promise<void> {
    behind = false
    isReading = true
    try {
      const found = await readOfPublisher(db.systemPool, publisher, { after: takenTo, limit: maxPending })
      if (found.length === maxPending) behind = true
      takenTo = found.at(-1)?.seq ?? takenTo
      pending = found
    } catch (error) {
      behind = true
      log.warn({ err: error }, 'queue not read; trying again')
      await clock.sleep(250, signal)
    } finally {
      isReading = false
    }
  }

  function wake(): void {
    sending ??= sendAll().finally(() => {
      sending = undefined
      if ((pending.length > 0 || behind) && !signal.aborted) wake()
    })
  }

  /** What dead processes committed and perhaps did not hand over: all of it goes to the broker again. */
  async function adopt(): Promise<void> {
    await mark.adoptDead(async (dead, messages) => {
      log.info({ publisher: dead, messages: messages.length }, 'messages of a process that died are handed over again')
      for (const message of messages)
        if ((await unconfirmed(clock, [message], send)).length > 0) throw new Error('the broker does not confirm')
    })
  }

  async function adoptRepeatedly(): Promise<void> {
    while (!signal.aborted) {
      await clock.sleep(adoptEveryMs, signal)
      if (!signal.aborted) await adopt().catch((error) => log.warn({ err: error }, 'not adopted; trying again'))
    }
  }

  return {
    /** Adopts before the first message of this process may pass those of a dead one. */
    async start(): Promise<void> {
      await adopt()
      adopting = adoptRepeatedly()
    },
    /** Just committed, in order. */
    add(messages: readonly LightMessage[]): void {
      // The table may have been read before this was in it.
      if (isReading || behind || pending.length + messages.length > maxPending) behind = true
      else {
        for (const message of messages) pending.push(message)
        takenTo = messages.at(-1)?.seq ?? takenTo
      }
      wake()
    },
    /** More may be committed than was added. */
    missed(): void {
      behind = true
      wake()
    },
    async stop(): Promise<void> {
      stopping.abort()
      await Promise.all([sending, adopting])
    },
  }
}

export type Handover = ReturnType<typeof createHandover>
