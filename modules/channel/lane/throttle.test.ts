import { describe, expect, it } from 'vitest'
import { createThrottle } from './throttle.ts'

describe('throttle of a number', () => {
  it('blocks a recipient after 45 messages, for 6 s, and nobody else', () => {
    const throttle = createThrottle(() => 1000)
    for (let n = 0; n < 45; n += 1) {
      expect(throttle.blocked(1000).recipients).toEqual([])
      throttle.spent('siti', 1000)
    }
    throttle.spent('budi', 1000)
    expect(throttle.blocked(1000)).toEqual({ recipients: ['siti'], until: 7000 })
    expect(throttle.blocked(7000)).toEqual({ recipients: [], until: null })
  })

  it('remembers what an earlier process sent', () => {
    const throttle = createThrottle(() => 80)
    for (let n = 0; n < 45; n += 1) throttle.remember('siti', 1000)
    expect(throttle.blocked(1000).recipients).toEqual(['siti'])
    expect(throttle.allowance(1000)).toBe(80)
  })

  it('says when the number may send again', () => {
    const throttle = createThrottle(() => 2)
    throttle.spent('a', 1000)
    throttle.spent('b', 1500)
    expect(throttle.allowance(1500)).toBe(0)
    expect(throttle.nextAt(1500)).toBe(2030)
    expect(throttle.allowance(2030)).toBe(1)
  })
})
