import { describe, expect, it } from 'vitest'
import { createLines } from './lines.ts'
import type { QueuedMessage } from './store.ts'

let seq = 0
const message = (key: string, size = 1, type = 'x') => {
  seq += 1
  return {
    seq,
    id: `${seq}`,
    tenantId: 't',
    type,
    key,
    payload: 'p'.repeat(size),
    attempts: 0,
    acceptedAt: new Date(0),
  }
}
const sizes = (batch: readonly QueuedMessage[]) => batch.map((one) => one.payload.length)

describe('a batch', () => {
  it('holds no more than one request may, but at least one message', () => {
    const lines = createLines()
    for (const size of [100_000, 100_000, 100_000]) lines.add(message('a', size))
    lines.add(message('b', 260_000))
    lines.add(message('c', 10))
    expect(sizes(lines.take(100))).toEqual([100_000, 100_000, 10])
    expect(sizes(lines.take(100))).toEqual([260_000])
    lines.release(['a'])
    expect(sizes(lines.take(100))).toEqual([100_000])
    expect(lines.waiting()).toBe(0)
  })

  it('is of one type, in order for each key, keys in turn', () => {
    const lines = createLines()
    const [first, other, later] = [message('a'), message('b', 1, 'y'), message('a')]
    for (const one of [first, other, later]) lines.add(one)
    expect(lines.take(10)).toEqual([first, later])
    expect(lines.take(10)).toEqual([other])
  })
})
