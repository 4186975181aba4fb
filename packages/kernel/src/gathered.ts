/**
 * Those who ask in the same turn share a question, at most `atOnce` keys of it; the same key is asked once. Answers come in the order of the keys.
 * @example
 * const nameOf = gathered((ids: string[]) => readNames(ids), 1_000)
 * await Promise.all([nameOf('a'), nameOf('b')]) // one reading
 */
export function gathered<Value>(
  look: (keys: string[]) => Promise<readonly Value[]>,
  atOnce: number,
): (key: string) => Promise<Value> {
  let waiting = new Map<string, PromiseWithResolvers<Value>>()
  async function ask(asked: [string, PromiseWithResolvers<Value>][]): Promise<void> {
    try {
      const found = await look(asked.map(([key]) => key))
      for (const [n, [, { resolve }]] of asked.entries()) resolve(found[n]!)
    } catch (error) {
      for (const [, { reject }] of asked) reject(error)
    }
  }
  return (key) => {
    if (waiting.size === 0)
      setImmediate(() => {
        const asked = [...waiting]
        waiting = new Map()
        for (let n = 0; n < asked.length; n += atOnce) void ask(asked.slice(n, n + atOnce))
      })
    const own = waiting.get(key) ?? Promise.withResolvers<Value>()
    waiting.set(key, own)
    return own.promise
  }
}
