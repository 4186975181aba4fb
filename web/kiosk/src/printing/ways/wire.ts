import { createConversation, type Printed } from '@govconnect/printing/conversation.ts'
import type { Pipe } from '@govconnect/printing/pipe.ts'
import type { Slip } from '../slip.ts'
import type { Way } from '../way.ts'

export interface OpenWire extends Pipe {
  close(): void
}

interface WireOptions {
  /** The chosen printer, opened; null: none was chosen. @throws where it cannot be opened */
  open: () => Promise<OpenWire | null>
  encode: (slip: Slip) => Promise<Uint8Array>
}

const offline: Printed = { outcome: 'failed', state: 'offline' }

/**
 * By a wire that this page holds: serial or USB. It stays open between tickets and is opened anew after anything went wrong. One question or ticket at a
 * time. A ticket that was sent is remembered while the page lives, so that it is not sent twice.
 */
export const wireWay = ({ open, encode }: WireOptions): Way => {
  const talk = createConversation()
  const done = new Map<string, Printed>()
  let wire: OpenWire | null = null
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
  const drop = () => {
    wire?.close()
    wire = null
  }
  /** Opened, where it is not. `undefined`: it cannot be. */
  const opened = async (): Promise<OpenWire | null | undefined> => {
    if (wire) return wire
    try {
      wire = await open()
    } catch {
      return undefined
    }
    const own = wire
    void own?.gone.then(() => {
      if (wire === own) drop()
    })
    return wire
  }

  return {
    state: () =>
      inTurn(async () => {
        const pipe = await opened()
        if (!pipe) return pipe === null ? 'unpaired' : 'offline'
        const state = await talk.state(pipe)
        if (state === 'offline') drop()
        return state
      }),
    print: (id, slip) =>
      inTurn(async () => {
        const before = done.get(id)
        if (before) return before
        const pipe = await opened()
        if (!pipe) return offline
        const printed = await talk.print(pipe, await encode(slip))
        if (printed.outcome !== 'failed') done.set(id, printed)
        if (printed.outcome === 'doubt' || printed.state === 'offline') drop()
        return printed
      }),
    // What is being printed is not cut off by a new configuration.
    close: () => void inTurn(async () => drop()),
  }
}
