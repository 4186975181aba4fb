import { newId } from '@govconnect/kernel'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../contract.ts'
import { jobs } from '../jobs.ts'
import { firstOfMonth, monthsFrom } from '../rules/calendar.ts'
import { tenantsOf } from '../runtime.ts'
import { countMonth } from '../storage-store.ts'
import { codeOf, openTenants, type TenantsOffice } from './office.ts'

const { discardMessages, getPool, publishMessage, replayMessages, updateTenant } = contract
const gigabyte = 1024 ** 3
let office: TenantsOffice
beforeAll(async () => {
  office = await openTenants()
  // The job counts once at the start; the tests then say when.
  await eventually(async () => (await office.rows('select from tenants.counted_months')).length === 14)
})
afterAll(() => office.close())

const as = (tenantId: string) => office.staff({ tenantId })
const flush = () => tenantsOf(office.services).usage.flush()
const poolOf = (id: string) => as(id).call(getPool, { params: { tenant: id } })
const storedBy = async (id: string) => (await poolOf(id)).used_storage_bytes
const send = (id: string, payload: unknown) =>
  codeOf(as(id).call(publishMessage, { body: { payload: payload as string } }))
const [month = ''] = monthsFrom(new Date(), 0)
const count = () => office.services.db.system({ module: 'tenants' }, (tx) => countMonth(tx, month, office.clock.now()))
/** As a citizen's message comes: published by a module. */
const hear = (tenantId: string, n: number) =>
  office.services.queue.publish([
    { id: newId(), tenantId, type: 'counting.ours', key: 'k', payload: JSON.stringify({ n }) },
  ])

describe('storage', () => {
  it('is counted by the bytes of payloads, wherever the message stands, and given back', async () => {
    const id = await office.make('isi')
    expect(await storedBy(id)).toBe(0)
    await send(id, 'x'.repeat(98))
    expect(await storedBy(id)).toBe(100)
    office.poison.add(71)
    const parked = await office.publish(id, 71)
    await eventually(async () => (await poolOf(id)).parked === 1)
    await office.settled()
    expect(await storedBy(id)).toBe(108)
    await flush()
    expect(await storedBy(id)).toBe(108)
    await as(id).call(discardMessages, { body: { ids: [parked] } })
    expect(await storedBy(id)).toBe(100)
  })

  it('ends publishing where the plan ends, and begins again when there is room', async () => {
    const id = await office.make('penuh', { plan: 'small' })
    await office.rows('insert into tenants.storage values ($1, $2, $3)', [id, month, gigabyte - 10])
    expect(await send(id, 'x'.repeat(8))).toBe('done')
    expect(await send(id, 1)).toBe('tenants.storage_full')
    const refused = as(id).call(publishMessage, { body: { payload: 1 } }, { headers: { 'accept-language': 'en' } })
    await expect(refused).rejects.toMatchObject({ status: 429, problem: { detail: expect.stringContaining('1 GB') } })
    await as(id).call(updateTenant, { params: { tenant: id }, body: { plan: 'standard' } })
    expect(await send(id, 1)).toBe('done')
    await as(id).call(updateTenant, { params: { tenant: id }, body: { plan: 'small' } })
    expect(await send(id, 1)).toBe('tenants.storage_full')
    // Given back in another process: seen when it would be refused.
    await office.rows('update tenants.storage set bytes = 5 where tenant_id = $1', [id])
    await eventually(async () => (await send(id, 1)) === 'done')
  })

  it('does not use up the day where it refuses', async () => {
    const id = await office.make('jatah', { plan: 'small' })
    await office.rows('insert into tenants.storage values ($1, $2, $3)', [id, month, gigabyte])
    expect(await send(id, 1)).toBe('tenants.storage_full')
    expect((await poolOf(id)).used_today).toEqual({ messages: 0, bytes: 0 })
  })

  it('is put right by counting, whatever was forgotten, and however it is used meanwhile', async () => {
    const id = await office.make('hitung')
    await send(id, 'x'.repeat(48))
    office.poison.add(72)
    await office.publish(id, 72)
    await eventually(async () => (await poolOf(id)).parked === 1)
    await office.settled()
    await flush()
    for (const wrong of ['bytes + 1000', 'bytes - 5000']) {
      await office.rows(`update tenants.storage set bytes = ${wrong} where tenant_id = $1`, [id])
      await count()
      expect(await storedBy(id)).toBe(58)
    }
    await office.rows('delete from tenants.storage where tenant_id = $1', [id])
    await Promise.all([count(), send(id, 'x'.repeat(8)), flush()])
    await office.settled()
    await flush()
    await count()
    expect(await storedBy(id)).toBe(68)
    office.poison.delete(72)
    await as(id).call(replayMessages, { body: {} })
    await office.settled()
    await count()
    expect(await storedBy(id)).toBe(68)
  })
})

