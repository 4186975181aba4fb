import { newId } from '@govconnect/kernel'
import { eventually, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../contract.ts'
import { messagePage } from '../queries/messages.ts'
import { dayIn } from '../rules/calendar.ts'
import { tenantsOf } from '../runtime.ts'
import { codeOf, openTenants, type TenantsOffice } from './office.ts'

const { discardMessages, getMessage, getPool, listMessages, publishMessage, replayMessages, setConcurrency } = contract
let office: TenantsOffice
beforeAll(async () => {
  office = await openTenants()
})
afterAll(() => office.close())

const as = (tenantId: string) => office.staff({ tenantId })
const upTo = (n: number) => [...Array(n).keys()]

describe('publishing', () => {
  it('answers when the message is durable, and stores it in the end', async () => {
    const id = await office.make('terbit')
    const sent = await as(id).call(publishMessage, { body: { payload: { a: [1, null, 'x'] } } })
    expect(sent.status).toBe('queued')
    await office.settled()
    const found = await as(id).call(getMessage, { params: { id: sent.id } })
    expect(found).toMatchObject({ type: 'tenants.record', key: sent.id, status: 'handled', attempts: 1 })
    expect(found.payload).toEqual({ a: [1, null, 'x'] })
    expect(await codeOf(as(tenantB).call(getMessage, { params: { id: sent.id } }))).toBe('tenants.message_not_found')
    for (const unknown of [newId(), crypto.randomUUID()])
      expect(await codeOf(as(id).call(getMessage, { params: { id: unknown } }))).toBe('tenants.message_not_found')
  })

  it('refuses what does not fit', async () => {
    const id = await office.make('tidak-cocok')
    const send = (body: object) => codeOf(as(id).call(publishMessage, { body: { payload: 1, ...body } }))
    for (const type of ['counting.unknown', 'counting.ours', ''])
      expect(await send({ type })).toBe('tenants.message_type_unknown')
    expect(await send({ type: 'counting.counted', payload: { n: 'x' } })).toBe('tenants.payload_invalid')
    expect(await send({ payload: 'x'.repeat(256 * 1024) })).toBe('tenants.payload_too_large')
    expect(await send({ payload: 'x'.repeat(256 * 1024 - 2) })).toBe('done')
    expect(await send({ payload: 'x'.repeat(1024 * 1024) })).toBe('request.too_large')
    expect(await send({ key: '' })).toBe('request.invalid')
    expect(await codeOf(as(newId()).call(publishMessage, { body: { payload: 1 } }))).toBe('tenants.being_deleted')
    const types = await as(id).call(contract.listMessageTypes)
    expect(types.items.map((one) => one.name).sort()).toEqual(['counting.counted', 'tenants.record'])
    expect(types.items.find((one) => one.name === 'counting.counted')?.payload).toMatchObject({ required: ['n'] })
  })

  it('acts once for a key', async () => {
    const id = await office.make('sekali')
    const send = (payload: number) => as(id).call(publishMessage, { body: { payload } }, { idempotencyKey: 'k' })
    expect(await send(1)).toEqual(await send(1))
    expect(await codeOf(send(2))).toBe('idempotency.mismatch')
    await office.settled()
    expect((await as(id).call(listMessages)).items).toHaveLength(1)
  })

  it('ends with the quota of the day, and begins again on the next', async () => {
    const id = await office.make('kuota', { plan: 'small' })
    const day = dayIn('Asia/Jakarta', office.clock.now())
    await office.rows('insert into tenants.usage values ($1, $2, 9998, 5)', [id, day])
    const send = () => codeOf(as(id).call(publishMessage, { body: { payload: 12 } }))
    expect([await send(), await send(), await send()]).toEqual(['done', 'done', 'tenants.quota_exceeded'])
    const pool = await as(id).call(getPool, { params: { tenant: id } })
    expect(pool.used_today).toEqual({ messages: 10_000, bytes: 9 })
    await tenantsOf(office.services).usage.flush()
    expect(await office.rows('select messages, bytes from tenants.usage where tenant_id = $1', [id])).toEqual([
      { messages: 10_000, bytes: 9 },
    ])
    expect(await send()).toBe('tenants.quota_exceeded')
    office.clock.advance(24 * 3_600_000)
    expect(await send()).toBe('done')
  })

  it('loses and repeats nothing while the pool is resized', async () => {
    const id = await office.make('ubah-ukuran')
    const sent = Promise.all(upTo(200).map((n) => office.publish(id, 10_000 + n)))
    for (const workers of [1, 16, 2, 8])
      await as(id).call(setConcurrency, { params: { tenant: id }, body: { workers } })
    await sent
    await office.settled()
    const numbers = office.handled.filter((n) => n >= 10_000 && n < 10_200)
    expect(numbers.sort((a, b) => a - b)).toEqual(upTo(200).map((n) => 10_000 + n))
  })

  it('is measured and told to screens', async () => {
    const id = await office.make('terukur')
    await office.publish(id, 1)
    const told = await eventually(() =>
      office.heard.find(
        (one) =>
          one.name === 'tenants.pool_measured' && one.tenant_id === id && Number(one.payload['handled_per_second']) > 0,
      ),
    )
    expect(told.payload).toMatchObject({ tenant_id: id, depth: 0, used_today: { messages: 1 } })
  })
})

describe('parked messages', () => {
  const parked = async (id: string) => (await as(id).call(listMessages, { query: { status: 'parked' } })).items
  const park = async (id: string, numbers: number[]) => {
    for (const n of numbers) office.poison.add(n)
    const ids: string[] = []
    for (const n of numbers) ids.push(await office.publish(id, n))
    await eventually(async () => (await parked(id)).length === numbers.length)
    for (const n of numbers) office.poison.delete(n)
    return ids
  }

  it('are seen with their error, replayed one by one or all', async () => {
    const id = await office.make('parkir')
    const [first] = await park(id, [501, 502, 503])
    expect(await parked(id)).toMatchObject([{ attempts: 5 }, {}, {}])
    expect((await as(id).call(getMessage, { params: { id: first! } })).error).toMatch(/server.error/)
    const replay = (tenant: string, ids?: string[]) => as(tenant).call(replayMessages, { body: ids ? { ids } : {} })
    expect(await replay(tenantB, [first!])).toEqual({ replayed: 0, left: 0 })
    expect(await replay(id, [first!, newId()])).toEqual({ replayed: 1, left: 2 })
    expect(await replay(id)).toEqual({ replayed: 2, left: 0 })
    await eventually(() => [501, 502, 503].every((n) => office.handled.includes(n)))
    await office.settled()
    expect(office.heard.filter((one) => one.payload['action'] === 'messages.replayed')).toHaveLength(2)
  })

  it('are discarded by those who may, and audited', async () => {
    const id = await office.make('buang')
    const ids = await park(id, [601, 602])
    const discard = (tenantId: string, permissions: 'system.replay' | 'system.read') =>
      office.staff({ tenantId, permissions: [permissions] }).call(discardMessages, { body: { ids: ids.slice(1) } })
    expect(await codeOf(discard(id, 'system.read'))).toBe('auth.forbidden')
    expect(await discard(tenantB, 'system.replay')).toEqual({ discarded: 0 })
    expect(await discard(id, 'system.replay')).toEqual({ discarded: 1 })
    expect((await parked(id)).map((one) => one.id)).toEqual(ids.slice(0, 1))
    await eventually(() =>
      office.heard.some((one) => one.payload['action'] === 'messages.discarded' && one.tenant_id === id),
    )
  })
})

describe('the list of messages', () => {
  const start = Date.UTC(2026, 9, 20)
  /** Over three months, three statuses; every two share a moment. */
  const scatter = async (tenantId: string, count: number) => {
    const at = (n: number) => new Date(start + Math.floor(n / 2) * 12 * 3_600_000)
    for (const n of upTo(count)) {
      const values = [tenantId, newId(), 'tenants.record', 'k', n, at(n)]
      const columns = 'tenant_id, id, type, key, payload, accepted_at'
      if (n % 3 === 0)
        await office.rows(`insert into kernel.queue (${columns}, publisher) values ($1,$2,$3,$4,$5,$6,9)`, values)
      else if (n % 3 === 1)
        await office.rows(
          `insert into kernel.parked (${columns}, attempts, error, parked_at) values ($1,$2,$3,$4,$5,$6,5,'x',$6)`,
          values,
        )
      else
        await office.rows(
          `insert into kernel.messages (${columns}, attempts, handled_at) values ($1,$2,$3,$4,$5,$6,1,$6)`,
          values,
        )
    }
  }
  const numbersOf = (items: { payload?: unknown }[]) => items.map((one) => Number(one.payload))

  beforeAll(async () => {
    for (const day of ['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01'])
      await office.rows('select kernel.make_message_month($1)', [day])
  })

  it('pages over all statuses without gap or repetition while messages move', async () => {
    const id = newId()
    await scatter(id, 90)
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof read>> = await read(cursor)
      seen.push(...numbersOf(page.items))
      cursor = page.next_cursor
      await office.rows(
        `with gone as (delete from kernel.queue where tenant_id = $1 and seq in
           (select seq from kernel.queue where tenant_id = $1 order by random() limit 4) returning *)
         insert into kernel.messages (tenant_id, id, type, key, payload, attempts, accepted_at, handled_at)
         select tenant_id, id, type, key, payload, 1, accepted_at, accepted_at from gone`,
        [id],
      )
    }
    function read(from: string) {
      return as(id).call(listMessages, { query: { limit: 7, ...(from ? { cursor: from } : {}) } })
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(upTo(90))
    expect(seen.map((n) => Math.floor(n / 2))).toEqual([...upTo(90)].reverse().map((n) => Math.floor(n / 2)))
  })

  it('takes a status and a span of time', async () => {
    const id = newId()
    await scatter(id, 30)
    const list = async (query: object) => numbersOf((await as(id).call(listMessages, { query })).items)
    expect(await list({ status: 'parked' })).toHaveLength(10)
    const from = new Date(start + 2 * 12 * 3_600_000).toISOString()
    const to = new Date(start + 4 * 12 * 3_600_000).toISOString()
    expect((await list({ from, to })).sort((a, b) => a - b)).toEqual([4, 5, 6, 7])
    expect(await list({ from: to, to: from })).toEqual([])
    for (const bad of [{ status: 'x' }, { from: 'gestern' }, { limit: 0 }, { limit: 201 }])
      expect(await codeOf(as(id).call(listMessages, { query: bad as object }))).toBe('request.invalid')
  })

  it('refuses a cursor that is none of its own', async () => {
    const [one, other] = [newId(), newId()]
    await scatter(one, 4)
    const { next_cursor } = await as(one).call(listMessages, { query: { limit: 1 } })
    const pools = await office.staff({ tenantId: one }).call(contract.listPools, { query: { limit: 1 } })
    const read = (id: string, cursor: string) => codeOf(as(id).call(listMessages, { query: { cursor } }))
    expect(await read(one, next_cursor!)).toBe('done')
    expect(await read(other, next_cursor!)).toBe('cursor.invalid')
    for (const bad of [pools.next_cursor!, 'x', `${next_cursor}x`]) expect(await read(one, bad)).toBe('cursor.invalid')
  })

  it('reads each branch by its index, one part of each month, no further than the page', async () => {
    const id = newId()
    await office.rows(
      `insert into kernel.messages (tenant_id, id, type, key, payload, attempts, accepted_at, handled_at)
       select case when n % 2 = 0 then $1::uuid else gen_random_uuid() end, gen_random_uuid(), 'x', 'k', '1', 1,
         '2026-10-02'::timestamptz + n * interval '5 min', now() from generate_series(1, 24000) n`,
      [id],
    )
    await office.rows('analyze kernel.messages')
    const cursors = { encode: () => '', decode: () => [Date.UTC(2026, 10, 15), newId()] }
    const page = messagePage(id, { limit: 50, cursor: 'x' }, cursors)
    const plan = await office.services.db.tenant(id, { module: 'tenants' }, (tx) =>
      tx.rows<{ 'QUERY PLAN': string }>({
        text: `explain (analyze, costs off, timing off, summary off) ${page.text}`,
        values: page.values,
      }),
    )
    const text = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(text).not.toMatch(/Seq Scan|Bitmap/)
    expect([...text.matchAll(/messages_2026_(\d\d)_\d/g)].length).toBeGreaterThan(0)
    expect(text).not.toMatch(/messages_2026_12|messages_2027/)
    expect(Math.max(...[...text.matchAll(/rows=(\d+)/g)].map((found) => Number(found[1])))).toBeLessThanOrEqual(51)
    const parts = [...text.matchAll(/messages_(2026_\d\d)_\d_/g)].map((found) => found[1])
    expect(new Set(parts).size).toBe(parts.length)
  })
})
