import type { Clock } from '../clock.ts'
import type { Logger } from '../log.ts'

/** A collector that is away fails every few seconds: one line of the log each quarter of an hour says enough. */
const quietMs = 15 * 60_000

/** Logs what keeps traces from the collector, once in a while, with the number of times it was not said. */
export function createComplaints({ clock, log }: { clock: Pick<Clock, 'elapsed'>; log: Pick<Logger, 'warn'> }) {
  let quietUntil = Number.NEGATIVE_INFINITY
  let unsaid = 0
  return (error: unknown): void => {
    if (clock.elapsed() < quietUntil) {
      unsaid++
      return
    }
    log.warn({ reason: reasonOf(error), unsaid }, 'traces do not reach the collector')
    quietUntil = clock.elapsed() + quietMs
    unsaid = 0
  }
}

/** Short, and without the addresses and answers that hang on the error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 200)
  const { code } = error as { code?: unknown }
  return [error.message || error.name, code].filter(Boolean).join(' ').slice(0, 200)
}
