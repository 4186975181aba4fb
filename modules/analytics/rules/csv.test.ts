import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../tests/support/csv.ts'
import { csvCell, csvLine } from './csv.ts'

describe('a cell of a file', () => {
  it('is never a formula', () => {
    for (const text of ['=1+1', '+62', '-1', '@SUM(A1)', '\t=1', ' =cmd', '＝1', '\r=1'])
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
    expect(csvCell('Loket 3')).toBe('Loket 3')
    expect(csvCell(-5)).toBe('-5')
    expect(csvCell(null)).toBe('')
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = parseCsv(csvLine(cells))
        expect(row!.map((cell) => cell.replace(/^'/, ''))).toEqual(cells.map((cell) => cell.replace(/^'/, '')))
      }),
    )
  })
})
