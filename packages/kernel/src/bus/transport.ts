import type { EventEnvelope } from '../contract/event.ts'
import type { Tx } from '../db/tx.ts'
import type { Subscription } from './consume.ts'

/** An outbox row on its way. */
export interface OutboxRow {
  id: number
  envelope: EventEnvelope
  /** Replay: deliver to this subscription alone. */
  target: string | null
}

/**
 * Carries committed events to their subscriptions. Two exist, in-process over Postgres and RabbitMQ; both pass
 * the same suite (`bus/conformance.ts` in the testkit), so that no module can tell which one runs.
 */
export interface Transport {
  /** Makes subscriptions known and starts delivering. */
  start(subscriptions: readonly Subscription[]): Promise<void>
  /**
   * Takes rows the relay has claimed inside `tx`; resolves when they are safe (stored in the same transaction, or
   * confirmed by the broker). Rejecting puts them back.
   */
  forward(tx: Tx, rows: readonly OutboxRow[]): Promise<void>
  /** Called after the relay's commit. */
  forwarded(rows: readonly OutboxRow[]): void
  /** Finishes or hands back what is in flight and closes. */
  stop(): Promise<void>
  /** Null when healthy, else what is wrong. */
  fault(): string | null
}
