import type { BoardCall } from '@govconnect/queue/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnouncer, type Voice } from './announcer.ts'

/** How long a call is spoken, ms; null: sound is off. */
let spokenMs: number | null = null
vi.mock('./player.ts', () => ({
  createPlayer: () => ({
    isOn: () => spokenMs !== null,
    setVolume: () => {},
    preload: () => {},
    play: async () => {
      if (spokenMs !== null) await new Promise((resolve) => setTimeout(resolve, spokenMs ?? 0))
      return spokenMs !== null
    },
  }),
}))
vi.mock('react', () => ({ useSyncExternalStore: (_: unknown, present: () => unknown) => present() }))

const call = (number: string): BoardCall => ({
  ...{ ticket_id: number, number, area_id: 'a', service_id: 's', counter: { id: 'Loket 1', en: 'Counter 1' } },
  ...{ spoken_number: 1, called_at: new Date().toISOString(), recall: 0, status: 'called', version: 2 },
})
const voice: Voice = { languages: ['id'], volume: 1, repeat: 1, quiet: null, url: (_, clip) => clip }

function hall(more: Partial<Voice> = {}) {
  const announcer = createAnnouncer(
    () => '22:00',
    () => Date.now(),
  )
  announcer.configure({ ...voice, ...more })
  announcer.show([])
  return { show: announcer.show, caption: () => announcer.use().speaking?.number ?? null }
}

describe('the caption of a call', () => {
  beforeEach(() => {
    spokenMs = null
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it.each([
    ['sound is off', {}],
    ['the screen is silent', { languages: [] }],
    ['it is quiet hours', { quiet: { from: '21:00', to: '06:00' } }],
  ])('can be read where %s', async (_, more) => {
    if ('quiet' in more) spokenMs = 0
    const { show, caption } = hall(more)
    show([call('A-001')])
    expect(caption()).toBe('A-001')
    await vi.advanceTimersByTimeAsync(4_999)
    expect(caption()).toBe('A-001')
    await vi.advanceTimersByTimeAsync(1)
    expect(caption()).toBeNull()
  })

  it('stands as long as it is spoken where it is heard', async () => {
    spokenMs = 3_000
    const { show, caption } = hall()
    show([call('A-001')])
    await vi.advanceTimersByTimeAsync(2_999)
    expect(caption()).toBe('A-001')
    await vi.advanceTimersByTimeAsync(1)
    expect(caption()).toBeNull()
  })

  it('comes in turn, and of a crowd only the latest are waited for', async () => {
    const { show, caption } = hall()
    const calls = Array.from({ length: 20 }, (_, n) => call(`A-${String(n + 1).padStart(3, '0')}`))
    show(calls.slice(0, 1))
    show(calls)
    const shown = [caption()]
    for (let n = 0; n < 6; n++) {
      await vi.advanceTimersByTimeAsync(5_000)
      shown.push(caption())
    }
    expect(shown).toEqual(['A-001', 'A-015', 'A-016', 'A-017', 'A-018', 'A-019', 'A-020'])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(caption()).toBeNull()
  })
})
