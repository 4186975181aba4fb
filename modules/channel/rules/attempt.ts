import { errorKnowledge, maxAttemptsFor } from './error-policy.ts'
import type { SendOutcome } from './graph-answer.ts'
import { retryDelayMs } from './retry-backoff.ts'

/** What one outcome means for the message, its recipient and its number. */
export type AttemptDecision = {
  state: 'sent' | 'retry_wait' | 'in_doubt' | 'failed'
  providerId: string | null
  errorCode: number | null
  errorText: string | null
  /** For `retry_wait`. */
  retryInMs: number | null
  /** The failure is the message's own and counts towards its limit. */
  isOwnFailure: boolean
  lane:
    | { action: 'none' }
    /** Goes on by itself after this long. */
    | { action: 'wait'; ms: number }
    /** Until a person acts. */
    | { action: 'stop' }
}

const none = { action: 'none' } as const
/** The provider cannot be reached at all: everything waits a little, nothing is used up. */
const unreachableWaitMs = 3_000

export function decideAttempt(outcome: SendOutcome, context: { failures: number; chance: number }): AttemptDecision {
  const blank = { providerId: null, errorCode: null, errorText: null, retryInMs: null, isOwnFailure: false, lane: none }
  switch (outcome.kind) {
    case 'accepted':
      return { ...blank, state: 'sent', providerId: outcome.providerId }
    case 'unknown':
      return { ...blank, state: 'in_doubt', errorText: outcome.message }
    case 'not-sent': {
      const lane = { action: 'wait', ms: unreachableWaitMs } as const
      return { ...blank, state: 'retry_wait', errorText: outcome.message, retryInMs: unreachableWaitMs, lane }
    }
    case 'refused':
      return decideRefusal(outcome, context)
  }
}

function decideRefusal(
  outcome: Extract<SendOutcome, { kind: 'refused' }>,
  context: { failures: number; chance: number },
): AttemptDecision {
  const { code, message, retryAfterMs } = outcome
  const { policy } = errorKnowledge(code, outcome.httpStatus)
  const base = {
    providerId: null,
    errorCode: code,
    errorText: message,
    retryInMs: null,
    isOwnFailure: false,
    lane: none,
  }
  const failures = context.failures + 1
  switch (policy.action) {
    case 'fail':
      return { ...base, state: 'failed', isOwnFailure: true }
    case 'in-doubt':
      return { ...base, state: 'in_doubt' }
    case 'stop-number':
      return { ...base, state: 'retry_wait', retryInMs: 0, lane: { action: 'stop' } }
    case 'wait-number': {
      const ms = Math.max(policy.delayMs, retryAfterMs ?? 0)
      return { ...base, state: 'retry_wait', retryInMs: ms, lane: { action: 'wait', ms } }
    }
    case 'retry':
    case 'wait-pair': {
      if (failures >= maxAttemptsFor(code)) return { ...base, state: 'failed', isOwnFailure: true }
      const factor = policy.action === 'wait-pair' ? 4 : 2
      const delay = retryDelayMs(failures, { firstDelayMs: policy.firstDelayMs, factor, chance: context.chance })
      return { ...base, state: 'retry_wait', retryInMs: Math.max(delay, retryAfterMs ?? 0), isOwnFailure: true }
    }
  }
}
