import { describe, expect, it } from 'vitest'
import { partsOf, unmarked } from './whatsapp-marks.ts'

describe('partsOf', () => {
  it('takes marks apart', () => {
    expect(partsOf('Laporan *LAP-20261121-001* sedang _diproses_.')).toEqual([
      { mark: 'plain', text: 'Laporan ' },
      { mark: 'bold', text: 'LAP-20261121-001' },
      { mark: 'plain', text: ' sedang ' },
      { mark: 'italic', text: 'diproses' },
      { mark: 'plain', text: '.' },
    ])
  })

  it('leaves arithmetic, file names and lone marks alone', () => {
    for (const text of ['2*3*4', 'foto_jalan_rusak.jpg', '* satu * dua *', 'harga ~ 5 ribu'])
      expect(partsOf(text)).toEqual([{ mark: 'plain', text }])
  })

  it('loses no character of any text', () => {
    const text = '*a* _b_ ~c~ ```d``` e'
    expect(unmarked(text)).toBe('a b c d e')
  })
})
