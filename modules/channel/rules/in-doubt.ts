/** What to do when the wait for a proof ends without one. */
export type InDoubtPolicy = 'retry' | 'fail' | 'ask'

/** Statuses usually come within seconds; a quiet number is given longer before silence counts as a "no". */
const proofWaitMs = { withEvidence: 45_000, withoutEvidence: 120_000 } as const

export type Doubt = {
  /** When the doubt began: the answer was lost, or the restarted lane found the message half sent. */
  since: Date
  /** The newest status heard for any later message of the same number: proof that statuses do arrive. */
  laterStatusAt: Date | null
  policy: InDoubtPolicy
}

export type DoubtDecision =
  | { action: 'wait'; until: Date }
  | { action: 'retry' }
  | { action: 'fail' }
  | { action: 'ask' }

/**
 * A status with our id ends the doubt elsewhere. Without one: wait, shorter when other statuses arrived since (then ours would have,
 * had it been accepted), longer when the number is silent (statuses may be delayed as a whole); then follow the account's policy.
 */
export function resolveDoubt(doubt: Doubt, now: Date): DoubtDecision {
  const heardSince = doubt.laterStatusAt !== null && doubt.laterStatusAt > doubt.since
  const waitMs = heardSince ? proofWaitMs.withEvidence : proofWaitMs.withoutEvidence
  const until = new Date(doubt.since.getTime() + waitMs)
  return now < until ? { action: 'wait', until } : { action: doubt.policy }
}
