import type { QueuedMessage } from './store.ts'

/**
 * Characters of payload that travel through a broker; a longer one stays in the table until a pool has room for it. The broker's window
 * of 500 messages then holds no more than a pool may.
 */
export const maxAlong = 16_000

/** A message as a broker carries it; `payload` is null where it stays in the table. */
export type LightMessage = Omit<QueuedMessage, 'payload'> & { payload: string | null }

export const lightened = (message: QueuedMessage): LightMessage =>
  message.payload.length <= maxAlong ? message : { ...message, payload: null }