describe('months past their time', () => {
  it('give back what they took, but for what is parked; days of usage go with them', async () => {
    const id = await office.make('lama')
    const old = firstOfMonth(new Date(), -15)
    await office.rows('select kernel.make_message_month($1)', [old])
    for (const table of ['messages', 'parked'])
      await office.rows(
        `insert into kernel.${table} (tenant_id, id, type, key, payload, attempts, accepted_at, ${table === 'parked' ? 'error, parked_at' : 'handled_at'})
         values ($1, gen_random_uuid(), 'x', 'x', '12345678', 1, $2, ${table === 'parked' ? "'x', " : ''} $2)`,
        [id, old],
      )
    await office.rows('insert into tenants.storage values ($1, $2, 16)', [id, old])
    await office.rows('insert into tenants.usage values ($1, $2, 2, 16), ($1, now(), 1, 1)', [id, old])
    expect(await storedBy(id)).toBe(16)
    const work = { services: office.services, now: office.clock.now(), signal: new AbortController().signal }
    await jobs.find((one) => one.name === 'tenants.message-months')!.run(work)
    expect(await storedBy(id)).toBe(8)
    expect(await office.rows('select from tenants.usage where tenant_id = $1', [id])).toHaveLength(1)
  })
})

describe("citizens' messages", () => {
  it('count as used when they are handled, and are never refused', async () => {
    const id = await office.make('warga', { plan: 'small' })
    const day = (
      await office.rows<{ day: string }>(`select to_char(now() at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day`)
    )[0]!.day
    await office.rows('insert into tenants.usage values ($1, $2, 9999, 0)', [id, day])
    await office.rows('insert into tenants.storage values ($1, $2, $3)', [id, month, gigabyte])
    for (const n of [81, 82, 83]) await hear(id, n)
    await eventually(() => [81, 82, 83].every((n) => office.handled.includes(n)))
    await office.settled()
    await flush()
    const pool = await poolOf(id)
    expect(pool.used_today).toEqual({ messages: 10_002, bytes: 24 })
    expect(pool.used_storage_bytes).toBe(gigabyte + 24)
    expect(await send(id, 1)).toBe('tenants.storage_full')
    await office.rows('delete from tenants.storage where tenant_id = $1', [id])
    await eventually(async () => (await send(id, 1)) === 'tenants.quota_exceeded')
  })

  it('of an office that is none are not counted', async () => {
    await hear(newId(), 91)
    await flush()
    expect(await office.rows('select from tenants.usage where messages = 0')).toEqual([])
  })
})

describe('a smaller plan', () => {
  it('says how many workers are left', async () => {
    const id = await office.make('mengecil')
    const change = (body: object) => as(id).call(updateTenant, { params: { tenant: id }, body })
    expect(await change({ plan: 'large' })).toMatchObject({ plan: 'large', workers: 4 })
    await as(id).call(contract.setConcurrency, { params: { tenant: id }, body: { workers: 40 } })
    expect(await change({ name: 'Tetap' })).toMatchObject({ workers: 40 })
    expect(await change({ plan: 'standard' })).toMatchObject({ plan: 'standard', workers: 16 })
    expect(await change({ plan: 'small' })).toMatchObject({ plan: 'small', workers: 4 })
    expect(await poolOf(id)).toMatchObject({ workers: 4, limits: { workers: 4 } })
  })
})
