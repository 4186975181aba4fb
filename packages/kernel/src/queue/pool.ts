import { createLines } from './lines.ts'
import type { Sharer, Slots } from './slots.ts'
import type { QueuedMessage } from './store.ts'
import { createWork, type Outcome, type WorkOptions } from './work.ts'

export interface PoolSettings {
  /** Batches handled at once at most. */
  workers: number
  /** Share of a crowded process, 1 unless the plan says more. */
  weight: number
  /** Accepts, and handles nothing until resumed. */
  paused: boolean
}

/** Messages of one tenant held in memory at once; the rest wait in the table or with the broker. */
const windowSize = 1_000
const maxBatch = 250
/** A pool with so many waiting gives way while the process is pressed: one worker, who rests after each batch a multiple of its time. */
const deepFrom = 100
const restFactor = 8
const maxRestMs = 250

export interface PoolOptions extends Omit<WorkOptions, 'lines' | 'settled' | 'again'> {
  tenantId: string
  settings: PoolSettings
  slots: Slots
  /** True while so many wait to be accepted that accepting them matters more than handling. */
  isPressed(): boolean
  /** There is room in the window again. */
  onRoom(): void
}

/** Numbers since the process started, and of this moment. */
export interface PoolState {
  workers: number
  active: number
  /** In memory and with no worker. */
  waiting: number
  in_flight: number
  handled: number
  retried: number
  parked: number
}

/** The workers of one tenant: as many as its settings say, changed while they run. What is under way is finished, never repeated. */
export function createPool(options: PoolOptions) {
  const { clock, slots } = options
  let settings = options.settings
  let active = 0
  let inFlight = 0
  let stopped = false
  const idle: (() => void)[] = []
  /** Everything in hand, and who wants to hear when it is settled. */
  const held = new Map<number, ((outcome: Outcome) => void)[]>()
  const lines = createLines()
  const work = createWork({ ...options, lines, settled, again: kick })

  function settled(message: QueuedMessage, outcome: Outcome): void {
    for (const tell of held.get(message.seq) ?? []) tell(outcome)
    held.delete(message.seq)
  }

  const givesWay = () => options.isPressed() && lines.waiting() >= deepFrom

  const sharer: Sharer = {
    active: () => active,
    weight: () => settings.weight,
    startOne() {
      if (stopped || settings.paused || lines.readyKeys() === 0) return false
      const workers = givesWay() ? 1 : settings.workers
      if (active >= workers) return false
      const size = Math.ceil(lines.waiting() / workers)
      const batch = lines.take(Math.min(Math.max(size, 1), maxBatch))
      active += 1
      inFlight += batch.length
      void run(batch)
      return true
    },
  }

  async function run(batch: QueuedMessage[]): Promise<void> {
    const began = clock.elapsed()
    await work.handle(batch)
    inFlight -= batch.length
    if (held.size <= windowSize / 2) options.onRoom()
    if (givesWay() && !stopped) await clock.sleep(Math.min((clock.elapsed() - began) * restFactor, maxRestMs))
    active -= 1
    slots.give()
    kick()
    if (active === 0) for (const tell of idle.splice(0)) tell()
  }

  function kick(): void {
    if (!stopped && lines.readyKeys() > 0) slots.want(sharer)
  }

  return {
    tenantId: options.tenantId,
    /** Takes a message in hand; `onEnd` hears what became of it. One in hand already is not taken twice. */
    add(message: QueuedMessage, onEnd?: (outcome: Outcome) => void): void {
      if (stopped) {
        onEnd?.('left')
        return
      }
      const known = held.get(message.seq)
      if (known) {
        if (onEnd) known.push(onEnd)
        return
      }
      held.set(message.seq, onEnd ? [onEnd] : [])
      lines.add(message)
      kick()
    },
    has: (seq: number) => held.has(seq),
    room: () => windowSize - held.size,
    resize(next: PoolSettings): void {
      settings = next
      kick()
    },
    settings: () => settings,
    state: (): PoolState => ({
      workers: settings.workers,
      active,
      waiting: lines.waiting(),
      in_flight: inFlight,
      ...work.counts,
    }),
    /** Forgets what no worker has begun (it stays in the table) and waits for the rest. */
    async stop(): Promise<void> {
      stopped = true
      slots.leave(sharer)
      work.stop()
      if (active > 0) await new Promise<void>((resolve) => idle.push(resolve))
      lines.clear()
      for (const waiting of held.values()) for (const tell of waiting) tell('left')
      held.clear()
    },
  }
}

export type Pool = ReturnType<typeof createPool>
