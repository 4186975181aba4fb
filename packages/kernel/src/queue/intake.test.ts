import { createTestDatabase, eventually, type TestDatabase, tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClock, newId } from '../clock.ts'
import { createDatabase, type Database } from '../db/database.ts'
import { createLog } from '../log.ts'
import { createIntake } from './intake.ts'
import { createPool, type Pool } from './pool.ts'
import { createSlots } from './slots.ts'
import { insertQueued, makeMessageMonth, type QueuedMessage, readQueued, settleHandled } from './store.ts'
import type { Outcome } from './work.ts'

const clock = createClock()
const log = createLog('silent', {})
let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase([])
  db = createDatabase({ url: database.url, log })
  await makeMessageMonth(db.systemPool, clock.now().toISOString().slice(0, 10))
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

function poolOf(handled: number[]): Pool {
  return createPool({
    ...{ tenantId: tenantA, clock, log, slots: createSlots(4), memory: { held: 0 } },
    counts: { handled: 0, retried: 0, parked: 0 },
    ...{ settings: { workers: 2, weight: 1, paused: false }, maxAttempts: 5, retryMs: 1 },
    deliver: async (messages) => void handled.push(...messages.map((one) => one.seq)),
    settle: (messages) => settleHandled(db.systemPool, messages, clock.now()),
    ...{ park: async () => {}, recordFailure: async () => {} },
    ...{ isPressed: () => false, onRoom: () => {}, measure: () => {} },
  })
}

const messageOf = (key: string) => ({ id: newId(), tenantId: tenantA, type: 'probe.counted', key, payload: '1' })

async function queued(count: number, key = 'k'): Promise<QueuedMessage[]> {
  const made = Array.from({ length: count }, () => messageOf(key))
  const [first] = await insertQueued(db.systemPool, made, { now: clock.now(), publisher: 1 })
  return readQueued(db.systemPool, tenantA, first! - 1, count)
}

// After a break the broker brings what it has twice: handed over before, and again. A delivery nobody hears of
// would hold its consumer back from connecting again, for ever.
it('tells every delivery of a message what became of it, however often it is brought at once', async () => {
  const handled: number[] = []
  const intake = createIntake({ db, clock, pool: poolOf(handled), signal: new AbortController().signal })
  const messages = await queued(3)
  const outcomes: Outcome[] = []
  const bring = (message: QueuedMessage) => void intake.take(message).then((outcome) => outcomes.push(outcome))
  // The first is taken by itself; what comes while the table is asked is taken together.
  for (const message of messages) bring(message)
  for (const message of messages) bring(message)
  for (const message of messages) bring(message)
  await eventually(() => outcomes.length === 9)
  expect(new Set(outcomes)).toEqual(new Set(['handled']))
  expect([...new Set(handled)]).toEqual(messages.map((one) => one.seq))
})

// Two processes accept for one tenant. One is slow to commit; meanwhile a later place is committed, brought and handled.
it('keeps the order of a key whose first message was committed after later places were handled', async () => {
  const handled: number[] = []
  let passedMs = 0
  const fast = { ...clock, elapsed: () => passedMs }
  const intake = createIntake({ db, clock: fast, pool: poolOf(handled), signal: new AbortController().signal })
  const slow = await db.systemPool.connect()
  await slow.query('begin')
  const [first] = await insertQueued(slow, [messageOf('slow')], { now: clock.now(), publisher: 1 })
  for (const key of ['a', 'b', 'c']) {
    const [other] = await queued(1, key)
    await intake.take(other!)
    passedMs += 2_000
  }
  await slow.query('commit')
  slow.release()
  // Its client was told, and sent the next one to the other process, whose way to the broker is the shorter one.
  const [second] = await queued(1, 'slow')
  await intake.take(second!)
  expect(handled.slice(-2)).toEqual([first, second!.seq])
})
