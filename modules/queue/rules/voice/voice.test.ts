import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcementOf, clipNames } from './announcement.ts'
import { numberWords } from './number-words.ts'

describe('numbers as they are said', () => {
  it.each([
    [0, 'n0', 'n0'],
    [7, 'n7', 'n7'],
    [11, 'n11', 'n11'],
    [20, 'n20', 'n20'],
    [23, 'n20 n3', 'n20 n3'],
    [100, 'n100', 'n100'],
    [105, 'n100 n5', 'n100 and n5'],
    [211, 'n200 n11', 'n200 and n11'],
    [999, 'n900 n90 n9', 'n900 and n90 n9'],
    [1000, 'n1000', 'n1000'],
    [1005, 'n1000 n5', 'n1000 and n5'],
    [2345, 'n2000 n300 n40 n5', 'n2000 n300 and n40 n5'],
  ])('%d', (value, id, en) => {
    expect(numberWords(value, 'id').join(' ')).toBe(id)
    expect(numberWords(value, 'en').join(' ')).toBe(en)
  })

  it('every number is made of clips that exist, and says its value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('id' as const, 'en' as const),
        (value, language) => {
          const words = numberWords(value, language)
          const all = new Set(clipNames(language))
          expect(words.filter((word) => !all.has(word))).toEqual([])
          const said = words.filter((word) => word !== 'and').map((word) => Number(word.slice(1)))
          expect(said.reduce((sum, one) => sum + one, 0)).toBe(value)
          expect(words.length).toBeLessThanOrEqual(5)
        },
      ),
    )
  })
})

describe('announcements', () => {
  it('say series, number and counter', () => {
    expect(announcementOf({ number: 'A-023', spokenNumber: 3 }, 'id')).toEqual([
      ...['ticket', 'letter_a', 'n20', 'n3', 'please_go', 'n3'],
    ])
    expect(announcementOf({ number: 'BC-105', spokenNumber: 12 }, 'en')).toEqual([
      ...['ticket', 'letter_b', 'letter_c', 'n100', 'and', 'n5', 'please_go', 'n12'],
    ])
  })

  it('ask to look where a counter has no number, and stay silent for what is no number', () => {
    expect(announcementOf({ number: '007', spokenNumber: null }, 'id')).toEqual(['ticket', 'n7', 'look'])
    expect(announcementOf({ number: 'A-02X', spokenNumber: 1 }, 'id')).toEqual([])
  })
})
