import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'

export interface Patience {
  /** Until a connection stands, ms. */
  connectMs: number
  /** Without a byte, before the answer begins and within it, ms. Event streams may be silent. */
  silenceMs: number
}

/** One request to another process. */
export interface Errand {
  method: string
  /** Path and query. */
  path: string
  headers: OutgoingHttpHeaders
  body: Uint8Array | undefined
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal
}

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  /** Whole where it is small, else as it comes. */
  body: Buffer<ArrayBuffer> | IncomingMessage | null
}

interface Course {
  /** The other side may have seen the request. */
  reached: boolean
  /** Nothing failed, it took too long. */
  late: boolean
  /** Who asked has gone. */
  left: boolean
}

/** No answer, or half of one. */
export class WayFault extends Error {
  override name = 'WayFault'
  readonly course: Course

  constructor(cause: unknown, course: Course) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.course = { ...course }
  }
}

/** Answers up to this size are passed on when they are whole: half of one is noticed before anybody has seen it. */
const wholeUpToBytes = 1024 * 1024

/** Runs errands to one origin over kept connections. @throws WayFault */
export function createErrands(origin: string, patience: Patience): (errand: Errand) => Promise<Answer> {
  const { protocol, hostname, port } = new URL(origin)
  const secure = protocol === 'https:'
  const send = secure ? secureRequest : request
  const agent = secure ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true })
  // An IPv6 address stands in brackets only in a URL.
  const place = { protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, agent }

  return ({ method, path, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const outgoing = send({ ...place, method, path, headers })
      const course: Course = { reached: false, late: false, left: false }
      const end = (why: 'late' | 'left', words: string) => {
        course[why] = true
        outgoing.destroy(new Error(words))
      }
      const leave = () => end('left', 'nobody waits for the answer')
      signal.addEventListener('abort', leave, { once: true })
      outgoing.once('close', () => signal.removeEventListener('abort', leave))
      outgoing.once('socket', (socket) => {
        course.reached = !socket.connecting
        if (course.reached) return
        const { connectMs } = patience
        const tooLong = setTimeout(() => end('late', `no connection within ${connectMs} ms`), connectMs)
        outgoing.once('close', () => clearTimeout(tooLong))
        socket.once('connect', () => {
          course.reached = true
          clearTimeout(tooLong)
        })
      })
      outgoing.setTimeout(patience.silenceMs, () => end('late', `nothing heard for ${patience.silenceMs} ms`))
      outgoing.on('error', (error) => reject(new WayFault(error, course)))
      outgoing.once('response', (incoming) => {
        if (isStream(incoming)) outgoing.setTimeout(0)
        bodyOf(incoming, method).then(
          (content) => resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body: content }),
          (error) => reject(new WayFault(error, course)),
        )
      })
      if (signal.aborted) leave()
      else outgoing.end(body)
    })
}

const isStream = (incoming: IncomingMessage) => (incoming.headers['content-type'] ?? '').startsWith('text/event-stream')

async function bodyOf(incoming: IncomingMessage, method: string): Promise<Answer['body']> {
  if (method === 'HEAD' || incoming.statusCode === 204 || incoming.statusCode === 304) {
    incoming.resume()
    return null
  }
  if (Number(incoming.headers['content-length']) <= wholeUpToBytes)
    return Buffer.concat((await incoming.toArray()) as Buffer[])
  return incoming
}
