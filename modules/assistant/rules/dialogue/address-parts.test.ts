import { describe, expect, it } from 'vitest'
import { mendPart } from './address-parts.ts'

describe('a correction of a part of the address', () => {
  it.each([
    ['Perum Kalimas Permai blok F, RT 3', 'eh salah, RT 5 bukan RT 3', 'Perum Kalimas Permai blok F, RT 5'],
    ['Jl. Mawar RT 03 RW 5', 'bukan RT 3 tapi RT 8', 'Jl. Mawar RT 8 RW 5'],
    ['Jl. Kenari 3 depan pos', 'bukan Kenari 3 maksudnya Kenari 2', 'Jl. Kenari 2 depan pos'],
    ['Jl. Melati no 7', 'yang benar no 12A', 'Jl. Melati no 12A'],
    ['Jl. Melati no 7', 'maksudnya Jl. Mawar', null],
    ['Jl. Melati no 7', 'sampahnya makin banyak', null],
  ])('%s, %s', (held, correction, mended) => {
    expect(mendPart(held, correction)).toBe(mended)
  })
})
