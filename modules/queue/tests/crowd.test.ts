import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
}, 60_000)
afterAll(() => office.close())

describe('a very long line', () => {
  it('grows by many at once, none waiting for another for ever', async () => {
    // More than are counted one by one: from here on those who come share one reading of the line.
    const before = 205
    for (let n = 0; n < before; n += 5) await Promise.all([1, 2, 3, 4, 5].map(() => office.take()))
    for (let round = 1; round <= 3; round++) {
      office.clock.advance(5_000)
      // More than there are connections.
      const taken = await Promise.all(Array.from({ length: 40 }, () => office.take()))
      expect(new Set(taken.map(({ number }) => number)).size).toBe(40)
      for (const { people_ahead } of taken) expect(people_ahead).toBeGreaterThanOrEqual(before)
    }
  }, 30_000)
})
