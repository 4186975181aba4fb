import type { BoardCall } from '@govconnect/queue/contract'
import { describe, expect, it } from 'vitest'
import { isQuiet, joinLine, keysOf, toSpeak } from './line.ts'

const call = (ticket: string, more: Partial<BoardCall> = {}): BoardCall => ({
  ...{ ticket_id: ticket, number: 'A-001', area_id: 'a', service_id: 's', counter: { id: 'Loket 1', en: 'Counter 1' } },
  ...{ spoken_number: 1, called_at: '2026-11-28T02:00:00.000Z', recall: 0, status: 'called', version: 2 },
  ...more,
})

describe('what is spoken', () => {
  it('is each call once, oldest first, and each recall again', () => {
    const first = call('a')
    const second = call('b', { called_at: '2026-11-28T01:59:00.000Z' })
    const fresh = toSpeak([first, second], new Set(), 0)
    expect(fresh.map((one) => one.call.ticket_id)).toEqual(['b', 'a'])
    const seen = new Set(keysOf([first, second]))
    expect(toSpeak([first, second], seen, 0)).toEqual([])
    expect(toSpeak([{ ...first, recall: 1 }], seen, 0)).toHaveLength(1)
    expect(toSpeak([{ ...first, status: 'serving', recall: 1 }], seen, 0)).toEqual([])
  })

  it('a recall replaces its call in the line; old news and too much of it are left out', () => {
    const [first] = toSpeak([call('a')], new Set(), 0)
    const [again] = toSpeak([call('a', { recall: 1 })], new Set(), 10)
    expect(joinLine([first!], [again!], 10)).toEqual([again])
    const [other] = toSpeak([call('b')], new Set(), 100_000)
    expect(joinLine([first!], [other!], 100_000)).toEqual([other])
    expect(toSpeak([call('c')], new Set(), Date.parse('2026-11-28T02:02:00.000Z'))).toEqual([])
    const many = Array.from({ length: 9 }, (_, n) => toSpeak([call(`t${n}`)], new Set(), 0)[0]!)
    expect(joinLine([], many, 0).map((one) => one.call.ticket_id)).toEqual(['t3', 't4', 't5', 't6', 't7', 't8'])
  })

  it('keeps quiet hours, also over midnight', () => {
    const night = { from: '21:00', to: '06:00' }
    expect(['20:59', '21:00', '23:59', '05:59', '06:00'].map((at) => isQuiet(night, at))).toEqual([
      ...[false, true, true, true, false],
    ])
    expect(isQuiet({ from: '12:00', to: '13:00' }, '12:30')).toBe(true)
    expect(isQuiet(null, '12:30')).toBe(false)
  })
})
