/** How items are stored together. */
export interface GroupCommitOptions<T> {
  /** Stores all or nothing; rejects when nothing was stored. */
  store(items: T[]): Promise<void>
  /** True where the same items may be stored later unchanged (database away): callers are told at once. */
  isFault(error: unknown): boolean
  /** One item that cannot be stored whatever its neighbours: keeps it elsewhere, or rejects. */
  giveUp(item: T, error: unknown): Promise<void>
  /** Items of one batch at most. */
  maxBatch: number
  /** Items that share one of these names never share a batch: the later waits for the next. */
  apart?(item: T): readonly string[]
  /** Batches under way at once, for a `store` that keeps their order; 1 where nothing is said. */
  atOnce?: number
  /** A pause after each batch, for what nobody waits for: whoever comes meanwhile shares the next, which begins sooner where it is full. */
  rest?: (cut: AbortSignal) => Promise<void>
}

interface Waiting<T> {
  items: T[]
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Gathers what concurrent callers bring into one statement, in the order in which they came. Those who come in one turn of the event loop
 * begin together, and those who come while batches are under way make the next, so that a batch is as large as the load and a lone caller
 * waits for nobody. When a batch fails, its items are tried one by one: a bad item costs itself, never its neighbours.
 */
export function createGroupCommit<T>(options: GroupCommitOptions<T>) {
  let waiting: Waiting<T>[] = []
  const { atOnce = 1 } = options
  let underWay = 0
  let beginning = false
  let held = 0
  /** Of those held, not yet under way. */
  let gathered = 0
  let resting: AbortController | undefined

  /** A second batch waits until it is as large as the one under way: many small ones cost more than they gain. */
  const isNextDue = () => gathered > 0 && (underWay === 0 || (underWay < atOnce && gathered >= held - gathered))

  /** Whoever comes in this turn of the event loop comes along. */
  function beginSoon(): void {
    if (beginning || !isNextDue()) return
    beginning = true
    setImmediate(() => {
      beginning = false
      if (isNextDue()) void runNext()
    })
  }

  async function runNext(): Promise<void> {
    underWay += 1
    const batch = takeBatch()
    await run(batch)
    for (const one of batch) held -= one.items.length
    if (options.rest) await rest(options.rest)
    underWay -= 1
    if (isNextDue()) void runNext()
  }

  async function rest(pause: NonNullable<typeof options.rest>): Promise<void> {
    resting = new AbortController()
    endRestOfFull()
    await pause(resting.signal)
    resting = undefined
  }

  function endRestOfFull(): void {
    if (gathered >= options.maxBatch) resting?.abort()
  }

  function takeBatch(): Waiting<T>[] {
    const batch: Waiting<T>[] = []
    const left: Waiting<T>[] = []
    const names = new Set<string>()
    let size = 0
    for (const one of waiting) {
      const own = options.apart ? one.items.flatMap(options.apart) : []
      const isFull = batch.length > 0 && size + one.items.length > options.maxBatch
      if (isFull) size = options.maxBatch
      if (isFull || own.some((name) => names.has(name))) left.push(one)
      else {
        batch.push(one)
        size += one.items.length
        gathered -= one.items.length
      }
      for (const name of own) names.add(name)
    }
    waiting = left
    return batch
  }

  async function run(batch: Waiting<T>[]): Promise<void> {
    try {
      await options.store(batch.flatMap((one) => one.items))
      for (const one of batch) one.resolve()
    } catch (error) {
      if (options.isFault(error)) for (const one of batch) one.reject(error)
      else await storeOneByOne(batch)
    }
  }

  async function storeOneByOne(batch: Waiting<T>[]): Promise<void> {
    for (const one of batch) {
      try {
        for (const item of one.items) await storeAlone(item)
        one.resolve()
      } catch (error) {
        one.reject(error)
      }
    }
  }

  async function storeAlone(item: T): Promise<void> {
    try {
      await options.store([item])
    } catch (error) {
      if (options.isFault(error)) throw error
      await options.giveUp(item, error)
    }
  }

  return {
    /** Resolves when all items are committed. */
    add(items: T[]): Promise<void> {
      held += items.length
      return new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject })
        gathered += items.length
        endRestOfFull()
        beginSoon()
      })
    },
    /** Items waiting or being stored. */
    size: () => held,
  }
}
