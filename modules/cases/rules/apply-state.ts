import { isClosed, type NextState, type Status, type SubState } from './state.ts'

interface Closing {
  closed_at: Date | null
  closed_on: string | null
}

interface StateColumns extends Closing {
  status: Status
  sub_state: SubState | null
  reason: string | null
}

/** The columns of a new state; the moment of closing is set once and taken away when the case opens again. */
export function applyState(before: Closing, next: NextState, at: { now: Date; today: string }): StateColumns {
  const closing = isClosed(next.status)
    ? { closed_at: before.closed_at ?? at.now, closed_on: before.closed_on ?? at.today }
    : { closed_at: null, closed_on: null }
  return { status: next.status, sub_state: next.subState, reason: next.reason, ...closing }
}
