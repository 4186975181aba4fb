import type { LineObjects } from '../security/foreign/lines.ts'
import type { officeCalls } from '../security/foreign/objects.ts'

type Call = ReturnType<typeof officeCalls>
let serial = 0
const request_id = () => `day-of-lines-${++serial}`

/** A day at one counter, so that every event of it is heard that needs no waiting. */
export async function liveThroughLines(call: Call, lines: LineObjects): Promise<void> {
  const { branch, service, counter } = lines
  const take = async () => {
    const taken = await call('POST', '/api/v1/tickets', {
      body: { request_id: request_id(), branch_id: branch, service_id: service },
    })
    return (taken['ticket'] as { id: string }).id
  }
  const act = (id: string, action: string, more: object = {}) =>
    call('POST', `/api/v1/tickets/${id}/actions`, { body: { request_id: request_id(), action, ...more } })
  await call('PUT', `/api/v1/counters/${counter}/session`, {
    body: { request_id: request_id(), open: true, force: true, ticket: 'return' },
  })
  const [id, other] = [await take(), await take()]
  for (const [action, more] of [
    ['call', { counter_id: counter }],
    ['recall'],
    ['hold', { reason: 'fotokopi' }],
    ['return'],
    ['note', { text: 'bawa map' }],
    ['undo'],
    ['call', { counter_id: counter }],
    ['start'],
    ['transfer', { to_counter_id: counter, place: 'front' }],
    ['call', { counter_id: counter }],
    ['start'],
    ['complete'],
  ] as [string, object?][])
    await act(id, action, more)
  await act(other, 'cancel', { reason: 'left' })
  await call('POST', `/api/v1/counters/${counter}/call-next`, { body: { request_id: request_id() } })
}
