import { describe, expect, it } from 'vitest'
import { read } from './normalise.ts'

const words = (text: string): string =>
  read(text)
    .words.map((word) => word.form)
    .join(' ')

describe('short words that two languages share', () => {
  it.each([
    ['jalan lah balubang bana', 'jalan sudah lubang sekali'],
    ['ayo lah diperbaiki', 'ayo lah diperbaiki'],
    ['so tiga malam torang tako', 'sudah tiga malam kami takut'],
    ['lampu nu di gang pareum', 'lampu yang di gang mati'],
  ])('%s', (text, meant) => {
    expect(words(text)).toBe(meant)
  })
})

describe('strange words', () => {
  it.each(['bahwa', 'distrik', 'donk', 'ahli', 'mbok', 'setu', 'korong'])(
    '%s is not corrected into another',
    (word) => {
      expect(read(word).tokens[0]?.via).not.toBe('spelling')
    },
  )

  it.each([
    ['bcor', 'bocor'],
    ['jatoh', 'jatuh'],
    ['smpah', 'sampah'],
  ])('%s is %s', (typed, meant) => {
    expect(words(typed)).toBe(meant)
  })
})

describe('what lies between a word and its root', () => {
  it('is known too', () => {
    expect(read('atasannya').words[0]).toMatchObject({ form: 'atasannya', stems: ['atasan'], root: 'atas' })
  })
})
