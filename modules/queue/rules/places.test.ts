import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlaceInLine, placesIn } from './places.ts'
import { inLineOrder } from './routing.ts'

const place = fc.record({
  id: fc.uuid(),
  key: fc.integer({ min: 0, max: 5 }),
  arrival_at: fc.integer({ min: 0, max: 5 }),
  service_id: fc.constantFrom('ktp', 'akta', 'pajak'),
})

describe('places in a line', () => {
  it('are as many as stand before, of the services that are called together, whether one stands in it or not', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ id }) => id }), place, (line: PlaceInLine[], other) => {
        const before = placesIn(line)
        for (const services of [['ktp'], ['ktp', 'akta']])
          for (const own of [...line, other]) {
            const ahead = line.filter((one) => services.includes(one.service_id) && inLineOrder(one, own) < 0)
            expect(before(own, services)).toBe(ahead.length)
          }
      }),
    )
  })
})
