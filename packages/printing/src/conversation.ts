import type { Pipe } from './pipe.ts'
import {
  cannotPrint,
  endQuery,
  isEndAnswer,
  isRealTimeAnswer,
  type PrinterState,
  realTimeQueries,
  stateAtEnd,
  stateOf,
} from './status.ts'

/**
 * What became of a ticket. `printed`: the printer said so. `sent`: it took everything and tells nothing. `failed`: no byte of the ticket reached it, so
 * it may be sent again. `doubt`: some of it may be on paper or come out when paper is put in; sending it again could print it twice.
 */
export type Outcome = 'printed' | 'sent' | 'failed' | 'doubt'
export interface Printed {
  outcome: Outcome
  state: PrinterState
}

export interface Patience {
  /** For the answer to a question about its state, ms. */
  answerMs: number
  /** Until the wire has taken a ticket, ms. */
  writeMs: number
  /** Between looks at a printer that has not yet told the end, ms. */
  lookMs: number
  /** How often it is looked at before a ticket counts as sent. */
  looks: number
}
const usual: Patience = { answerMs: 800, writeMs: 6_000, lookMs: 1_000, looks: 6 }

const after = (ms: number) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const done = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms)
  })
  return { done, stop: () => clearTimeout(timer) }
}

/** The first byte that comes and fits; `stop` before it came lets go of the wire. */
function hear(pipe: Pipe, fits: (byte: number) => boolean): { byte: Promise<number>; stop: () => void } {
  let stop = () => {}
  const byte = new Promise<number>((resolve) => {
    stop = pipe.listen((bytes) => {
      const found = bytes.find(fits)
      if (found === undefined) return
      stop()
      resolve(found)
    })
  })
  return { byte, stop: () => stop() }
}

/** The first of several, or `late`; nothing is left waiting. */
async function within<T>(ms: number, ...work: Promise<T>[]): Promise<T | 'late'> {
  const timer = after(ms)
  try {
    return await Promise.race([...work, timer.done])
  } finally {
    timer.stop()
  }
}

/** Speaks with one printer. It remembers whether the printer ever answered: one that did and falls silent is offline, one that never did may just be mute. */
export const createConversation = (patience: Patience = usual) => {
  let answers = false

  async function ask(pipe: Pipe, query: Uint8Array): Promise<number | undefined> {
    const heard = hear(pipe, isRealTimeAnswer)
    try {
      const asked = pipe.write(query).then(() => heard.byte)
      const answer = await within<number | 'gone'>(
        patience.answerMs,
        asked,
        pipe.gone.then(() => 'gone' as const),
      )
      return typeof answer === 'number' ? answer : undefined
    } finally {
      heard.stop()
    }
  }

  /** How the printer is; `offline` where the wire breaks. */
  async function state(pipe: Pipe): Promise<PrinterState> {
    try {
      const printer = await ask(pipe, realTimeQueries.printer)
      if (printer === undefined) return answers ? 'offline' : 'unknown'
      answers = true
      const cause = await ask(pipe, realTimeQueries.cause)
      return stateOf({ printer, cause, paper: await ask(pipe, realTimeQueries.paper) })
    } catch {
      return 'offline'
    }
  }

  /** Looks at the printer until it tells the end, stops, or was given time enough. */
  async function watch(pipe: Pipe, end: Promise<number>): Promise<Printed> {
    const gone = pipe.gone.then(() => 'gone' as const)
    for (let look = 0; look < patience.looks; look++) {
      const heard = await within<number | 'gone'>(patience.lookMs, end, gone)
      if (typeof heard === 'number') return { outcome: 'printed', state: stateAtEnd(heard) }
      if (heard === 'gone') return { outcome: 'doubt', state: 'offline' }
      if (!answers) return { outcome: 'sent', state: 'unknown' }
      const now = await state(pipe)
      if (cannotPrint(now)) return { outcome: 'doubt', state: now }
    }
    return { outcome: 'sent', state: 'ok' }
  }

  return {
    state,
    /** Prints once. Never throws. */
    async print(pipe: Pipe, ticket: Uint8Array): Promise<Printed> {
      const before = await state(pipe)
      if (cannotPrint(before)) return { outcome: 'failed', state: before }
      const end = hear(pipe, isEndAnswer)
      try {
        const taken = await within(patience.writeMs, pipe.write(joined(ticket, endQuery)))
        return taken === 'late' ? { outcome: 'doubt', state: 'error' } : await watch(pipe, end.byte)
      } catch {
        return { outcome: 'doubt', state: 'offline' }
      } finally {
        end.stop()
      }
    },
  }
}

export type Conversation = ReturnType<typeof createConversation>

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
