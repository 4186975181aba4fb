import { createClock } from '@govconnect/kernel'

/** Waits for a fact instead of for time: polls until `look` answers something truthy. */
export async function eventually<T>(
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  withinMs = 10_000,
): Promise<T> {
  const clock = createClock()
  const deadline = clock.elapsed() + withinMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (clock.elapsed() > deadline)
      throw new Error(`did not happen within ${withinMs} ms: ${look.toString().slice(0, 200)}`)
    await clock.sleep(5)
  }
}
