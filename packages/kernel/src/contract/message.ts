import { z } from 'zod'
import type { EndpointDefinition } from './endpoint.ts'

/** Largest payload of a message in bytes of JSON (TN-03). */
export const maxMessageBytes = 256 * 1024

/**
 * What a tenant's queue carries, by type. A module registers its types (`defineModule({ messages })`); the worker pools of the tenant call
 * the endpoint that handles them, wherever it is served.
 */
export interface MessageType {
  /** `module.what-it-is`, stored with each message: it never changes. */
  name: `${string}.${string}`
  summary: string
  /** What a payload must look like; checked where it is published. */
  payload: z.ZodType
  /** `api`: anybody with the right may publish it; `module`: only our own code does. */
  publishedBy: 'api' | 'module'
  /**
   * Takes a batch (`messageBatch`) of one tenant: messages of one key stand in their order. It answers when all are handled and refuses
   * when none is to count as handled; handling one again changes nothing more. Null: being stored is all there is to do.
   */
  handledBy: (EndpointDefinition & { body: typeof messageBatch }) | null
}

/** What a handler is given. */
export const messageBatch = z.object({
  messages: z
    .array(
      z.object({
        id: z.uuid(),
        key: z.string(),
        /** From 1; higher where an earlier attempt failed. */
        attempt: z.int().min(1),
        payload: z.unknown(),
      }),
    )
    .min(1)
    .max(500),
})

export const messageBatchDone = z.object({ handled: z.int().min(0) })

/** Registers a type of message once; see `MessageType`. */
export function defineMessageType<const T extends MessageType>(type: T): T {
  return type
}
