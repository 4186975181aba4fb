import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, lastBlock, nextNumber } from './numbering.ts'

const range = { first: 1, last: 5, digits: 3 }

describe('numbers', () => {
  it('are written with their series', () => {
    expect(formatNumber('A', 23, 3)).toBe('A-023')
    expect(formatNumber('AB', 1000, 3)).toBe('AB-1000')
  })

  it('follow, begin again, and leave out what somebody holds', () => {
    expect(nextNumber(range, null, () => false)).toBe(1)
    expect(nextNumber(range, 3, () => false)).toBe(4)
    expect(nextNumber(range, 5, () => false)).toBe(1)
    expect(nextNumber(range, 5, (n) => n < 3)).toBe(3)
    expect(nextNumber(range, 2, () => true)).toBeNull()
  })

  it('of a block come from the end, in a row that is free', () => {
    const wide = { first: 1, last: 10, digits: 3 }
    expect(lastBlock(wide, { size: 4, isHeld: () => false })).toEqual({ from: 7, to: 10 })
    expect(lastBlock(wide, { size: 4, isHeld: (n) => n >= 7 })).toEqual({ from: 3, to: 6 })
    expect(lastBlock(wide, { size: 4, isHeld: (n) => n === 8 })).toEqual({ from: 9, to: 10 })
    expect(lastBlock(wide, { size: 40, isHeld: () => false })).toEqual({ from: 1, to: 10 })
    expect(lastBlock(wide, { size: 4, isHeld: () => true })).toBeNull()
  })

  it('are never given to two who hold them', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (steps) => {
        const held: number[] = []
        let last: number | null = null
        for (const gives of steps) {
          if (!gives) held.shift()
          const next: number | null = gives ? nextNumber(range, last, (n) => held.includes(n)) : null
          if (next === null) continue
          expect(held).not.toContain(next)
          held.push(next)
          last = next
        }
        expect(held.length).toBeLessThanOrEqual(5)
      }),
    )
  })
})
