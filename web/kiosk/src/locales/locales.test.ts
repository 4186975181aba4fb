import { keysOf } from '@govconnect/web/text-shape.ts'
import { expect, it } from 'vitest'
import { en } from './en.ts'
import { id } from './id.ts'

it('both languages say the same things', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(id).sort())
})
