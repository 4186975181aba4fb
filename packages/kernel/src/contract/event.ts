import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/** A fact in the past tense that a module tells the others; `version` rises when the payload breaks. */
export interface EventDefinition<P extends z.ZodType = z.ZodType> {
  name: `${string}.${string}`
  version: number
  summary?: string
  payload: P
  /** Shown to open screens of staff holding the permission, under this topic. */
  live?: { topic: string; permission: Permission }
}

export type PayloadOf<E> = E extends EventDefinition<infer P> ? z.output<P> : never
export type PayloadInputOf<E> = E extends EventDefinition<infer P> ? z.input<P> : never

/** How an event travels: the same on every transport. */
export interface EventEnvelope<T = unknown> {
  /** UUIDv7; the inbox remembers it, so that a second delivery has no second effect. */
  id: string
  name: string
  version: number
  tenant_id: string | null
  /** Aggregate id: events of one key are handled in order. */
  key: string
  /** ISO 8601, UTC. */
  occurred_at: string
  payload: T
  request_id?: string
  /** W3C trace context of what emitted it; absent without traces. */
  traceparent?: string
}

export function defineEvent<const N extends `${string}.${string}`, P extends z.ZodType>(
  definition: Omit<EventDefinition<P>, 'name'> & { name: N },
): EventDefinition<P> & { name: N } {
  return definition
}
