import type { QueuedMessage } from './store.ts'

/** Characters of payload in one batch at most, unless one message has more: a batch is one request of at most 1 MB. */
const maxBatchCharacters = 250_000

/** Messages of one key, in order. */
interface Line {
  messages: QueuedMessage[]
  state: 'ready' | 'busy' | 'resting'
}

/**
 * What one tenant's workers choose from: a line for each key. A key is with one worker at a time, so its messages are handled in order
 * however many workers there are; a key whose message failed rests without holding up the others.
 */
export function createLines() {
  const lines = new Map<string, Line>()
  const ready: string[] = []
  let waiting = 0

  function makeReady(key: string, line: Line): void {
    if (line.messages.length === 0) lines.delete(key)
    else {
      line.state = 'ready'
      ready.push(key)
    }
  }

  return {
    add(message: QueuedMessage): void {
      waiting += 1
      const line = lines.get(message.key)
      if (line) line.messages.push(message)
      else {
        lines.set(message.key, { messages: [message], state: 'ready' })
        ready.push(message.key)
      }
    },
    /** Up to `limit` messages of one type that go into one request, keys that waited longest first; their keys are busy until `release`. */
    take(limit: number): QueuedMessage[] {
      const batch: QueuedMessage[] = []
      const passed: string[] = []
      let characters = 0
      while (batch.length < limit && characters < maxBatchCharacters && ready.length > 0) {
        const key = ready.shift()!
        const line = lines.get(key)!
        const type = batch[0]?.type ?? line.messages[0]!.type
        const room = limit - batch.length
        const end = line.messages.findIndex((one, n) => {
          characters += one.payload.length
          const isFull = n >= room || (characters > maxBatchCharacters && n + batch.length > 0)
          if (isFull || one.type !== type) characters -= one.payload.length
          return isFull || one.type !== type
        })
        const taken = line.messages.splice(0, end === -1 ? line.messages.length : end)
        if (taken.length === 0) passed.push(key)
        else {
          line.state = 'busy'
          batch.push(...taken)
        }
      }
      ready.unshift(...passed)
      waiting -= batch.length
      return batch
    },
    /** A worker is done with these keys. */
    release(keys: Iterable<string>): void {
      for (const key of keys) makeReady(key, lines.get(key)!)
    },
    /** Back to the front of their key's line, which rests until `release`. */
    putBack(key: string, messages: readonly QueuedMessage[]): void {
      const line = lines.get(key)!
      line.messages.unshift(...messages)
      line.state = 'resting'
      waiting += messages.length
    },
    /** Messages that no worker has. */
    waiting: () => waiting,
    /** Keys that a worker could take now. */
    readyKeys: () => ready.length,
    clear(): void {
      lines.clear()
      ready.length = 0
      waiting = 0
    },
  }
}

export type Lines = ReturnType<typeof createLines>
