/** How a batch failed: the way to the database, or something in the batch itself. */
export interface GroupCommitOptions<T> {
  /** Stores all or nothing; rejects when nothing was stored. */
  store(items: T[]): Promise<void>
  /** True where the same items may be stored later unchanged (database away): callers are told at once. */
  isFault(error: unknown): boolean
  /** One item that cannot be stored whatever its neighbours: keeps it elsewhere, or rejects. */
  giveUp(item: T, error: unknown): Promise<void>
  /** Items of one batch at most. */
  maxBatch: number
}

interface Waiting<T> {
  items: T[]
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Gathers what concurrent callers bring into one statement. One batch is in flight; those who come meanwhile make the next, so that
 * a batch is as large as the load and a lone caller never waits. When a batch fails, its items are tried one by one: a bad item
 * costs itself, never its neighbours.
 */
export function createGroupCommit<T>(options: GroupCommitOptions<T>) {
  let waiting: Waiting<T>[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      const batch = takeBatch()
      const items = batch.flatMap((one) => one.items)
      try {
        await options.store(items)
        for (const one of batch) one.resolve()
      } catch (error) {
        if (options.isFault(error)) for (const one of batch) one.reject(error)
        else await storeOneByOne(batch)
      }
    }
    running = false
  }

  function takeBatch(): Waiting<T>[] {
    let size = 0
    let count = 0
    for (const one of waiting) {
      if (count > 0 && size + one.items.length > options.maxBatch) break
      size += one.items.length
      count += 1
    }
    const batch = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return batch
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
      return new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject })
        if (!running) void run()
      })
    },
  }
}
