import { eventually } from '@govconnect/testkit'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cancelMessage,
  clearLane,
  getQueueStatus,
  getSentMessage,
  pauseLane,
  resumeLane,
  retryLane,
  type SendBody,
  sendMessage,
} from '../contract.ts'
import { type Office, startOffice, textMessage } from './office.ts'

/** As when the process that holds the lane loses its connection without noticing. */
async function cutLaneLock(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and classid = 7201980 and database = (select oid from pg_database where datname = current_database())`)
  await client.end()
}

describe('lane', () => {
  let office: Office
  beforeEach(async () => {
    office = await startOffice({ settings: { messages_per_second: 1000 } })
  })
  afterEach(() => office.close())

  const citizen = (n: number) => `62812000${String(n).padStart(3, '0')}`
  const hello = (n: number) => office.receive({ messages: [textMessage(citizen(n), 'halo')] })
  const send = (to: string, body: string, more: Partial<SendBody> = {}) =>
    office.internal.call(sendMessage, { body: { to, type: 'text', text: body, ...more } as SendBody })
  const statusOf = async (id: string) => (await office.internal.call(getSentMessage, { params: { id } })).status
  const until = (id: string, status: string) => eventually(async () => (await statusOf(id)) === status)
  const lane = async () => (await office.internal.call(getQueueStatus)).sessions[0]!
  const params = () => ({ account: office.account.id })
  const report = (id: string, status: string, more: Record<string, unknown> = {}) =>
    office.receive({ statuses: [{ id, status, timestamp: '1750030073', recipient_id: '62', ...more }] })
  const bodies = () => office.graph.journal.map((one) => (one.body['text'] as { body: string }).body)

  it('sends in order per citizen, with our id and token, and climbs the status ladder in any order', async () => {
    for (const n of [1, 2, 3]) await hello(n)
    const ids: string[] = []
    for (let round = 0; round < 10; round += 1) {
      for (const n of [1, 2, 3]) ids.push((await send(citizen(n), `${n}.${round}`)).id)
    }
    for (const id of ids) await until(id, 'sent')
    for (const n of [1, 2, 3]) {
      const mine = bodies().filter((body) => body.startsWith(`${n}.`))
      expect(mine).toEqual(Array.from({ length: 10 }, (_, round) => `${n}.${round}`))
    }
    const [first] = office.graph.journal
    expect(first).toMatchObject({ path: `/v23.0/106540352242922/messages`, token: 'Bearer token' })
    expect(ids).toContain(first!.body.biz_opaque_callback_data)
    const id = first!.body.biz_opaque_callback_data
    for (const status of ['read', 'delivered', 'sent', 'failed']) await report(first!.providerId, status)
    expect(await statusOf(id)).toBe('read')
  })

  it('applies a status that overtakes the answer, matched by the provider id alone', async () => {
    await hello(1)
    office.graph.answerWith((request, response) => {
      void report(request.providerId, 'delivered').then(() => office.graph.accept(request, response))
    })
    const { id } = await send(citizen(1), 'cepat')
    await until(id, 'delivered')
  })

  it('fails one message at once on a permanent error and goes on with the next', async () => {
    await hello(1)
    const refuse = office.graph.refuse(400, 131026)
    office.graph.answerWith((request, response) =>
      (office.graph.journal.length === 1 ? refuse : office.graph.accept)(request, response),
    )
    const bad = await send(citizen(1), 'gagal')
    const good = await send(citizen(1), 'lanjut')
    await until(bad.id, 'failed')
    await until(good.id, 'sent')
    expect(office.graph.journal).toHaveLength(2)
    office.graph.answerWith(office.graph.accept)
    expect(await office.internal.call(retryLane, { params: params(), body: { error_code: 131026 } })).toEqual({
      affected: 1,
    })
    await until(bad.id, 'sent')
  })

  it('stops the number on an auth error, keeps the message, and sends it once after the resume', async () => {
    await hello(1)
    office.graph.answerWith(office.graph.refuse(401, 190))
    const { id } = await send(citizen(1), 'tunggu token')
    await eventually(async () => (await lane()).paused)
    expect((await lane()).paused_reason).toContain('190')
    expect(office.graph.journal).toHaveLength(1)
    office.graph.answerWith(office.graph.accept)
    await office.internal.call(resumeLane, { params: params() })
    await until(id, 'sent')
    expect(office.graph.journal).toHaveLength(2)
  })

  it('waits on a throttle of the number and goes on by itself', async () => {
    await hello(1)
    const refuse = office.graph.refuse(429, 130429)
    office.graph.answerWith((request, response) =>
      (office.graph.journal.length === 1 ? refuse : office.graph.accept)(request, response),
    )
    const { id } = await send(citizen(1), 'pelan')
    await eventually(async () => (await lane()).paused)
    office.clock.advance(2_000)
    await until(id, 'sent')
  })

  it('holds a message whose answer was lost, until a status proves it; nothing is sent twice', async () => {
    await hello(1)
    office.graph.answerWith((_, response) => response.destroy())
    const { id } = await send(citizen(1), 'hilang jawabannya')
    const next = await send(citizen(1), 'menunggu giliran')
    await until(id, 'in_doubt')
    expect(await statusOf(next.id)).toBe('queued')
    office.graph.answerWith(office.graph.accept)
    await report('wamid.proof', 'sent', { biz_opaque_callback_data: id })
    await until(next.id, 'sent')
    expect(await statusOf(id)).toBe('sent')
    expect(bodies()).toEqual(['hilang jawabannya', 'menunggu giliran'])
  })

  it('tries again when the wait ends without a proof', async () => {
    await hello(1)
    office.graph.answerWith((_, response) => response.destroy())
    const { id } = await send(citizen(1), 'tidak pernah sampai')
    await until(id, 'in_doubt')
    office.graph.answerWith(office.graph.accept)
    office.clock.advance(121_000)
    await until(id, 'sent')
    expect(bodies()).toHaveLength(2)
  })

  it('puts half-sent messages in doubt when another process takes the lane over', async () => {
    await hello(1)
    let letGo: () => void = () => {}
    office.graph.answerWith((request, response) => {
      letGo = () => office.graph.accept(request, response)
    })
    const { id } = await send(citizen(1), 'di tengah jalan')
    await eventually(() => office.graph.journal.length === 1)
    await cutLaneLock(office.databaseUrl)
    await until(id, 'in_doubt')
    letGo()
    await until(id, 'sent')
    expect(office.graph.journal).toHaveLength(1)
  })

  it('pauses, cancels, clears and resumes', async () => {
    await hello(1)
    await office.internal.call(pauseLane, { params: params(), body: { reason: 'uji' } })
    const ids = []
    for (const text of ['a', 'b', 'c', 'd']) ids.push((await send(citizen(1), text)).id)
    expect(await lane()).toMatchObject({ paused: true, paused_reason: 'uji', pending: 4 })
    const cancelled = await office.internal.call(cancelMessage, { params: { id: ids[0]! } })
    expect(cancelled.state).toBe('cancelled')
    await expect(office.internal.call(cancelMessage, { params: { id: ids[0]! } })).rejects.toMatchObject({
      code: 'channel.message_not_waiting',
    })
    expect(await office.internal.call(clearLane, { params: params() })).toEqual({ affected: 3 })
    await office.internal.call(resumeLane, { params: params() })
    const last = await send(citizen(1), 'e')
    await until(last.id, 'sent')
    expect(bodies()).toEqual(['e'])
  })

  it('lets an urgent message overtake the notices of others', async () => {
    await office.close()
    office = await startOffice({ settings: { messages_per_second: 1 } })
    for (const n of [1, 2, 3]) await hello(n)
    await office.internal.call(pauseLane, { params: params(), body: undefined })
    const bulk = await send(citizen(1), 'massal', { priority: 'bulk' })
    await send(citizen(2), 'kabar', { priority: 'notice' })
    await send(citizen(3), 'darurat', { priority: 'urgent' })
    await office.internal.call(resumeLane, { params: params() })
    await until(bulk.id, 'sent')
    expect(bodies()).toEqual(['darurat', 'kabar', 'massal'])
  })

  it('never exceeds the number\u2019s rate', async () => {
    await office.close()
    office = await startOffice({ settings: { messages_per_second: 20 } })
    for (let n = 0; n < 30; n += 1) await hello(n)
    const ids = await Promise.all(Array.from({ length: 30 }, (_, n) => send(citizen(n), String(n))))
    for (const { id } of ids) await until(id, 'sent')
    const times = (await office.rows<{ at: Date }>('select sending_at as at from channel.outbound')).map(({ at }) =>
      at.getTime(),
    )
    const fullest = Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1_000).length))
    expect(fullest).toBeLessThanOrEqual(20)
  })
})
