import { tenantA, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileInbound } from '../contract.ts'
import { numberId, type Office, startOffice, textMessage, webhookOf } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office.close())

const pool = { workers: 4, weight: 1, paused: false }

describe('inbound messages', () => {
  it('keep the order of each citizen through a flood, and lose none that no column can hold', async () => {
    const citizens = ['62841', '62842', '62843']
    const messages = Array.from({ length: 300 }, (_, n) =>
      textMessage(citizens[n % 3] ?? '', `${n}`, n === 150 ? { timestamp: '99999999999' } : {}),
    )
    await Promise.all(messages.map((message) => office.receive({ messages: [message] })))
    for (const [n, citizen] of citizens.entries()) {
      const stored = await office.stored({ conversation: citizen })
      const said = stored.map((one) => Number(one.text)).reverse()
      expect(said).toEqual(Array.from({ length: 100 }, (_, place) => place * 3 + n))
    }
  })

  it('are acknowledged when they are in the queue of their office, and filed by its workers', async () => {
    await office.services.queue.setPool(tenantA, { ...pool, paused: true })
    const body = JSON.stringify(webhookOf({ messages: [textMessage('62851', 'nanti')] }))
    expect((await office.post(body)).status).toBe(200)
    const waiting = await office.rows(`select tenant_id, type, key from kernel.queue`)
    expect(waiting).toEqual([{ tenant_id: tenantA, type: 'channel.inbound', key: `${office.account.id}:62851` }])
    expect(await office.rows(`select from channel.messages where address = '62851'`)).toEqual([])
    await office.services.queue.setPool(tenantA, pool)
    expect(await office.stored({ conversation: '62851' })).toMatchObject([{ text: 'nanti' }])
    expect(await office.rows(`select from kernel.messages where key = '${office.account.id}:62851'`)).toHaveLength(1)
  })

  it('bring the same message once, however often it is handed over', async () => {
    const body = JSON.stringify(webhookOf({ messages: [textMessage('62852', 'sekali')] }))
    for (const _ of [1, 2, 3]) await office.post(body)
    expect(await office.stored({ conversation: '62852' })).toHaveLength(1)
  })

  it('change another message only after it is filed', async () => {
    const first = textMessage('62853', 'awal')
    const reaction = textMessage('62853', '', {
      type: 'reaction',
      text: undefined,
      reaction: { message_id: first.id, emoji: '👍' },
    })
    await office.receive({ messages: [first, reaction] })
    expect(await office.rows('select reaction from channel.messages where provider_id = $1', [first.id])).toEqual([
      { reaction: '👍' },
    ])
  })

  it('of another office are not filed here, and nonsense is refused', async () => {
    const [mine] = await office.rows<{ payload: { row: object } }>('select payload from kernel.messages limit 1')
    const batchOf = (payload: unknown) => ({
      messages: [{ id: '019a0000-0000-7000-8000-000000000001', key: 'k', attempt: 1, payload }],
    })
    const there = office.internal
    await expect(
      there.call(fileInbound, { body: batchOf({ row: { ...mine!.payload.row, tenant_id: tenantB } }) }),
    ).rejects.toMatchObject({
      status: 404,
    })
    for (const payload of [null, 'x', { row: {} }, { echo: { accountId: numberId } }])
      await expect(there.call(fileInbound, { body: batchOf(payload) })).rejects.toMatchObject({ status: 400 })
  })
})
