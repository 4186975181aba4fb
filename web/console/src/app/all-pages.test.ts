import { describe, expect, it } from 'vitest'
import { allPages } from './all-pages.ts'

/** Three pages of two. */
const read = async (cursor: string | undefined) => {
  const from = Number(cursor ?? 0)
  return { items: [from, from + 1], next_cursor: from < 4 ? String(from + 2) : null }
}

describe('a list of several pages', () => {
  it('is read to its end, or as far as is wanted', async () => {
    expect(await allPages(read)).toEqual([0, 1, 2, 3, 4, 5])
    expect(await allPages(read, 2)).toEqual([0, 1, 2, 3])
  })
})
