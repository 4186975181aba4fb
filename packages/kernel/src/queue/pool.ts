import { createLines } from './lines.ts'
import type { Sharer, Slots } from './slots.ts'
import type { QueuedMessage } from './store.ts'
import { type Counts, createWork, type Outcome, type WorkOptions } from './work.ts'

export interface PoolSettings {
  /** Batches handled at once at most. */
  workers: number
  /** Share of a crowded process, 1 unless the plan says more. */
  weight: number
  /** What is accepted waits until the tenant is resumed. */
  paused: boolean
}

/** Characters of payload held in memory for one tenant, and for all; the rest wait in the table or with the broker. */
const maxOfOne = 8_000_000
const maxOfAll = 64_000_000
/** Messages that a tenant may hold however full the process is. */
const fewMessages = 16
const maxBatch = 250
/** A pool with so many waiting gives way while the process is pressed: one worker, who rests after each batch a multiple of its time. */
const deepFrom = 100
const restFactor = 8
const maxRestMs = 1_000
const restStepMs = 50

export interface PoolOptions extends Omit<WorkOptions, 'lines' | 'settled' | 'again'> {
  tenantId: string
  settings: PoolSettings
  slots: Slots
  /** True while so many wait to be accepted that accepting them matters more than handling. */
  isPressed(): boolean
  /** There is room in memory again. */
  onRoom(): void
  /** Characters of payload that all pools hold. */
  memory: { held: number }
}

/** Numbers since the process started, and of this moment. */
export interface PoolState extends Counts {
  workers: number
  active: number
  /** In memory and with no worker. */
  waiting: number
  in_flight: number
}

/** The workers of one tenant: as many as its settings say, changed while they run. What is under way is finished, never repeated. */
export function createPool(options: PoolOptions) {
  const { clock, slots, memory } = options
  let settings = options.settings
  let active = 0
  let inFlight = 0
  let stopped = false
  const idle: (() => void)[] = []
  /** Everything in hand, and who wants to hear when it is settled. */
  const held = new Map<number, ((outcome: Outcome) => void)[]>()
  let heldCharacters = 0
  const lines = createLines()
  const work = createWork({ ...options, lines, settled, again: kick })

  function settled(message: QueuedMessage, outcome: Outcome): void {
    for (const tell of held.get(message.seq) ?? []) tell(outcome)
    if (held.delete(message.seq)) weigh(-message.payload.length)
  }

  function weigh(characters: number): void {
    heldCharacters += characters
    memory.held += characters
  }

  const hasRoom = () => held.size < fewMessages || (heldCharacters < maxOfOne && memory.held < maxOfAll)

  const givesWay = () => options.isPressed() && lines.waiting() >= deepFrom

  const sharer: Sharer = {
    active: () => active,
    weight: () => settings.weight,
    startOne() {
      if (stopped || lines.readyKeys() === 0) return false
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
    if (hasRoom()) options.onRoom()
    await rest(Math.min((clock.elapsed() - began) * restFactor, maxRestMs))
    active -= 1
    slots.give()
    kick()
    if (active === 0) for (const tell of idle.splice(0)) tell()
  }

  /** Ends with the press, too. */
  async function rest(ms: number): Promise<void> {
    for (let left = ms; left > 0 && givesWay() && !stopped; left -= restStepMs)
      await clock.sleep(Math.min(left, restStepMs))
  }

  function kick(): void {
    if (!stopped && lines.readyKeys() > 0) slots.want(sharer)
  }

  /** Hears what becomes of a message that is in hand; false where it is not. */
  function join(seq: number, onEnd: (outcome: Outcome) => void): boolean {
    return held.get(seq)?.push(onEnd) !== undefined
  }

  return {
    tenantId: options.tenantId,
    join,
    /** Takes a message in hand; `onEnd` hears what became of it. One in hand already is not taken twice. */
    add(message: QueuedMessage, onEnd?: (outcome: Outcome) => void): void {
      if (stopped) {
        onEnd?.('left')
        return
      }
      if (held.has(message.seq)) {
        if (onEnd) join(message.seq, onEnd)
        return
      }
      held.set(message.seq, onEnd ? [onEnd] : [])
      weigh(message.payload.length)
      lines.add(message)
      kick()
    },
    has: (seq: number) => held.has(seq),
    hasRoom,
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
      ...options.counts,
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
      weigh(-heldCharacters)
    },
  }
}

export type Pool = ReturnType<typeof createPool>
