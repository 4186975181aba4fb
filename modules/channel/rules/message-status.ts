/** States of an outgoing message, in the words of the API. */
export const outboundStates = [
  'queued',
  'leased',
  'typing',
  'sending',
  'retry_wait',
  'in_doubt',
  'sent',
  'failed',
  'delivered',
  'read',
  'played',
  'cancelled',
  'expired',
] as const
export type OutboundState = (typeof outboundStates)[number]

/**
 * Provider statuses form a ladder; the highest seen wins, so any order and any number of deliveries give the same end. Time does not
 * decide: three statuses often carry one second. `failed` stands above `sent` (it explains why nothing followed) and below
 * `delivered` (what arrived has arrived).
 */
const ladder: Record<string, number> = { sent: 1, failed: 2, delivered: 3, read: 4, played: 5 }

/** Place on the ladder; 0 for states of our own queue and for words we do not know. */
export function statusRank(status: string): number {
  return Object.hasOwn(ladder, status) ? (ladder[status] ?? 0) : 0
}

/** The status after hearing `heard` while at `current`. */
export function joinStatus(current: string, heard: string): string {
  return statusRank(heard) > statusRank(current) ? heard : current
}
