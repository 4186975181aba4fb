import { expect, it } from 'vitest'
import { keyIn } from './visit-key.ts'

it.each([
  'https://g.example/t/kota/visits/0123456789abcdefABCDEF',
  'https://g.example/t/kota/visits/0123456789abcdefABCDEF/?from=wa#top',
  ' 0123456789abcdefABCDEF ',
])('finds the key in %s', (text) => {
  expect(keyIn(text)).toBe('0123456789abcdefABCDEF')
})
