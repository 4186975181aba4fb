import { ProblemError } from '@govconnect/kernel/contract'

/** Something a person asked for once. It is sent until an answer comes; its id makes repeats harmless. */
export type Intent = {
  id: string
  /** The same wish pressed again after a failure is the same intent. */
  wish: string
  /** Shown while it is on its way. */
  label: string
  run: (requestId: string) => Promise<void>
}

/** Sent again by itself so often; after that the person decides. */
export const retries = 4

/** Nobody answered, or the first try is still at work: the server may have done it or not. */
export const isLost = (error: unknown): boolean =>
  !(error instanceof ProblemError) ||
  error.status === 502 ||
  error.status === 503 ||
  error.status === 504 ||
  error.code === 'idempotency.in_progress'

/** A request that hangs is given up and sent again: a dead network must not look like a slow server. */
const answerWithinMs = 8_000
export const answerInTime = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(answerWithinMs) })

/** Pauses of 0.5, 1, 2 and 4 seconds. */
export const retryDelayMs = (attempt: number): number => Math.min(500 * 2 ** attempt, 4_000)

/** What is sent for a press: after a failure the same wish keeps its id, so that it cannot happen twice. */
export const intentFor = (pressed: Intent, failed: Intent | undefined): Intent =>
  failed && failed.wish === pressed.wish ? { ...pressed, id: failed.id } : pressed
