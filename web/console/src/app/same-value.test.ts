import { describe, expect, it } from 'vitest'
import { sameValue } from './same-value.ts'

describe('sameValue', () => {
  it('does not look at the order of names, but at that of lists', () => {
    expect(sameValue({ id: 'a', en: 'b', list: [1, { x: null }] }, { list: [1, { x: null }], en: 'b', id: 'a' })).toBe(
      true,
    )
    expect(sameValue([1, 2], [2, 1])).toBe(false)
  })

  it('tells what differs', () => {
    for (const [a, b] of [
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: 1, b: undefined }, { a: 1 }],
      [[], {}],
      [null, {}],
      [1, '1'],
      [{ a: [] }, { a: {} }],
    ])
      expect(sameValue(a, b), JSON.stringify([a, b])).toBe(false)
  })
})
