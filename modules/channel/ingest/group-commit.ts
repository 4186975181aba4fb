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
  /** Batches under way at once; 1 unless told. Needs `keyOf`. */
  lanes?: number
  /** Items of one key are stored in the order in which they came, and never by two batches at once. */
  keyOf?(item: T): string
}

interface Waiting<T> {
  items: T[]
  keys: string[]
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Gathers what concurrent callers bring into one statement. Those who come while a batch is under way make the next, so that a
 * batch is as large as the load and a lone caller never waits. A second batch may run beside the first (one is written to disk while the
 * other is computed) as long as they share no key. When a batch fails, its items are tried one by one: a bad item costs itself, never
 * its neighbours.
 */
export function createGroupCommit<T>(options: GroupCommitOptions<T>) {
  const { lanes = 1, keyOf } = options
  const busyKeys = new Set<string>()
  let waiting: Waiting<T>[] = []
  let running = 0

  function start(): void {
    while (running < lanes) {
      const batch = takeBatch()
      if (batch.length === 0) return
      running += 1
      void run(batch).finally(() => {
        running -= 1
        for (const one of batch) for (const key of one.keys) busyKeys.delete(key)
        start()
      })
    }
  }

  /** From the front, leaving out who shares a key with a batch under way, or with somebody left out before: order holds per key. */
  function takeBatch(): Waiting<T>[] {
    const batch: Waiting<T>[] = []
    const left: Waiting<T>[] = []
    const passedKeys = new Set<string>()
    let size = 0
    for (const one of waiting) {
      const isFull = batch.length > 0 && size + one.items.length > options.maxBatch
      if (isFull || one.keys.some((key) => busyKeys.has(key) || passedKeys.has(key))) {
        left.push(one)
        for (const key of one.keys) passedKeys.add(key)
      } else {
        batch.push(one)
        size += one.items.length
      }
    }
    waiting = left
    for (const one of batch) for (const key of one.keys) busyKeys.add(key)
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
      const keys = keyOf ? [...new Set(items.map(keyOf))] : []
      return new Promise((resolve, reject) => {
        waiting.push({ items, keys, resolve, reject })
        if (running < lanes) start()
      })
    },
  }
}
