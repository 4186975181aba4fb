import { ProblemError } from '@govconnect/kernel/contract'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCounter } from './counter.ts'
import { loadKept, nothing } from './vault.ts'

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

const problem = { type: '', title: '', detail: '', code: 'x', request_id: '' }

/** A server that is away until told otherwise; answers what it was asked. */
function serverAway() {
  const asked: string[] = []
  const bodies: Record<string, unknown>[] = []
  /** Statuses that the next withdrawals are refused with. */
  const refusals: number[] = []
  let away = true
  const call = async (
    { id }: { id: string },
    { body }: { body: Record<string, unknown> },
    { signal }: { signal?: AbortSignal } = {},
  ) => {
    asked.push(id)
    bodies.push(body)
    signal?.throwIfAborted()
    if (away) throw new TypeError('Failed to fetch')
    const status = id === 'queue.withdrawTaking' ? refusals.shift() : undefined
    if (status !== undefined) throw new ProblemError({ ...problem, status })
    const ticket = { id: 't', number: 'A-021', people_ahead: 0, wait: null }
    return id === 'queue.syncTickets' ? { items: body['tickets'] } : { ticket, visit_key: 'v', status_url: '/v' }
  }
  const device = { api: { call }, now: () => Date.parse(`${day}T03:00:00Z`) } as unknown as Device
  const back = () => {
    away = false
    asked.length = 0
  }
  return { device, asked, bodies, refusals, back }
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
    vi.restoreAllMocks()
  })

  it('is withdrawn there, also by a kiosk that was started anew, until it is heard', async () => {
    const { device, asked, bodies, back } = serverAway()
    expect(await createCounter(device).take(wish, setup, true)).toMatchObject({ number: 'A-001', offline: true })
    expect(asked).toEqual(['queue.takeTicket'])
    const [taken] = bodies
    const again = createCounter(device)
    again.start(() => setup)
    await vi.waitFor(() => expect(asked).toEqual(['queue.takeTicket', 'queue.syncTickets']))
    back()
    await vi.waitFor(() => {
      vi.advanceTimersByTime(10_000)
      expect(asked).toEqual(['queue.syncTickets', 'queue.withdrawTaking'])
    })
    expect(bodies.at(-1)).toEqual({ taking: taken!['request_id'] })
    await vi.waitFor(() => expect(loadKept().doubtful).toEqual([]))
    expect(asked).not.toContain('queue.takeTicket')
  })

  it('is withdrawn again where that was refused for the moment, and not where somebody came with it', async () => {
    const { device, asked, refusals, back } = serverAway()
    const counter = createCounter(device)
    await counter.take(wish, setup, true)
    back()
    refusals.push(429, 409)
    counter.start(() => setup)
    await vi.waitFor(() => {
      vi.advanceTimersByTime(10_000)
      expect(loadKept().doubtful).toEqual([])
    })
    expect(asked).toEqual(['queue.syncTickets', 'queue.withdrawTaking', 'queue.withdrawTaking'])
  })

  it('is given up with its request, where there is no answer', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
    const { device, back } = serverAway()
    back()
    expect(await createCounter(device).take(wish, setup, true)).toMatchObject({ number: 'A-001', offline: true })
    expect(loadKept().doubtful).toHaveLength(1)
  })

  it('was surely not asked for there where there is no network: nothing is withdrawn', async () => {
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
