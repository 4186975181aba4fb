import type { Socket } from 'node:net'
import type pg from 'pg'

/**
 * Holds back what is asked of a connection until whoever asks has nothing more to ask at once: it leaves as one packet, for each costs a
 * wake-up on both sides.
 */
export function gather(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}
