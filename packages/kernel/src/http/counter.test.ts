import { describe, expect, it } from 'vitest'
import { createCounter } from './counter.ts'

const minute = 60_000

describe('a counter', () => {
  it('counts a minute from the first use, and anew after it', () => {
    const counter = createCounter(10)
    expect(counter.take('a', 2, 1_000)).toEqual({ limit: 2, left: 1, resetSeconds: 60 })
    expect(counter.take('a', 2, 31_000)).toEqual({ limit: 2, left: 0, resetSeconds: 30 })
    expect(counter.take('a', 2, 1_000 + minute - 1)).toEqual({ limit: 2, left: -1, resetSeconds: 1 })
    expect(counter.take('a', 2, 1_000 + minute)).toEqual({ limit: 2, left: 1, resetSeconds: 60 })
    expect(counter.take('b', 2, 1_000 + minute).left).toBe(1)
  })

  it('gives back what did not count', () => {
    const counter = createCounter(10)
    for (let n = 0; n < 5; n++) {
      expect(counter.take('a', 1, 0).left).toBe(0)
      counter.giveBack('a')
    }
    counter.giveBack('of nobody')
  })

  it('keeps no more keys than it may, and forgets the oldest first', () => {
    const counter = createCounter(3)
    for (const key of ['a', 'b', 'c', 'd']) counter.take(key, 5, 0)
    expect(counter.take('d', 5, 0).left).toBe(3)
    expect(counter.take('b', 5, 0).left).toBe(3)
    expect(counter.take('a', 5, 0).left).toBe(4)
  })

  it('makes room of what has ended, not of what runs', () => {
    const counter = createCounter(2)
    counter.take('old', 5, 0)
    counter.take('new', 5, minute - 1)
    counter.take('third', 5, minute)
    expect(counter.take('new', 5, minute).left).toBe(3)
  })
})
