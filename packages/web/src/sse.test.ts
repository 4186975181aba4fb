import { describe, expect, it } from 'vitest'
import { waitBeforeAttempt } from './live.ts'
import { createSseParser, type SseEvent } from './sse.ts'

const stream = 'retry: 1000\n\n: alive\n\nid: 7\nevent: complaint.created\ndata: {"a":1}\n\ndata: one\ndata: two\n\n'

const parse = (chunks: string[]) => {
  const events: SseEvent[] = []
  const push = createSseParser((event) => events.push(event))
  for (const chunk of chunks) push(chunk)
  return events
}

describe('createSseParser', () => {
  const whole = parse([stream])

  it('reads events, keeps the last id, ignores comments', () => {
    expect(whole).toEqual([
      { id: '7', name: 'complaint.created', data: '{"a":1}' },
      { id: '7', name: 'message', data: 'one\ntwo' },
    ])
  })

  it('gives the same however the bytes were cut', () => {
    for (let cut = 1; cut < stream.length; cut++)
      expect(parse([stream.slice(0, cut), stream.slice(cut)])).toEqual(whole)
    expect(parse([...stream])).toEqual(whole)
    expect(parse([...stream.replaceAll('\n', '\r\n')])).toEqual(whole)
  })

  it('tells nothing of an event that is not finished', () => {
    expect(parse(['data: half'])).toEqual([])
  })
})

describe('waitBeforeAttempt', () => {
  it('doubles to fifteen seconds', () => {
    expect([1, 2, 3, 4, 9].map(waitBeforeAttempt)).toEqual([500, 1000, 2000, 4000, 15_000])
  })
})
