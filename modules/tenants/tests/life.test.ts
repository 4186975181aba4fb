import type { Permission } from '@govconnect/kernel'
import { eventually, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../contract.ts'
import { tenants } from '../index.ts'
import { codeOf, openTenants, type TenantsOffice } from './office.ts'

const { createTenant, deleteTenant, getPool, listPools, setConcurrency, updateTenant } = contract
let office: TenantsOffice
beforeAll(async () => {
  office = await openTenants()
})
afterAll(() => office.close())

const platform = () => office.staff()
const of = (tenantId: string, permissions: Permission[]) => office.staff({ tenantId, permissions })
const poolOf = (id: string) => office.services.queue.states().get(id)
const auditsOf = (id: string) =>
  office.heard
    .filter((one) => one.name === 'audit.recorded' && (one.payload['subject'] as { id: string }).id === id)
    .map((one) => ({ action: one.payload['action'], tenant: one.tenant_id, before: one.payload['before'] }))

describe('an office', () => {
  it('is made with its queue and its workers', async () => {
    const made = await platform().call(createTenant, { body: { name: ' Desa Baru ', slug: 'desa-baru' } })
    expect(made).toMatchObject({ name: 'Desa Baru', zone: 'Asia/Jakarta', plan: 'standard', status: 'active' })
    expect(poolOf(made.id)).toMatchObject({ workers: contract.defaultWorkers })
    await eventually(() => auditsOf(made.id).some((one) => one.action === 'tenant.created' && one.tenant === null))
    await eventually(() => office.heard.some((one) => one.name === 'tenants.changed' && one.key === made.id))
  })

  it('is made once, however many ask', async () => {
    const make = () => codeOf(platform().call(createTenant, { body: { name: 'Dua', slug: 'dua-kali' } }))
    expect((await Promise.all([make(), make(), make()])).sort()).toEqual([
      'done',
      'tenants.slug_taken',
      'tenants.slug_taken',
    ])
  })

  it('is made once for a key', async () => {
    const make = (slug: string) =>
      platform().call(createTenant, { body: { name: 'Kunci', slug } }, { idempotencyKey: 'buat' })
    expect(await make('kunci')).toEqual(await make('kunci'))
    expect(await codeOf(make('kunci-lain'))).toBe('idempotency.mismatch')
  })

  it('is refused with a bad slug, zone or plan', async () => {
    for (const bad of [{ slug: 'Kota' }, { slug: '0190a000-0000-7000' }, { zone: 'Europe/Berlin' }, { plan: 'huge' }]) {
      const body = { name: 'X', slug: 'x-y', ...bad } as { name: string; slug: string }
      expect(await codeOf(platform().call(createTenant, { body }))).toBe('request.invalid')
    }
  })

  it('is renamed, suspended and resumed; what did not change is not told', async () => {
    const id = await office.make('suspended')
    const change = (body: object) => platform().call(updateTenant, { params: { tenant: 'suspended' }, body })
    expect(await change({ name: 'Baru', status: 'suspended' })).toMatchObject({ name: 'Baru', status: 'suspended' })
    expect(await codeOf(office.publish(id, 1))).toBe('tenants.suspended')
    await office.services.queue.publish([
      { id: '0190a000-0000-7000-8000-000000000001', tenantId: id, type: 'tenants.record', key: 'k', payload: '1' },
    ])
    expect(await office.rows('select id from kernel.queue where tenant_id = $1', [id])).toHaveLength(1)
    await change({ status: 'active' })
    await eventually(
      async () => (await office.rows('select id from kernel.queue where tenant_id = $1', [id])).length === 0,
    )
    await change({ status: 'active' })
    await office.settled()
    expect(auditsOf(id).filter((one) => one.action === 'tenant.changed')).toMatchObject([
      { tenant: id, before: { name: 'suspended', status: 'active' } },
      { tenant: id, before: { status: 'suspended' } },
    ])
    expect(await codeOf(change({}))).toBe('request.invalid')
  })

  it('has as many workers as its plan allows, and fewer when the plan shrinks', async () => {
    const id = await office.make('berkembang')
    const params = { tenant: id }
    expect(await platform().call(setConcurrency, { params, body: { workers: 16 } })).toEqual({ workers: 16, limit: 16 })
    expect(poolOf(id)).toMatchObject({ workers: 16 })
    const set = (workers: number) => codeOf(platform().call(setConcurrency, { params, body: { workers } }))
    expect(await set(17)).toBe('tenants.too_many_workers')
    for (const bad of [0, 65, 1.5]) expect(await set(bad)).toBe('request.invalid')
    await platform().call(updateTenant, { params, body: { plan: 'small' } })
    expect(poolOf(id)).toMatchObject({ workers: 4 })
    expect(await set(5)).toBe('tenants.too_many_workers')
  })

  it('is resized by its own admin, and by nobody of another office', async () => {
    const id = await office.make('milik-a')
    const set = (permissions: Permission[], tenantId: string) =>
      codeOf(of(tenantId, permissions).call(setConcurrency, { params: { tenant: id }, body: { workers: 2 } }))
    expect(await set(['tenant.admin'], id)).toBe('done')
    expect(await set(['tenant.admin'], tenantB)).toBe('tenants.not_found')
    expect(await set(['system.read'], id)).toBe('auth.forbidden')
    const change = { params: { tenant: id }, body: { plan: 'large' as const } }
    expect(await codeOf(of(id, ['tenant.admin']).call(updateTenant, change))).toBe('auth.forbidden')
    const pool = (tenantId: string) => codeOf(of(tenantId, ['system.read']).call(getPool, { params: { tenant: id } }))
    expect(await pool(id)).toBe('done')
    expect(await pool(tenantB)).toBe('tenants.not_found')
    const { items } = await of(id, ['system.read']).call(listPools)
    expect(items.map((one) => one.slug)).toEqual(['milik-a'])
    expect((await platform().call(listPools, { query: { limit: 1 } })).next_cursor).not.toBeNull()
  })

  it('keeps its pool over a restart', async () => {
    const id = await office.make('tetap')
    await platform().call(setConcurrency, { params: { tenant: id }, body: { workers: 7 } })
    await office.services.queue.dropPool(id, { remove: false })
    await tenants.start(office.services)
    expect(poolOf(id)).toMatchObject({ workers: 7 })
  })
})

describe('an office that is deleted', () => {
  const remove = (tenant: string, data: 'keep' | 'erase' = 'keep', confirm = tenant) =>
    platform().call(deleteTenant, { params: { tenant }, query: { confirm, data } })
  const count = async (table: string, id: string) =>
    (await office.rows(`select from ${table} where tenant_id = $1`, [id])).length

  it('is named once more, and is not the sample', async () => {
    await office.make('jangan')
    expect(await codeOf(remove('jangan', 'keep', 'lain'))).toBe('tenants.not_confirmed')
    expect(await codeOf(remove('kota-contoh'))).toBe('tenants.sample_stays')
    expect(await codeOf(remove('tidak-ada'))).toBe('tenants.not_found')
  })

  it('stops at once, and is gone with what waited; what was handled goes where it is to be erased', async () => {
    for (const data of ['keep', 'erase'] as const) {
      const slug = `hapus-${data}`
      const id = await office.make(slug)
      await office.publish(id, 1)
      await office.settled()
      await platform().call(updateTenant, { params: { tenant: slug }, body: { status: 'suspended' } })
      const waits = { id: crypto.randomUUID(), tenantId: id, type: 'tenants.record', key: 'k', payload: '1' }
      await office.services.queue.publish([waits])
      expect(await remove(slug, data)).toMatchObject({ status: 'deleting' })
      expect(await remove(slug, 'keep')).toMatchObject({ status: 'deleting' })
      await eventually(() => poolOf(id) === undefined)
      const change = { params: { tenant: slug }, body: { name: 'X' } }
      expect(await codeOf(platform().call(updateTenant, change))).toBe('tenants.being_deleted')
      expect(await codeOf(office.publish(id, 2))).toBe('tenants.being_deleted')
      await office.clearUp()
      expect(await codeOf(remove(slug))).toBe('tenants.not_found')
      expect(await count('kernel.queue', id)).toBe(0)
      expect(await count('kernel.messages', id)).toBe(data === 'keep' ? 1 : 0)
      await eventually(() =>
        office.heard.find((one) => one.name === 'tenants.deleted' && one.payload['tenant_id'] === id),
      )
      expect(await codeOf(office.publish(id, 3))).toBe('tenants.being_deleted')
      await office.make(slug)
    }
  })

  it('is deleted or changed, whichever comes first, never half', async () => {
    for (const n of [1, 2, 3]) {
      const slug = `serentak-${n}`
      const id = await office.make(slug)
      const set = platform().call(setConcurrency, { params: { tenant: id }, body: { workers: 9 } })
      const codes = await Promise.all([codeOf(remove(slug)), codeOf(set), codeOf(office.make(slug))])
      expect(codes[0]).toBe('done')
      expect(['done', 'tenants.being_deleted']).toContain(codes[1])
      expect(codes[2]).toBe('tenants.slug_taken')
      await eventually(() => poolOf(id) === undefined)
      await office.clearUp()
      expect(await office.rows('select from tenants.tenants where id = $1', [id])).toEqual([])
    }
  })
})
