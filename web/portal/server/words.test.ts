import { describe, expect, it } from 'vitest'
import { textsIn } from './texts.ts'
import { waitWords, whenWords } from './words.ts'

const indonesian = { language: 'id' as const, t: textsIn('id') }
const english = { language: 'en' as const, t: textsIn('en') }

describe('a wait in words', () => {
  it.each([
    [0, 0.4, 'kurang dari 1 menit', 'less than a minute'],
    [0.2, 3.2, '0–4 menit', '0–4 minutes'],
    [10, 25.2, '10–26 menit', '10–26 minutes'],
    [12, 12, 'sekitar 12 menit', 'about 12 min'],
    [50, 100, '50 menit sampai 1 jam 40 menit', '50 min to 1 h 40 min'],
    [118, 240, '2 jam sampai 4 jam', '2 h to 4 h'],
  ])('%d to %d', (p10, p90, id, en) => {
    const wait = { p10, p50: p10, p90 }
    expect([waitWords(indonesian, wait), waitWords(english, wait)]).toEqual([id, en])
  })
})

describe('a moment in words', () => {
  const now = new Date('2026-12-01T14:30:00Z')
  it("is the branch's clock today, and has its day otherwise", () => {
    expect(whenWords({ ...indonesian, now }, '2026-12-01T16:59:00Z', 'Asia/Jakarta')).toBe('pukul 23:59 WIB')
    expect(whenWords({ ...indonesian, now }, '2026-12-01T16:59:00Z', 'Asia/Jayapura')).toBe(
      'Rabu, 2 Desember, pukul 01:59 WIT',
    )
    expect(whenWords({ ...english, now }, '2026-12-02T01:00:00Z', 'Asia/Jakarta')).toBe(
      'on Wednesday 2 December, at 08:00 WIB',
    )
  })
})
