import { describe, expect, it } from 'vitest'
import { gathered } from './gathered.ts'

describe('questions that are asked together', () => {
  it('are one for those of the same turn, each key once, so many keys at most', async () => {
    const asked: string[][] = []
    const nameOf = gathered(async (keys) => {
      asked.push(keys)
      return keys.map((key) => key.toUpperCase())
    }, 2)
    expect(await Promise.all(['a', 'b', 'a', 'c'].map(nameOf))).toEqual(['A', 'B', 'A', 'C'])
    expect(await nameOf('a')).toBe('A')
    expect(asked).toEqual([['a', 'b'], ['c'], ['a']])
  })

  it('fail for all who asked, and the next ask anew', async () => {
    let isAway = true
    const nameOf = gathered(async (keys) => {
      if (isAway) throw new Error('away')
      return keys
    }, 10)
    const answers = await Promise.allSettled(['a', 'b'].map(nameOf))
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isAway = false
    expect(await nameOf('a')).toBe('a')
  })
})
