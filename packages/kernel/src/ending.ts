import type { Clock } from './clock.ts'
import type { Logger } from './log.ts'

/** A part of a process, and how it ends. */
export type Part = readonly [name: string, end: () => Promise<unknown> | unknown]

/** All parts together, ms: whoever tells a process to stop sees it gone within 10 s. */
const allWithinMs = 8_000
/** What a part gets where those before it took all the time, ms. */
const leastMs = 250

interface Options {
  clock: Clock
  log: Logger
  withinMs?: number
}

/** Waits for work, but only so long; answers whether it ended. Work that fails in time fails here, later nobody hears of it. */
export async function endsWithin(clock: Clock, ms: number, work: Promise<unknown>): Promise<boolean> {
  const ended = new AbortController()
  try {
    return await Promise.race([work.then(() => true), clock.sleep(ms, ended.signal).then(() => false)])
  } finally {
    ended.abort()
  }
}

/**
 * Ends the parts of a process in their order: what feeds before what it feeds. A part that fails, or does not end in time, is named in
 * the log and left behind, and the next has its turn: whatever a part waits for, the process ends. Answers the names of those left.
 */
export async function endInOrder(parts: readonly Part[], { clock, log, withinMs }: Options): Promise<string[]> {
  const deadline = clock.elapsed() + (withinMs ?? allWithinMs)
  const left: string[] = []
  for (const [name, end] of parts) {
    const ms = Math.max(deadline - clock.elapsed(), leastMs)
    try {
      if (await endsWithin(clock, ms, (async () => end())())) continue
      log.error({ part: name }, 'a part of this process did not end in time; it is left behind')
    } catch (error) {
      log.error({ part: name, err: error }, 'a part of this process failed to end')
    }
    left.push(name)
  }
  return left
}
