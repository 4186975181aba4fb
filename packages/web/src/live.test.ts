import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLive } from './live.ts'

type Opened = { headers: Record<string, string>; signal: AbortSignal; send: (text: string) => void; end: () => void }

let opened: Opened[]
let answer: number

/** A server of streams in this process: every request is kept, each may be written to and ended. */
const fakeFetch = (_url: string, init: RequestInit): Promise<Response> => {
  const signal = init.signal as AbortSignal
  let controller: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given
    },
  })
  signal.addEventListener('abort', () => controller.error(new Error('aborted')))
  opened.push({
    headers: init.headers as Record<string, string>,
    signal,
    send: (text) => controller.enqueue(new TextEncoder().encode(text)),
    end: () => controller.close(),
  })
  return Promise.resolve(new Response(answer === 200 ? body : null, { status: answer }))
}

/** Lets everything that waits for promises run. */
const settle = () => vi.advanceTimersByTimeAsync(0)

const makeLive = () => {
  const seen = { events: [] as string[], gaps: 0, refused: 0, signedOut: 0 }
  const live = createLive({
    url: () => '/live',
    headers: () => ({}),
    onEvent: (event) => seen.events.push(event.name),
    onGap: () => {
      seen.gaps += 1
    },
    onRefused: () => {
      seen.refused += 1
    },
    onSignedOut: () => {
      seen.signedOut += 1
    },
  })
  return { live, seen }
}

const openNow = () => opened.filter((one) => !one.signal.aborted)

beforeEach(() => {
  opened = []
  answer = 200
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', fakeFetch)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('createLive', () => {
  it('resumes from the last event after a cut, and says that there may be a gap', async () => {
    const { live, seen } = makeLive()
    live.start()
    await settle()
    opened[0]?.send('id: 9\nevent: complaint.created\ndata: {}\n\n')
    await settle()
    opened[0]?.end()
    await vi.advanceTimersByTimeAsync(500)
    expect(seen).toMatchObject({ events: ['complaint.created'], gaps: 1 })
    expect(opened[1]?.headers['last-event-id']).toBe('9')
    live.stop()
  })

  it('has one connection after a stop and a start in the same breath', async () => {
    const { live } = makeLive()
    live.start()
    await settle()
    live.stop()
    live.start()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(openNow()).toHaveLength(1)
    live.stop()
    expect(openNow()).toHaveLength(0)
  })

  it('takes a long silence for a dead line', async () => {
    const { live } = makeLive()
    live.start()
    await settle()
    await vi.advanceTimersByTimeAsync(41_000)
    expect(opened.length).toBeGreaterThan(1)
    expect(openNow()).toHaveLength(1)
    live.stop()
  })

  it('tells a session that is over, and does not ask again', async () => {
    answer = 401
    const { live, seen } = makeLive()
    live.start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(seen.signedOut).toBe(1)
    expect(opened).toHaveLength(1)
    live.stop()
  })

  it('lets the address be changed after a refusal', async () => {
    answer = 400
    const { live, seen } = makeLive()
    live.start()
    await settle()
    expect(seen.refused).toBe(1)
    answer = 200
    await vi.advanceTimersByTimeAsync(500)
    expect(openNow()).toHaveLength(2)
    live.stop()
  })
})
