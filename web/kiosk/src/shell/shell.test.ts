import { expect, it } from 'vitest'
import { isFree } from './shell.ts'

it.each([
  ['nobody touched the first screen', { visiting: false, touchedAt: 0 }, 10_000, true],
  ['somebody just touched it', { visiting: false, touchedAt: 9_000 }, 10_000, false],
  ['a visitor thinks for long', { visiting: true, touchedAt: 0 }, 60_000, false],
])('a new version may come when %s: %o', (_, quiet, now, free) => {
  expect(isFree(quiet, now)).toBe(free)
})
