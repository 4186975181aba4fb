import { createLive } from '@govconnect/web/live.ts'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { apiHeaders } from '../app/api.ts'
import { queryClient } from '../app/query-client.ts'
import { meKey } from '../features/session/api/me.ts'
import { leaveForLogin } from './session-end.ts'
import { staleKeysOf } from './stale-keys.ts'
import { topicsFor } from './topics.ts'

/** Events come in bursts; what they make old is fetched once per burst, after this many milliseconds. */
const burstMs = 60
/** Events kept for the simulator's trace. */
const kept = 200

export type LiveEvent = { id: string; name: string; key: string; occurred_at: string; payload: Record<string, unknown> }

const stale = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined
/** Set once the server has refused a topic of a module that is switched off. */
let always = false
let recent: readonly LiveEvent[] = []
const listeners = new Set<(event: LiveEvent) => void>()
const watchers = new Set<() => void>()

const refetchStale = () => {
  timer = undefined
  const keys = [...stale]
  stale.clear()
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: [key] })
}

const readEvent = (name: string, data: string): LiveEvent | null => {
  try {
    const envelope = JSON.parse(data) as Partial<LiveEvent>
    return {
      id: envelope.id ?? '',
      name,
      key: envelope.key ?? '',
      occurred_at: envelope.occurred_at ?? new Date().toISOString(),
      payload: envelope.payload ?? {},
    }
  } catch {
    return null
  }
}

const hear = (name: string, data: string) => {
  for (const key of staleKeysOf(name)) stale.add(key)
  if (stale.size > 0 && timer === undefined) timer = setTimeout(refetchStale, burstMs)
  const event = readEvent(name, data)
  if (!event) return
  recent = [event, ...recent].slice(0, kept)
  for (const listener of listeners) listener(event)
  for (const watcher of watchers) watcher()
}

export const live = createLive({
  url: () => {
    const me = queryClient.getQueryData<{ permissions: readonly string[] }>(meKey)
    return `/api/v1/live?topics=${topicsFor(me?.permissions ?? [], always).join(',')}`
  },
  headers: apiHeaders,
  onEvent: (event) => hear(event.name, event.data),
  onGap: () => void queryClient.invalidateQueries(),
  onRefused: () => {
    always = true
  },
  onSignedOut: leaveForLogin,
})

/** Runs the handler for every live event while the caller is on screen. */
export const useLiveEvents = (handler: (event: LiveEvent) => void) => {
  const latest = useRef(handler)
  latest.current = handler
  useEffect(() => {
    const listener = (event: LiveEvent) => latest.current(event)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** What happened since the page was opened, newest first. */
export const useRecentEvents = (): readonly LiveEvent[] => useSyncExternalStore(subscribe, () => recent)
