import type { DeviceView } from '@govconnect/queue/contract'
import { describe, expect, it } from 'vitest'
import { inOrder, needsHands, runsWanted, stateOf, surgeOf } from './device-state.ts'

const device = (name: string, more: Partial<DeviceView> = {}): DeviceView => ({
  ...{ id: name, branch_id: 'b', kind: 'kiosk', name, state: 'paired', online: true, app_version: '1', printer: 'ok' },
  ...{ last_seen_at: '2026-11-21T02:00:00Z', unsynced: 0, config_number: 1, wanted_config_number: 1, version: 1 },
  created_at: '2026-11-20T02:00:00Z',
  ...more,
})
const away = (name: string) => device(name, { online: false })

describe('the state of a device', () => {
  it('is what somebody can act on', () => {
    expect(stateOf(device('a'))).toBe('online')
    expect(stateOf(away('a'))).toBe('offline')
    expect(stateOf(device('a', { state: 'pairing', online: false }))).toBe('pairing')
    expect(stateOf(device('a', { state: 'revoked' }))).toBe('revoked')
  })

  it('tells printers that need paper or a hand from those that do not', () => {
    const needing = (['ok', 'none', 'unknown', 'paper_low', 'paper_out', 'offline', 'error'] as const).filter(
      needsHands,
    )
    expect(needing).toEqual(['paper_low', 'paper_out', 'offline', 'error'])
    expect(needsHands(null)).toBe(false)
  })

  it('says whether it runs what it was told to', () => {
    expect(runsWanted(device('a'))).toBe(true)
    expect(runsWanted(device('a', { wanted_config_number: 2 }))).toBe(false)
    expect(runsWanted(device('a', { config_number: null }))).toBeNull()
  })
})

describe('a surge', () => {
  it('is three away, and a third of all', () => {
    expect(surgeOf([away('a'), away('b'), device('c')])).toBeNull()
    expect(surgeOf([away('a'), away('b'), away('c'), device('d')])).toEqual({ offline: 3, of: 4 })
    const many = Array.from({ length: 9 }, (_, n) => device(`k${n}`))
    expect(surgeOf([away('a'), away('b'), away('c'), ...many])).toBeNull()
  })

  it('does not count what was revoked or never seen', () => {
    const never = device('n', { online: false, last_seen_at: null })
    expect(surgeOf([away('a'), away('b'), never, device('r', { state: 'revoked', online: false })])).toBeNull()
  })
})

describe('the order', () => {
  it('puts first what needs somebody', () => {
    const list = [device('d'), device('c', { printer: 'paper_out' }), away('b'), device('a', { state: 'revoked' })]
    expect(inOrder(list).map(({ name }) => name)).toEqual(['b', 'c', 'd', 'a'])
  })
})
