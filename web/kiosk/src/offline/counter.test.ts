import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCounter } from './counter.ts'
import { nothing } from './vault.ts'

const day = '2026-12-01'
const setup = {
  office: { name: 'Kota Contoh', slug: 'kota-contoh' },
  branch: { id: 'b', zone: 'Asia/Jakarta', day_ends: '00:00', hours: [], holidays: [] },
  services: [{ id: 's', letter: 'A' }],
  policy: { classes: [{ code: 'regular' }], numbering: { digits: 3 } },
  config: { offline_block: 0 },
} as unknown as Setup
const wish = { serviceId: 's', class: null, inputs: {}, person: {}, language: 'id' as const }
const blocks = [{ id: 'x', letter: 'A', day, from: 1, to: 20, hmac_key: 'k' }]

/** A server that is away until told otherwise; answers what it was asked. */
function serverAway() {
  const asked: string[] = []
  let away = true
  const call = async ({ id }: { id: string }) => {
    asked.push(id)
    if (away) throw new TypeError('Failed to fetch')
    const ticket = { id: 't', number: 'A-021', people_ahead: 0, wait: null }
    return id === 'queue.syncTickets' ? { items: [] } : { ticket, visit_key: 'v', status_url: '/v' }
  }
  const device = { api: { call }, now: () => Date.parse(`${day}T03:00:00Z`) } as unknown as Device
  const back = () => {
    away = false
    asked.length = 0
  }
  return { device, asked, back }
}

describe('a number while the server is away', () => {
  beforeEach(() => {
    const stored = new Map([['gc.kiosk', JSON.stringify({ ...nothing, blocks })]])
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    })
    vi.stubGlobal('window', { addEventListener: () => {} })
    vi.stubGlobal('navigator', { onLine: true })
    vi.useFakeTimers({ toFake: ['setInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('that may have been made there as well is taken back', async () => {
    const { device, asked, back } = serverAway()
    const counter = createCounter(device)
    expect(await counter.take(wish, setup, true)).toMatchObject({ number: 'A-001', offline: true })
    expect(asked).toEqual(['queue.takeTicket'])
    back()
    counter.start(() => setup)
    await vi.waitFor(() => expect(asked).toEqual(['queue.syncTickets', 'queue.takeTicket', 'queue.actOnVisit']))
  })

  it('was surely not made there where there is no network: none is made only to be taken back', async () => {
    const { device, asked, back } = serverAway()
    vi.stubGlobal('navigator', { onLine: false })
    const counter = createCounter(device)
    expect(await counter.take(wish, setup, false)).toMatchObject({ number: 'A-001', offline: true })
    expect(asked).toEqual([])
    back()
    counter.start(() => setup)
    await vi.waitFor(() => expect(asked).toEqual(['queue.syncTickets']))
    // The server stands on this machine: no network is needed to reach it.
    expect(await counter.take(wish, setup, true)).toMatchObject({ number: 'A-021', offline: false })
  })
})
