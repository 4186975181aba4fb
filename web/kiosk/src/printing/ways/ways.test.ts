import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Slip } from '../slip.ts'
import { agentWay, pairAgent } from './agent.ts'
import { pageWay } from './page.ts'

const slip = {} as Slip
const url = 'http://127.0.0.1:9191'
const encode = async () => Uint8Array.of(1, 2, 3)
const stored = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
})

type Sent = { url: string; init: RequestInit }
const agentThat = (...answers: (Response | Error)[]) => {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (to: URL, init: RequestInit) => {
    sent.push({ url: String(to), init })
    const answer = answers.shift() ?? new Error('refused')
    if (answer instanceof Error) throw answer
    return answer
  })
  return sent
}
const says = (body: object, status = 200) => Response.json(body, { status })
afterEach(() => stored.clear())

describe('the print agent, as the kiosk sees it', () => {
  it('is unpaired until its code was typed, and then knows the key', async () => {
    const way = agentWay({ url, encode })
    expect(await way.state()).toBe('unpaired')
    agentThat(says({ code: 'code_wrong' }, 403), says({ key: 'secret' }))
    expect(await pairAgent(url, '111111')).toBe(false)
    expect(await pairAgent(url, '123456')).toBe(true)
    const sent = agentThat(says({ printer: 'paper_low', waiting: 0 }), says({}, 401), says({}, 500))
    expect([await way.state(), await way.state(), await way.state()]).toEqual(['paper_low', 'unpaired', 'error'])
    expect(new Headers(sent[0]?.init.headers).get('authorization')).toBe('Bearer secret')
    expect(await way.state()).toBe('offline')
  })

  it('is sent a ticket again under the same id when its answer was lost', async () => {
    const way = agentWay({ url, encode })
    const sent = agentThat(new Error('reset'), says({ outcome: 'printed', state: 'ok' }))
    expect(await way.print('ticket-1', slip)).toEqual({ outcome: 'printed', state: 'ok' })
    expect(sent.map(({ init }) => JSON.parse(String(init.body)).id)).toEqual(['ticket-1', 'ticket-1'])
    expect(JSON.parse(String(sent[0]?.init.body))).toMatchObject({ data: 'AQID' })
  })

  it('that is away or busy has printed nothing', async () => {
    const way = agentWay({ url, encode })
    agentThat()
    expect(await way.print('ticket-1', slip)).toEqual({ outcome: 'failed', state: 'offline' })
    agentThat(says({ code: 'busy' }, 503))
    expect(await way.print('ticket-1', slip)).toEqual({ outcome: 'failed', state: 'error' })
  })
})

describe('the browser’s own printing', () => {
  it('shows the slip while it prints, once for each ticket', async () => {
    const seen: (Slip | null | 'print')[] = []
    const way = pageWay({ show: async (one) => void seen.push(one), print: () => seen.push('print') })
    expect(await way.print('one', slip)).toEqual({ outcome: 'sent', state: 'unknown' })
    expect(await way.print('one', slip)).toEqual({ outcome: 'sent', state: 'unknown' })
    expect(seen).toEqual([slip, 'print', null])
  })
})
