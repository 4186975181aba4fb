import { describe, expect, it } from 'vitest'
import { createMemo } from './memo.ts'

/** A look-up that counts its calls: `siti 1`, `siti 2`, … */
function counting() {
  const asked: string[] = []
  const look = (key: string) => async () => {
    asked.push(key)
    return `${key} ${asked.filter((one) => one === key).length}`
  }
  return { asked, look }
}

describe('a memo', () => {
  it('keeps an answer for its time, from the asking on', async () => {
    const { look } = counting()
    const memo = createMemo<string>({ keptMs: 100, atMost: 10 })
    expect(await memo.get('siti', 1000, look('siti'))).toBe('siti 1')
    expect(await memo.get('siti', 1099, look('siti'))).toBe('siti 1')
    expect(await memo.get('siti', 1100, look('siti'))).toBe('siti 2')
    expect(await memo.get('siti', 1199, look('siti'))).toBe('siti 2')
  })

  it('asks anew when the clock was set back', async () => {
    const { look } = counting()
    const memo = createMemo<string>({ keptMs: 100, atMost: 10 })
    await memo.get('siti', 1000, look('siti'))
    expect(await memo.get('siti', 999, look('siti'))).toBe('siti 2')
  })

  it('lets concurrent look-ups of a key share one promise, and keys apart', async () => {
    const { asked, look } = counting()
    const memo = createMemo<string>({ keptMs: 100, atMost: 10 })
    const pending = ['siti', 'siti', 'budi'].map((key) => memo.get(key, 0, look(key)))
    expect(pending[0]).toBe(pending[1])
    expect(await Promise.all(pending)).toEqual(['siti 1', 'siti 1', 'budi 1'])
    expect(asked).toEqual(['siti', 'budi'])
  })

  it('keeps an empty answer and no failure', async () => {
    const memo = createMemo<string | null>({ keptMs: 100, atMost: 10 })
    const fails = () => Promise.reject(new Error('away'))
    const both = [memo.get('siti', 0, fails), memo.get('siti', 0, async () => 'not asked')]
    expect(await Promise.allSettled(both)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
    expect(await memo.get('siti', 0, async () => null)).toBeNull()
    expect(await memo.get('siti', 0, async () => 'not asked')).toBeNull()
  })

  it('forgets one key or all, also a look-up under way', async () => {
    const { look } = counting()
    const memo = createMemo<string>({ keptMs: 100, atMost: 10 })
    let answer: (value: string) => void = () => {}
    const early = memo.get('siti', 0, () => new Promise((resolve) => (answer = resolve)))
    memo.forget('siti')
    expect(await memo.get('siti', 0, look('siti'))).toBe('siti 1')
    answer('too late')
    expect(await early).toBe('too late')
    expect(await memo.get('siti', 0, look('siti'))).toBe('siti 1')
    await memo.get('budi', 0, look('budi'))
    memo.forget()
    expect(await memo.get('siti', 0, look('siti'))).toBe('siti 2')
    expect(await memo.get('budi', 0, look('budi'))).toBe('budi 2')
  })

  it('does not let a failure take away the answer that came after it', async () => {
    const { look } = counting()
    const memo = createMemo<string>({ keptMs: 100, atMost: 10 })
    let fail: (reason: Error) => void = () => {}
    const early = memo.get('siti', 0, () => new Promise((_, reject) => (fail = reject)))
    const later = await memo.get('siti', 100, look('siti'))
    fail(new Error('away'))
    await expect(early).rejects.toThrow('away')
    expect(await memo.get('siti', 100, look('siti'))).toBe(later)
  })

  it('holds no more keys than it may: the oldest goes', async () => {
    const { asked, look } = counting()
    const memo = createMemo<string>({ keptMs: 100, atMost: 2 })
    for (const key of ['siti', 'budi', 'agus']) await memo.get(key, 0, look(key))
    for (const key of ['budi', 'agus']) await memo.get(key, 0, look(key))
    expect(asked).toEqual(['siti', 'budi', 'agus'])
    await memo.get('siti', 0, look('siti'))
    expect(asked.at(-1)).toBe('siti')
  })
})
