import type { Pool } from './pool.ts'
import type { QueuedMessage } from './store.ts'

/**
 * Brings accepted messages to the pool of their tenant. Two exist, in process and RabbitMQ; both pass the same suite. What is accepted is
 * committed in `kernel.queue` before: a dispatch never loses a message, it only tells who handles it.
 */
export interface Dispatch {
  start(): Promise<void>
  /** Just committed, in order. */
  sent(messages: readonly QueuedMessage[]): void
  /** More may be committed than was sent: a connection broke in the middle. */
  missed(): void
  /** Starts to feed a pool, unless it is paused; with a broker, makes the tenant's queue and its dead-letter queue. */
  open(pool: Pool): Promise<void>
  /** Ends feeding. The pool has stopped before: what it did not finish goes back. `remove`: the tenant is gone, and its queues with it. */
  close(tenantId: string, options: { remove: boolean }): Promise<void>
  /** A pool has room again. */
  onRoom(tenantId: string): void
  /** Parked messages of the tenant were replayed or discarded. */
  unpark(tenantId: string): Promise<void>
  stop(): Promise<void>
}
