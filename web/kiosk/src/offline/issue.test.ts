import { describe, expect, it } from 'vitest'
import { issue, leftOf, tidy } from './issue.ts'
import { type Kept, nothing, readKept } from './vault.ts'

const block = (id: string, from: number, to: number, day = '2026-11-28') => ({
  id,
  letter: 'A',
  day,
  from,
  to,
  hmac_key: 'k',
})
const wanted = (id: string) => ({
  ...{ id, letter: 'A', day: '2026-11-28', service_id: 's', class: 'umum' },
  ...{ language: 'id' as const, takenAt: '2026-11-28T02:00:00.000Z' },
})

describe('numbers without a network', () => {
  it('come from the leased blocks, one after the other, each once', () => {
    let kept: Kept = { ...nothing, blocks: [block('x', 20, 21), block('y', 40, 40)] }
    const given: number[] = []
    for (let n = 0; n < 3; n++) {
      const issued = issue(kept, wanted(`t${n}`))!
      given.push(issued.ticket.number)
      expect(issued.ticket.sequence).toBe(n + 1)
      // As after a power cut: what was written is all that is known.
      kept = readKept(JSON.stringify(issued.kept))
    }
    expect(given).toEqual([20, 21, 40])
    expect(issue(kept, wanted('t4'))).toBeNull()
    expect(leftOf(kept, 'A', '2026-11-28')).toBe(0)
  })

  it('of yesterday are worth nothing, but stay while a ticket of theirs is not told', () => {
    const ticket = {
      ...issue({ ...nothing, blocks: [block('x', 1, 9, '2026-11-28')] }, wanted('t'))!.ticket,
      hmac: 'h',
    }
    const kept: Kept = {
      ...nothing,
      blocks: [block('x', 1, 9), block('z', 1, 9, '2026-11-27')],
      used: { x: 1, z: 3 },
      tickets: [ticket],
    }
    const after = tidy(kept, '2026-11-29')
    expect(after.blocks.map(({ id }) => id)).toEqual(['x'])
    expect(after.used).toEqual({ x: 1 })
    expect(issue(after, { ...wanted('n'), day: '2026-11-29' })).toBeNull()
  })

  it('of the next day wait for it, and are used on it after a night without a network', () => {
    const kept: Kept = { ...nothing, blocks: [block('x', 20, 20), block('m', 1, 9, '2026-11-29')] }
    const evening = issue(kept, wanted('t0'))!
    expect(evening.ticket.number).toBe(20)
    expect(issue(evening.kept, wanted('t1'))).toBeNull()
    const night = tidy(readKept(JSON.stringify(evening.kept)), '2026-11-28')
    expect(leftOf(night, 'A', '2026-11-29')).toBe(9)
    const morning = issue(tidy(night, '2026-11-29'), { ...wanted('t2'), day: '2026-11-29' })!
    expect(morning.ticket).toMatchObject({ number: 1, block_id: 'm', sequence: 2 })
  })

  it('are kept from an older version, but its setup without a calendar is asked anew', () => {
    const kept = readKept(JSON.stringify({ ...nothing, sequence: 4, setup: { branch: { zone: 'Asia/Jakarta' } } }))
    expect(kept).toMatchObject({ sequence: 4, setup: null })
    const whole = { ...nothing, setup: { branch: { day_ends: '02:00' } } }
    expect(readKept(JSON.stringify(whole)).setup).not.toBeNull()
  })

  it('survive storage that holds rubbish', () => {
    for (const stored of [null, '', '{', '[]', '"x"', 'null']) expect(readKept(stored).tickets).toEqual([])
  })
})
