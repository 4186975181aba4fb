import { identity, internalKeyGate, sessionGate } from '@govconnect/identity'
import { newId, type ProblemError, type Services } from '@govconnect/kernel'
import { startTestRuntime, type TestRuntime, testInternalKey } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getTenant, listTenants, lookUpTenants, SAMPLE_TENANT } from './contract.ts'
import { tenantGate, tenants } from './index.ts'
import { insertTenant } from './store.ts'

const gatekeeper = (services: Services) => ({
  session: sessionGate(services),
  tenant: tenantGate(services),
  internalKey: internalKeyGate([testInternalKey]),
})

let office: TestRuntime
beforeAll(async () => {
  office = await startTestRuntime({ modules: [tenants, identity], gatekeeper })
})
afterAll(() => office.close())

const add = (slug: string, name: string) => {
  const tenant = { id: newId(), slug, name, zone: 'Asia/Jayapura' }
  return office.services.systemTx((tx) => insertTenant(tx, tenant, office.clock.now()))
}

describe('tenants', () => {
  it('begin with the sample tenant, which a restart leaves as it is', async () => {
    const client = office.internal(null)
    const { items } = await client.call(lookUpTenants, { body: { tenants: ['kota-contoh'] } })
    expect(items).toMatchObject([{ ...SAMPLE_TENANT, status: 'active' }])
    await office.services.db.systemPool.query(`update tenants.tenants set name = 'Kota Harapan'`)
    await tenants.start(office.services)
    const again = await client.call(lookUpTenants, { body: { tenants: [SAMPLE_TENANT.id, 'tidak-ada', newId()] } })
    expect(again.items.map((each) => each.name)).toEqual(['Kota Harapan'])
  })

  it('are listed by name, page by page, and found by slug or id', async () => {
    await add('desa-b', 'desa Beringin')
    await add('desa-a', 'Desa Anggrek')
    const client = office.internal(null)
    const first = await client.call(listTenants, { query: { limit: 2 } })
    expect(first.items.map((each) => each.name)).toEqual(['Desa Anggrek', 'desa Beringin'])
    const second = await client.call(listTenants, { query: { limit: 2, cursor: first.next_cursor! } })
    expect(second.items.map((each) => each.slug)).toEqual(['kota-contoh'])
    const found = await client.call(getTenant, { params: { tenant: 'desa-a' } })
    expect(await client.call(getTenant, { params: { tenant: found.id } })).toEqual(found)
    const unknown = await client.call(getTenant, { params: { tenant: 'x' } }).catch((error: ProblemError) => error.code)
    expect(unknown).toBe('tenants.not_found')
  })

  it('refuse a slug twice, or one that looks like an id', async () => {
    expect(await add('kota-contoh', 'Lain')).toBe(false)
    await expect(add('0190a000-0000-7000', 'Mirip')).rejects.toThrow(/slug/)
    for (const slug of ['Kota', '-kota', 'kota-', 'kota contoh', '']) await expect(add(slug, 'X')).rejects.toThrow()
  })

  it('are resolved for the HTTP shell', async () => {
    const resolve = tenantGate(office.services)
    expect(await resolve('kota-contoh')).toBe(SAMPLE_TENANT.id)
    expect(await resolve(SAMPLE_TENANT.id)).toBe(SAMPLE_TENANT.id)
    for (const unknown of ['', 'x', newId(), 'a'.repeat(81)]) expect(await resolve(unknown)).toBeNull()
  })
})
