import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { maskPersonal } from './mask.ts'

describe('maskPersonal', () => {
  it.each([
    ['hub 081234567890 ya', 'hub [phone] ya'],
    ['hub +62 812-3456-7890', 'hub [phone]'],
    ['hub (0812) 3456.7890', 'hub [phone]'],
    ['０８１２３４５６７８９０', '[phone]'],
    ['0812\u200b3456\u200b7890', '[phone]'],
    ['NIK 3273014507890001', 'NIK [nik]'],
    ['NIK 3273 0145 0789 0001', 'NIK [nik]'],
    ['rekening 1234567890', 'rekening [number]'],
    ['surel siti.nur+rt@kota.example.id', 'surel [email]'],
    ['status LAP-20261121-001', 'status LAP-20261121-001'],
    ['lap-20261121-001 hub 081234567890', 'lap-20261121-001 hub [phone]'],
    ['Jl. Melati 15 RT 02/03, kode pos 40115', 'Jl. Melati 15 RT 02/03, kode pos 40115'],
    ['baris\u001b[31m dua\nbaris', 'baris [31m dua baris'],
  ])('%s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked)
  })

  it('leaves no run of eight digits, whatever stands around it', () => {
    const digits = fc.stringMatching(/^\d{8,20}$/)
    const around = fc.string({ unit: fc.constantFrom('a', ' ', '@', '.', ',', 'é') })
    fc.assert(
      fc.property(around, digits, around, (before, number, after) => {
        expect(maskPersonal(`${before}${number}${after}`)).not.toMatch(/\d{8}/)
      }),
    )
  })
})

describe('excerptOf', () => {
  it('is one short line, masked before it is cut', () => {
    const messages = [
      { id: '1', type: 'text', text: `${'jalan rusak '.repeat(9)}081234567890 mohon segera` },
      { id: '2', type: 'image', text: null },
    ]
    const line = excerptOf({ messages })
    expect([...line]).toHaveLength(120)
    expect(line).toContain('[phone]')
    expect(line).not.toMatch(/\d{4}/)
    expect(excerptOf({ messages: messages.slice(1) })).toBe('[image]')
  })
})
