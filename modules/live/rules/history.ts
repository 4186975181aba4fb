/** One event as every open screen gets it: encoded once, the same bytes to all. */
export interface LiveEvent {
  id: string
  tenantId: string
  topic: string
  permission: string
  bytes: Uint8Array
}

export interface Listener {
  tenantId: string
  topics: ReadonlySet<string>
  permissions: ReadonlySet<string> | 'all'
}

/** True where this screen may and wants to see the event. */
export function concerns(event: LiveEvent, listener: Listener): boolean {
  if (event.tenantId !== listener.tenantId || !listener.topics.has(event.topic)) return false
  return listener.permissions === 'all' || listener.permissions.has(event.permission)
}

/** The latest events of this process, oldest first, for screens that come back. */
export function createHistory(capacity: number) {
  const events: LiveEvent[] = []
  return {
    add(event: LiveEvent): void {
      events.push(event)
      // Cut in large pieces: taking one off the front for each that comes costs more than the events themselves.
      if (events.length >= capacity * 2) events.splice(0, events.length - capacity)
    },
    /** Events after the given one; null where it is no longer (or never was) known here. */
    after(id: string): LiveEvent[] | null {
      const at = events.findLastIndex((event) => event.id === id)
      return at === -1 ? null : events.slice(at + 1)
    },
  }
}
