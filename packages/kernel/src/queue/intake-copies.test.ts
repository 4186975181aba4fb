import { eventually } from '@govconnect/testkit'
import { describe, expect, it } from 'vitest'
import { createClock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { createIntake } from './intake.ts'
import type { Pool } from './pool.ts'
import type { QueuedMessage } from './store.ts'
import type { Outcome } from './work.ts'

const message = (seq: number): QueuedMessage => ({
  seq,
  id: `${seq}`,
  tenantId: 't',
  type: 'a.b',
  key: 'k',
  payload: '1',
  attempts: 0,
  acceptedAt: new Date(),
})

/** A pool that holds what it is given until `settle`, and a table of what waits. */
function createScene(waiting: number[], onQuestion: () => void) {
  const held = new Map<number, ((outcome: Outcome) => void)[]>()
  const taken: number[] = []
  const pool = {
    tenantId: 't',
    has: (seq: number) => held.has(seq),
    join: (seq: number, onEnd: (outcome: Outcome) => void) => held.get(seq)?.push(onEnd) !== undefined,
    add({ seq }: QueuedMessage, onEnd?: (outcome: Outcome) => void) {
      if (!held.has(seq)) taken.push(seq)
      held.set(seq, [...(held.get(seq) ?? []), ...(onEnd ? [onEnd] : [])])
    },
  } as unknown as Pool
  const query = async ({ name, values }: { name?: string; values: unknown[] }) => {
    const last = name === 'kernel-read-places' ? (values[2] as number) : Number.POSITIVE_INFINITY
    const rows = waiting.filter((seq) => seq <= last).map((seq) => ({ seq, key: 'k' }))
    onQuestion()
    return { rows }
  }
  const db = { systemPool: { query } } as unknown as Database
  const settle = (seq: number) => {
    for (const tell of held.get(seq) ?? []) tell('handled')
    held.delete(seq)
    waiting.splice(waiting.indexOf(seq), 1)
  }
  const intake = createIntake({ db, clock: createClock(), pool, signal: new AbortController().signal })
  return { intake, pool, taken, settle }
}

describe('intake', () => {
  it('takes nothing twice that is settled while the table is asked about it', async () => {
    let asked = 0
    const { intake, pool, taken, settle } = createScene([1], () => {
      asked += 1
      if (pool.has(1)) settle(1)
    })
    pool.add(message(1))
    const ended = intake.take(message(1))
    if (asked === 0) settle(1)
    expect(await ended).toBe('handled')
    expect(taken).toEqual([1])
  })

  it('answers each copy of a message, and takes what waits once', async () => {
    const { intake, pool, taken, settle } = createScene([1], () => {})
    const first = intake.take(message(0))
    const ended = [1, 1].map((seq) => intake.take(message(seq)))
    await eventually(() => pool.has(1))
    settle(1)
    expect(await Promise.all([first, ...ended])).toEqual(['handled', 'handled', 'handled'])
    expect(taken).toEqual([1])
  })
})
