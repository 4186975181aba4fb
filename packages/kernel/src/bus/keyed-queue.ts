/**
 * Runs tasks of one key one after another and tasks of different keys at once, at most `concurrency` of them.
 * Order within a key is the order of `add`. A task must not throw: its caller sees to retries.
 */
export function createKeyedQueue(concurrency: number) {
  const waiting = new Map<string, (() => Promise<void>)[]>()
  const ready: string[] = []
  let running = 0
  const idle: (() => void)[] = []

  function pump(): void {
    while (running < concurrency) {
      const key = ready.shift()
      if (key === undefined) break
      const task = waiting.get(key)?.shift()
      if (!task) continue
      running++
      void task().finally(() => {
        running--
        if (waiting.get(key)?.length) ready.push(key)
        else waiting.delete(key)
        pump()
        if (running === 0 && ready.length === 0) for (const resolve of idle.splice(0)) resolve()
      })
    }
  }

  return {
    /** Resolves when this task has run. */
    add(key: string, task: () => Promise<void>): Promise<void> {
      return new Promise((resolve, reject) => {
        const run = () => task().then(resolve, reject)
        const line = waiting.get(key)
        if (line) line.push(run)
        else {
          waiting.set(key, [run])
          ready.push(key)
        }
        pump()
      })
    },
    /** Forgets tasks that have not started; those running go on. */
    clear(): void {
      for (const key of ready.splice(0)) waiting.delete(key)
      for (const line of waiting.values()) line.length = 0
    },
    /** Resolves when nothing runs or waits. */
    drained(): Promise<void> {
      if (running === 0 && ready.length === 0) return Promise.resolve()
      return new Promise((resolve) => idle.push(resolve))
    },
  }
}
