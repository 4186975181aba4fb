import { eventually } from '@govconnect/testkit'
import { expect, it } from 'vitest'
import { createClock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { createLog } from '../log.ts'
import { createHandover } from './handover.ts'
import type { LightMessage } from './light.ts'

const message = (seq: number) =>
  ({ seq, id: `id-${seq}`, tenantId: 't', type: 'x', key: 'k', payload: '1', attempts: 0 }) as unknown as LightMessage
const row = (seq: number) => ({ seq, id: `id-${seq}`, tenant_id: 't', type: 'x', key: 'k', payload: '1', attempts: 0 })

it('hands over what is committed while the table is read, which may not show it yet', async () => {
  const sent: number[] = []
  const reads: ((seqs: number[]) => void)[] = []
  const query = () =>
    new Promise((resolve) => {
      reads.push((seqs) => resolve({ rows: seqs.map(row) }))
    })
  const handover = createHandover({
    db: { systemPool: { query } } as unknown as Database,
    clock: createClock(),
    log: createLog('silent', {}),
    publisher: 7,
    mark: { adoptDead: async () => {}, close: async () => {} },
    async send({ seq }) {
      sent.push(seq)
    },
  })
  handover.missed()
  handover.add([message(3)])
  reads[0]!([1, 2])
  await eventually(() => reads.length === 2)
  reads[1]!([3])
  await eventually(() => sent.length === 3)
  expect(sent).toEqual([1, 2, 3])
})

it('asks again for what the broker neither confirmed nor refused', async () => {
  const sent: number[] = []
  const clock = createClock()
  const handover = createHandover({
    db: {} as Database,
    // Ten seconds pass at once.
    clock: { ...clock, sleep: (ms, signal) => clock.sleep(ms / 1_000, signal) },
    log: createLog('silent', {}),
    publisher: 7,
    mark: { adoptDead: async () => {}, close: async () => {} },
    send: ({ seq }) => {
      sent.push(seq)
      return sent.length === 2 ? new Promise(() => {}) : Promise.resolve()
    },
  })
  handover.add([message(1), message(2), message(3)])
  await eventually(() => sent.length === 4)
  expect(sent).toEqual([1, 2, 3, 2])
})
