import { describe, expect, it } from 'vitest'
import { createGroupCommit } from './group-commit.ts'

/** A store whose batches end when the test says so. */
function heldStore() {
  const batches: { items: string[]; end: () => void; fail: (error: Error) => void }[] = []
  const store = (items: string[]) =>
    new Promise<void>((resolve, reject) => {
      batches.push({ items, end: resolve, fail: reject })
    })
  return { batches, store }
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve))
const never = async () => {}

describe('group commit', () => {
  it('makes one batch of all who come together, and of all who come while another is under way', async () => {
    const { batches, store } = heldStore()
    const group = createGroupCommit({ store, isFault: () => false, giveUp: never, maxBatch: 3 })
    const bring = (...items: string[]) => items.map((item) => group.add([item]))
    const done = bring('a', 'b')
    await tick()
    done.push(...bring('c', 'd', 'e', 'f'))
    for (let n = 0; n < 3; n += 1) {
      await tick()
      batches[n]?.end()
    }
    await Promise.all(done)
    expect(batches.map((batch) => batch.items)).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f']])
  })

  it('keeps apart what shares a name, in the order in which it came', async () => {
    const { batches, store } = heldStore()
    const group = createGroupCommit({
      ...{ store, isFault: () => false, giveUp: never, maxBatch: 10 },
      apart: (item: string) => [item[0]!],
    })
    const done = ['x', 'a1', 'b1', 'a2', 'a3', 'b2'].map((item) => group.add([item]))
    for (let n = 0; n < 4; n += 1) {
      await tick()
      batches[n]?.end()
    }
    await Promise.all(done)
    expect(batches.map((batch) => batch.items)).toEqual([['x', 'a1', 'b1'], ['a2', 'b2'], ['a3']])
  })

  it('sends a second batch behind the first once it is as large, where the store keeps their order', async () => {
    const { batches, store } = heldStore()
    const group = createGroupCommit({ store, isFault: () => false, giveUp: never, maxBatch: 10, atOnce: 2 })
    const done = [group.add(['a', 'b'])]
    await tick()
    done.push(group.add(['c']))
    await tick()
    expect(batches.map((batch) => batch.items)).toEqual([['a', 'b']])
    done.push(group.add(['d']))
    await tick()
    done.push(group.add(['e']))
    await tick()
    expect(batches.map((batch) => batch.items)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    batches[0]!.end()
    await tick()
    expect(batches).toHaveLength(2)
    batches[1]!.end()
    await tick()
    batches[2]!.end()
    await Promise.all(done)
    expect(batches[2]!.items).toEqual(['e'])
  })

  it('lets a bad item cost itself only, and tells callers of a fault', async () => {
    const stored: string[] = []
    const given: string[] = []
    const group = createGroupCommit<string>({
      async store(items) {
        if (items.includes('away')) throw new Error('away')
        if (items.includes('bad')) throw new Error('bad')
        stored.push(...items)
      },
      isFault: (error) => error instanceof Error && error.message === 'away',
      async giveUp(item) {
        given.push(item)
      },
      maxBatch: 10,
    })
    await Promise.all([group.add(['first']), group.add(['a']), group.add(['bad']), group.add(['b'])])
    expect(stored).toEqual(['first', 'a', 'b'])
    expect(given).toEqual(['bad'])
    await expect(group.add(['away'])).rejects.toThrow('away')
  })

  it('rests after a batch where it is told to, and no longer than until the next one is full', async () => {
    const { batches, store } = heldStore()
    const rests: AbortSignal[] = []
    const rest = (cut: AbortSignal) =>
      new Promise<void>((resolve) => {
        rests.push(cut)
        cut.addEventListener('abort', () => resolve())
      })
    const group = createGroupCommit({ store, isFault: () => false, giveUp: never, maxBatch: 2, rest })
    const first = group.add(['a'])
    await tick()
    batches[0]?.end()
    // Nobody waits for the rest but the next batch.
    await first
    const done = [group.add(['b'])]
    await tick()
    expect([batches.length, rests.length, group.size()]).toEqual([1, 1, 1])
    done.push(group.add(['c']))
    await tick()
    expect(batches.map((batch) => batch.items)).toEqual([['a'], ['b', 'c']])
    batches[1]?.end()
    await Promise.all(done)
  })
})
