import { describe, expect, it } from 'vitest'
import { understand } from '../understand.ts'

describe('the address of a message', () => {
  it.each([
    ['got mampet di gang kutilang rt 4', 'gang kutilang rt 4'],
    ['lampu jalan mati depan masjid nurul huda', 'depan masjid nurul huda'],
    ['perum griya asri blok c2 no 9 air mati', 'perum griya asri blok c2 no 9'],
    ['jalan rusak parah, lokasi jl veteran no 12', 'jl veteran no 12'],
  ])('is found without capitals: %s', (text, address) => {
    expect(understand(text).alamat).toBe(address)
  })

  it.each([
    'KTP Surabaya bisa dicetak di Malang ga ya',
    'kecamatan Tebet buka jam berapa',
    'lahir di RS Bunda, mau urus akta',
    'suami kerja di Batam, bisa diwakilkan?',
    'bayar PBB di Indomaret bisa ga',
    'jual rumah murah di Cisauk hub 0812',
    'makasih, lampu depan rumah sudah nyala',
    'pak RT 3 minta 50 ribu',
    'ada pohon tumbang di depan rumah saya',
  ])('is not a place where nobody has to come: %s', (text) => {
    expect(understand(text).alamat).toBeNull()
  })

  it('begins and ends with a word of the citizen', () => {
    expect(understand('banjir di Jl. Mawar, tolong').alamat).toBe('Jl. Mawar')
    expect(understand('').alamat).toBeNull()
    expect(understand('???').alamat).toBeNull()
  })
})
