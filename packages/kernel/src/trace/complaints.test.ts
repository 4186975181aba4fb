import { expect, it } from 'vitest'
import { createComplaints } from './complaints.ts'

it('says once in a while why traces do not arrive, and how often it kept silent', () => {
  const lines: unknown[] = []
  let nowMs = 5
  const complain = createComplaints({
    clock: { elapsed: () => nowMs },
    log: { warn: (fields: unknown) => void lines.push(fields) },
  })
  complain(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', data: 'an answer' }))
  for (let n = 0; n < 100; n++) complain('Dropped 3 spans')
  nowMs += 16 * 60_000
  complain(new AggregateError([], ''))
  expect(lines).toEqual([
    { reason: 'connect ECONNREFUSED ECONNREFUSED', unsaid: 0 },
    { reason: 'AggregateError', unsaid: 100 },
  ])
})
