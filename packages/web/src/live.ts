import { useSyncExternalStore } from 'react'
import { createSseParser, type SseEvent } from './sse.ts'

export type LiveState = 'live' | 'reconnecting' | 'offline'

type LiveOptions = {
  /** Read anew for every connection. */
  url: () => string
  headers: () => Record<string, string>
  onEvent: (event: SseEvent) => void
  /** The stream may have a hole: what is on screen must be fetched again. */
  onGap: () => void
  /** The server does not know what the address asks for (400); the address may be changed before the next attempt. */
  onRefused: () => void
  /** The session is over. */
  onSignedOut: () => void
  /** A silent connection is taken for dead after this, in milliseconds; 40 s unless told (the server beats every 15 s, for devices every 2). */
  silenceMs?: number
}

/** Waits 0.5 s, then doubling to 15 s; the server is asked again at once when the network returns. */
export const waitBeforeAttempt = (attempt: number): number => Math.min(15_000, 500 * 2 ** Math.max(0, attempt - 1))

const usualSilenceMs = 40_000

/**
 * One live subscription: connecting → live → (lost) → reconnecting → live. It resumes from the last event id by header
 * and reports a gap after every reconnect, because screens refetch rather than trust that nothing was missed.
 */
export const createLive = (options: LiveOptions) => {
  const silenceMs = options.silenceMs ?? usualSilenceMs
  let state: LiveState = 'reconnecting'
  let lastId: string | null = null
  let attempt = 0
  let everLive = false
  /** Rises whenever a connection is given up on purpose; what an older one still reports is ignored. */
  let run = 0
  let abort: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  const watchers = new Set<() => void>()

  const become = (next: LiveState) => {
    if (state === next) return
    state = next
    for (const watcher of watchers) watcher()
  }

  const again = (mine: number) => {
    if (mine !== run) return
    attempt += 1
    become(navigator.onLine ? 'reconnecting' : 'offline')
    clearTimeout(timer)
    timer = setTimeout(() => void connect(mine), waitBeforeAttempt(attempt))
  }

  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(() => abort?.abort(), silenceMs)
  }

  const read = async (body: ReadableStream<Uint8Array>) => {
    const push = createSseParser((event) => {
      if (event.id) lastId = event.id
      if (event.name === 'reset') options.onGap()
      else options.onEvent(event)
    })
    const reader = body.getReader()
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      heard()
      push(decoder.decode(value, { stream: true }))
    }
  }

  async function connect(mine: number) {
    if (mine !== run) return
    abort = new AbortController()
    const resume: Record<string, string> = lastId ? { 'last-event-id': lastId } : {}
    try {
      const response = await fetch(options.url(), {
        headers: { accept: 'text/event-stream', ...options.headers(), ...resume },
        signal: abort.signal,
        cache: 'no-store',
      })
      if (mine !== run) return
      if (response.status === 401) return options.onSignedOut()
      if (response.status === 400) options.onRefused()
      if (!response.ok || !response.body) return again(mine)
      if (everLive) options.onGap()
      everLive = true
      attempt = 0
      become('live')
      heard()
      await read(response.body)
      again(mine)
    } catch {
      again(mine)
    }
  }

  const leave = () => {
    run += 1
    clearTimeout(timer)
    clearTimeout(silence)
    abort?.abort()
  }
  const online = () => {
    leave()
    attempt = 0
    void connect(run)
  }
  const offline = () => {
    leave()
    become('offline')
  }

  return {
    start: () => {
      window.addEventListener('online', online)
      window.addEventListener('offline', offline)
      online()
    },
    stop: () => {
      window.removeEventListener('online', online)
      window.removeEventListener('offline', offline)
      leave()
    },
    /** Tells the present state, and each one after it; answers how to stop that. */
    watch: (tell: (state: LiveState) => void) => {
      const watcher = () => tell(state)
      watchers.add(watcher)
      watcher()
      return () => {
        watchers.delete(watcher)
      }
    },
    useState: (): LiveState =>
      useSyncExternalStore(
        (watcher) => {
          watchers.add(watcher)
          return () => watchers.delete(watcher)
        },
        () => state,
      ),
  }
}
