/** What happened in one pool between two looks at it. */
export interface Step {
  atMs: number
  accepted: number
  handled: number
}

const windowMs = 60_000

/** The steps of the last minute. */
export function recent(steps: readonly Step[], nowMs: number): Step[] {
  return steps.filter((step) => step.atMs > nowMs - windowMs)
}

/** Messages per second over the last minute, or since the start where that is later. */
export function ratesOf(steps: readonly Step[], nowMs: number, startedMs: number) {
  const seconds = Math.min(windowMs, Math.max(1_000, nowMs - startedMs)) / 1_000
  const sum = (pick: (step: Step) => number) => recent(steps, nowMs).reduce((total, step) => total + pick(step), 0)
  return { accepted: sum((step) => step.accepted) / seconds, handled: sum((step) => step.handled) / seconds }
}
