import { sseEvent, sseRetry } from '@govconnect/kernel'
import type { VisitView } from '@govconnect/queue/contract'
import { createSseParser } from '@govconnect/web/sse.ts'

/**
 * Turns the API's events of a visit into parts of its page. Signs of life go on as they come, so that a page which hears them knows that the
 * whole way stands. What looks the same is not sent again.
 */
export function partsOf(partOf: (visit: VisitView) => string): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder()
  let before = ''
  let pass: (bytes: Uint8Array) => void = () => {}
  const push = createSseParser(({ id, name, data }) => {
    if (name !== 'visit') return pass(sseEvent({ name, data }))
    const part = partOf(JSON.parse(data) as VisitView)
    if (part === before) return
    before = part
    pass(sseEvent({ name: 'part', data: part, ...(id === null ? {} : { id }) }))
  })
  return new TransformStream({
    start(controller) {
      pass = (bytes) => controller.enqueue(bytes)
      pass(sseRetry(1_000, 4_000))
    },
    transform: (bytes) => push(decoder.decode(bytes, { stream: true })),
  })
}
