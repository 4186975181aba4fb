import type { BoardCall, BoardView } from '@govconnect/queue/contract'
import { describe, expect, it } from 'vitest'
import { applyChange, ofAreas } from './apply.ts'

const call = (more: Partial<BoardCall> & { ticket_id: string }): BoardCall => ({
  ...{ number: 'A-001', area_id: 'area-1', service_id: 's', counter: { id: 'Loket 1', en: 'Counter 1' } },
  ...{ spoken_number: 1, called_at: '2026-11-28T02:00:00.000Z', recall: 0, status: 'called', version: 2 },
  ...more,
})
const board = (more: Partial<BoardView> = {}): BoardView => ({
  branch: { id: 'branch', name: 'Kantor', zone: 'Asia/Jakarta' },
  ...{ at: '2026-11-28T02:00:00.000Z', open: true, now: [], last: [], waiting: [] },
  ...more,
})
const change = (more: { call?: BoardCall; gone?: string; branch_id?: string }) => ({
  ...{ branch_id: 'branch', call: null, gone: null },
  ...more,
})

describe('the board after a change', () => {
  it('shows a new call first, and moves it on when serving begins', () => {
    const first = call({ ticket_id: 'a' })
    const second = call({ ticket_id: 'b', number: 'A-002', called_at: '2026-11-28T02:00:05.000Z' })
    const called = applyChange(applyChange(board(), change({ call: first })), change({ call: second }))
    expect(called.now.map(({ number }) => number)).toEqual(['A-002', 'A-001'])
    const serving = applyChange(called, change({ call: { ...second, status: 'serving', version: 3 } }))
    expect(serving.now.map(({ number }) => number)).toEqual(['A-001'])
    expect(serving.last.map(({ number }) => number)).toEqual(['A-002'])
  })

  it('trusts versions, not the order of arrival', () => {
    const recalled = call({ ticket_id: 'a', recall: 1, version: 3 })
    const after = applyChange(board({ now: [recalled] }), change({ call: call({ ticket_id: 'a' }) }))
    expect(after.now).toEqual([recalled])
  })

  it('takes away what left, and minds its own branch', () => {
    const shown = board({ now: [call({ ticket_id: 'a' })] })
    expect(applyChange(shown, change({ gone: 'a' })).now).toEqual([])
    expect(applyChange(shown, change({ gone: 'a', branch_id: 'other' }))).toBe(shown)
  })

  it('keeps to the areas of the screen', () => {
    const shown = board({ now: [call({ ticket_id: 'a' }), call({ ticket_id: 'b', area_id: 'area-2' })] })
    expect(ofAreas(shown, ['area-2']).now.map(({ ticket_id }) => ticket_id)).toEqual(['b'])
    expect(ofAreas(shown, []).now).toHaveLength(2)
  })
})
