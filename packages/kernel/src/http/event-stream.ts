import type { Context } from 'hono'

/** Bytes a slow reader may be behind before it is cut off; it comes back and starts from what is true then. */
const maxBehindBytes = 1024 * 1024
const bufferedBytes = 64 * 1024

/** One open stream of server-sent events, from this side. */
export interface EventStream {
  write(bytes: Uint8Array): void
  close(): void
}

interface Opening {
  /** A sign of life, and how often it is sent, ms. */
  beat: Uint8Array
  beatMs: number
  onOpen(stream: EventStream): void
  /** Once, however it ended: the reader left, was too slow, or this side closed. */
  onEnd(stream: EventStream): void
}

const encoder = new TextEncoder()

/**
 * One event as it goes over the wire.
 * @example sseEvent({ name: 'visit', id: '7', data: '{}' }) // "id: 7\nevent: visit\ndata: {}\n\n"
 */
export function sseEvent({ id, name, data }: { id?: string; name: string; data: string }): Uint8Array {
  const lines = data.split('\n').map((line) => `data: ${line}`)
  return encoder.encode(`${id === undefined ? '' : `id: ${id}\n`}event: ${name}\n${lines.join('\n')}\n\n`)
}

/** A comment: keeps the connection known to be alive, and no page hears of it. */
export const sseAlive = encoder.encode(': alive\n\n')
/** How long a browser waits before it comes back, ms: drawn between two, so that many who were cut off together do not come back together. */
export function sseRetry(leastMs: number, mostMs = leastMs): Uint8Array {
  return encoder.encode(`retry: ${Math.round(leastMs + Math.random() * (mostMs - leastMs))}\n\n`)
}

/** Opens a stream that beats, and that lets go of a reader who does not keep up. */
export function openEventStream({ beat, beatMs, onOpen, onEnd }: Opening): ReadableStream<Uint8Array> {
  let leave = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let ended = false
        const end = (byReader: boolean) => {
          if (ended) return
          ended = true
          clearInterval(beating)
          onEnd(stream)
          if (!byReader) controller.close()
        }
        const stream: EventStream = {
          write(bytes) {
            if (ended) return
            if ((controller.desiredSize ?? 0) < -maxBehindBytes) end(false)
            else controller.enqueue(bytes)
          },
          close: () => end(false),
        }
        const beating = setInterval(() => stream.write(beat), beatMs)
        leave = () => end(true)
        onOpen(stream)
      },
      cancel: () => leave(),
    },
    { highWaterMark: bufferedBytes, size: (bytes) => bytes.byteLength },
  )
}

/** Answers with a stream, told to proxies not to gather it. */
export function answerEvents(http: Context, stream: ReadableStream<Uint8Array>): Response {
  return http.body(stream, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
}
