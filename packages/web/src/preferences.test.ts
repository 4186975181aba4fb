import { expect, it } from 'vitest'
import { defaultPreferences, readPreferences } from './preferences.ts'

it('makes whole preferences of whatever is stored', () => {
  expect(readPreferences(null)).toEqual(defaultPreferences)
  expect(readPreferences('not json')).toEqual(defaultPreferences)
  expect(readPreferences('null')).toEqual(defaultPreferences)
  expect(readPreferences('{"theme":"neon","language":"en","letterKeys":false,"branch":7}')).toEqual({
    ...defaultPreferences,
    language: 'en',
    letterKeys: false,
  })
})
