import { connect, type Socket } from 'node:net'

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
    const socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true })
    const answers = readAnswers(socket)
    while (performance.now() < until) {
      const request = options.request(sent)
      if (!request) break
      sent++
      const began = performance.now()
      socket.write(request)
      const status = await answers()
      times.push(performance.now() - began)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    socket.destroy()
  }

  await Promise.all(Array.from({ length: options.connections }, worker))
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { rate: times.length / elapsed, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), statuses, sent }
}

/** Answers the status of the next complete response. Bodies have a Content-Length or come in one chunked piece. */
function readAnswers(socket: Socket): () => Promise<number> {
  let buffered = ''
  let wanted: ((status: number) => void) | undefined
  let failed: ((error: Error) => void) | undefined
  const settle = () => {
    const head = buffered.indexOf('\r\n\r\n')
    if (head === -1) return
    const header = buffered.slice(0, head).toLowerCase()
    const length = /content-length: (\d+)/.exec(header)?.[1]
    const end = length
      ? head + 4 + Number(length)
      : header.includes('chunked')
        ? buffered.indexOf('0\r\n\r\n', head + 4) + 5
        : head + 4
    if (end < head + 4 || buffered.length < end) return
    const status = Number(buffered.slice(9, 12))
    buffered = buffered.slice(end)
    wanted?.(status)
  }
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => {
    buffered += chunk
    settle()
  })
  socket.on('error', (error) => failed?.(error))
  socket.on('close', () => failed?.(new Error('connection closed')))
  return () =>
    new Promise((resolve, reject) => {
      wanted = resolve
      failed = reject
    })
}
