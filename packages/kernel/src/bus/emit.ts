import { newId } from '../clock.ts'
import type { EventDefinition, EventEnvelope, PayloadInputOf } from '../contract/event.ts'
import type { Tx } from '../db/tx.ts'
import { traceHeaders } from '../trace/trace.ts'

export interface EmitOptions {
  /** Aggregate id: events of one key are handled in order. Its row is locked by this transaction. */
  key: string
  occurredAt: Date
  requestId?: string
  /** Only in transactions across tenants; elsewhere the transaction's own tenant counts. */
  tenantId?: string | null
}

/**
 * Tells the others in the same transaction: the event leaves when the change commits, or never.
 * The payload is checked against its contract here, so that a bad one fails its author, not its readers.
 */
export function emit<E extends EventDefinition>(
  tx: Tx,
  event: E,
  payload: PayloadInputOf<E>,
  options: EmitOptions,
): EventEnvelope {
  const traceparent = traceHeaders()?.traceparent
  const envelope: EventEnvelope = {
    id: newId(),
    name: event.name,
    version: event.version,
    tenant_id: tx.tenantId ?? options.tenantId ?? null,
    key: options.key,
    occurred_at: options.occurredAt.toISOString(),
    payload: event.payload.parse(payload),
    ...(options.requestId ? { request_id: options.requestId } : {}),
    ...(traceparent ? { traceparent } : {}),
  }
  tx.publish(envelope)
  return envelope
}
