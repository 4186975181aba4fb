import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'
import { endInOrder } from './ending.ts'
import { createLog } from './log.ts'

const clock = createClock()
const log = createLog('silent')
const never = () => new Promise<void>(() => {})

describe('the end of a process', () => {
  it('ends part after part', async () => {
    const said: string[] = []
    const slow = async () => {
      await clock.sleep(5)
      said.push('slow')
    }
    expect(
      await endInOrder(
        [
          ['slow', slow],
          ['quick', () => said.push('quick')],
        ],
        { clock, log },
      ),
    ).toEqual([])
    expect(said).toEqual(['slow', 'quick'])
  })

  it('leaves behind what never ends or fails, and tells its name', async () => {
    let ended = false
    const parts = [
      ['stuck', never],
      ['failing', () => Promise.reject(new Error('no'))],
      ['throwing', () => JSON.parse('{')],
      ['last', () => (ended = true)],
    ] as const
    expect(await endInOrder(parts, { clock, log, withinMs: 20 })).toEqual(['stuck', 'failing', 'throwing'])
    expect(ended).toBe(true)
  })
})
