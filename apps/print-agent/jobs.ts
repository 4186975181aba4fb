import type { Printed } from '@govconnect/printing/conversation.ts'
import type { PrinterState } from '@govconnect/printing/status.ts'
import type { Journal } from './journal.ts'

export interface Job {
  /** The same id is printed once, however often it is sent. */
  id: string
  bytes: Uint8Array
  /** Not begun within this, it is not printed any more: its visitor has gone, ms. */
  validMs: number
}

interface JobsOptions {
  print: (bytes: Uint8Array) => Promise<Printed>
  state: () => Promise<PrinterState>
  journal: Journal
  /** Waiting and being printed. */
  atMost: number
}

/** One ticket after the other; a printer speaks with one at a time. */
export function createJobs({ print, state, journal, atMost }: JobsOptions) {
  const open = new Map<string, Promise<Printed>>()
  let last: Promise<unknown> = Promise.resolve()
  let known: PrinterState = 'unknown'
  let stopping = false

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
  const seen = (printed: Printed): Printed => {
    known = printed.state
    return printed
  }

  async function work(job: Job, isLate: () => boolean): Promise<Printed> {
    if (stopping || isLate()) return { outcome: 'failed', state: known }
    journal.note(job.id, 'doubt')
    const printed = seen(await print(job.bytes))
    journal.note(job.id, printed.outcome)
    return printed
  }

  return {
    /** What becomes of it, or `busy` where too many wait. */
    submit(job: Job): Promise<Printed> | 'busy' {
      const before = open.get(job.id)
      if (before) return before
      const outcome = journal.outcomeOf(job.id)
      if (outcome) return Promise.resolve({ outcome, state: known })
      if (stopping || open.size >= atMost) return 'busy'
      let late = false
      const timer = setTimeout(() => {
        late = true
      }, job.validMs)
      const done = inTurn(() => work(job, () => late)).finally(() => {
        clearTimeout(timer)
        open.delete(job.id)
      })
      open.set(job.id, done)
      return done
    },
    /** While a ticket is printed: what was last known. */
    async state(): Promise<{ printer: PrinterState; waiting: number }> {
      if (open.size === 0 && !stopping) known = await inTurn(state)
      return { printer: known, waiting: open.size }
    },
    /** Ends what is being printed; what waits is not begun, and its kiosk hears that it failed. */
    async stop(): Promise<void> {
      stopping = true
      await last
    },
  }
}

export type Jobs = ReturnType<typeof createJobs>
