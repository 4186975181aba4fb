import { openConnection } from './wire.ts'

export interface LoadResult {
  /** Answers per second. */
  rate: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  /** Answers by status. */
  statuses: Record<number, number>
  /** Requests sent, in the order of `bodies`. */
  sent: number
}

export interface LoadOptions {
  port: number
  connections: number
  seconds: number
  /** The whole HTTP request of the n-th call; null ends the run early. */
  request: (n: number) => Buffer | null
}

/**
 * Keep-alive connections over bare sockets, one request at a time on each: the generator must cost less than what it
 * measures. Bounded in time and, by `request`, in number.
 */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const times: number[] = []
  const statuses: Record<number, number> = {}
  let sent = 0
  const started = performance.now()
  const until = started + options.seconds * 1000

  async function worker(): Promise<void> {
    const connection = openConnection(options.port)
    while (performance.now() < until) {
      const request = options.request(sent)
      if (!request) break
      sent++
      const began = performance.now()
      const { status } = await connection.ask(request)
      times.push(performance.now() - began)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    connection.close()
  }

  await Promise.all(Array.from({ length: options.connections }, worker))
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { rate: times.length / elapsed, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), statuses, sent }
}
