import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStaff, getMe, listStaff, signOutStaff, switchTenant, updateProfile, updateStaff } from './contract.ts'
import { type Browser, foreign, home, type Office, openOffice, type Person, refusalOf } from './test/office.ts'

let office: Office
let boss: Person
let desk: Browser
beforeEach(async () => {
  office = await openOffice()
  boss = await office.person({ name: 'Bos', roles: { [home]: 'tenant_admin' } })
  desk = office.browser()
  await desk.signIn(boss)
})
afterEach(() => office.close())

describe('tenant switch', () => {
  it('changes role and permissions at once, and is remembered', async () => {
    const person = await office.person({ name: 'Dua', roles: { [home]: 'agent', [foreign]: 'tenant_admin' } })
    const browser = office.browser()
    await browser.signIn(person)
    expect(
      (await refusalOf(browser.call(createStaff, { body: { name: 'X', email: 'x@x.id', role: 'viewer' } }))).code,
    ).toBe('auth.forbidden')
    const there = await browser.call(switchTenant, { body: { tenant_id: foreign } })
    expect(there).toMatchObject({ role: 'tenant_admin', tenant: { slug: 'kota-lain' } })
    const { items } = await browser.call(listStaff)
    expect(items.map((each) => each.name)).toEqual(['Dua'])
    expect((await office.browser().signIn(person)).tenant?.slug).toBe('kota-lain')
  })

  it('opens only own tenants; a platform admin any', async () => {
    expect(await refusalOf(desk.call(switchTenant, { body: { tenant_id: foreign } }))).toMatchObject({
      code: 'identity.not_a_member',
      status: 404,
    })
    const root = await office.person({ name: 'Akar', platformAdmin: true })
    const browser = office.browser()
    await browser.signIn(root)
    expect((await browser.call(switchTenant, { body: { tenant_id: foreign } })).role).toBe('platform_admin')
    const unknown = browser.call(switchTenant, { body: { tenant_id: '0190a000-0000-7000-8000-0000000000ff' } })
    expect((await refusalOf(unknown)).code).toBe('identity.not_a_member')
  })

  it('keeps a platform admin in an office that more offices stand before than one look-up answers', async () => {
    const root = await office.person({ name: 'Puncak', platformAdmin: true })
    const browser = office.browser()
    await browser.signIn(root)
    await office.services.db.systemPool.query(
      `insert into tenants.tenants (id, slug, name, zone, created_at, updated_at)
       select gen_random_uuid(), 'desa-' || n, 'Desa ' || n, 'Asia/Jakarta', now(), now() from generate_series(1, 201) n`,
    )
    const there = await browser.call(switchTenant, { body: { tenant_id: foreign } })
    expect(there).toMatchObject({ tenant: { id: foreign }, role: 'platform_admin' })
    expect(there.tenants.map((each) => each.id)).toContain(foreign)
    expect((await office.browser().signIn(root)).tenant?.id).toBe(foreign)
  })
})

describe('staff of a tenant', () => {
  it('is listed by name, page by page, searched, and never another tenant’s', async () => {
    for (const name of ['Budi', 'agus', 'Cici']) await office.person({ name, roles: { [home]: 'agent' } })
    await office.person({ name: 'Asing', roles: { [foreign]: 'agent' } })
    const first = await desk.call(listStaff, { query: { limit: 2 } })
    expect(first.items.map((each) => each.name)).toEqual(['agus', 'Bos'])
    const second = await desk.call(listStaff, { query: { limit: 2, cursor: first.next_cursor! } })
    expect(second.items.map((each) => each.name)).toEqual(['Budi', 'Cici'])
    expect(second.next_cursor).toBeNull()
    expect((await desk.call(listStaff, { query: { q: 'UDI' } })).items.map((each) => each.name)).toEqual(['Budi'])
    expect((await desk.call(listStaff, { query: { q: '%' } })).items).toEqual([])
    expect((await refusalOf(desk.call(listStaff, { query: { cursor: 'abc' } }))).code).toBe('cursor.invalid')
  })

  it('changes role and access in open sessions', async () => {
    const agent = await office.person({ name: 'Agen', roles: { [home]: 'agent' } })
    const browser = office.browser()
    await browser.signIn(agent)
    await desk.call(updateStaff, { params: { id: agent.id }, body: { role: 'supervisor' } })
    expect((await browser.call(getMe)).role).toBe('supervisor')
    const disabled = await desk.call(updateStaff, { params: { id: agent.id }, body: { disabled: true } })
    expect(disabled.disabled_at).not.toBeNull()
    expect(await browser.call(getMe)).toMatchObject({ role: null, tenant: null, permissions: [] })
    expect((await refusalOf(browser.call(listStaff))).status).toBe(403)
    expect((await desk.call(listStaff)).items.map((each) => each.name)).toEqual(['Bos'])
    expect((await desk.call(listStaff, { query: { include_disabled: 'true' } })).items).toHaveLength(2)
    await desk.call(updateStaff, { params: { id: agent.id }, body: { disabled: false } })
    expect((await browser.call(getMe)).role).toBe('supervisor')
  })

  it('keeps an admin, and nobody changes themselves', async () => {
    const params = { id: boss.id }
    expect((await refusalOf(desk.call(updateStaff, { params, body: { role: 'viewer' } }))).code).toBe(
      'identity.own_membership',
    )
    expect((await refusalOf(office.operator().call(updateStaff, { params, body: { disabled: true } }))).code).toBe(
      'identity.last_tenant_admin',
    )
  })

  it('does not let two admins remove each other at once', async () => {
    const other = await office.person({ name: 'Lain', roles: { [home]: 'tenant_admin' } })
    const second = office.browser()
    await second.signIn(other)
    const outcomes = await Promise.allSettled([
      desk.call(updateStaff, { params: { id: other.id }, body: { role: 'viewer' } }),
      second.call(updateStaff, { params: { id: boss.id }, body: { role: 'viewer' } }),
    ])
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  it('signs a colleague out of this tenant', async () => {
    const agent = await office.person({ name: 'Agen', roles: { [home]: 'agent', [foreign]: 'agent' } })
    const [here, there] = [office.browser(), office.browser()]
    await here.signIn(agent)
    await there.signIn(agent)
    await there.call(switchTenant, { body: { tenant_id: foreign } })
    expect(await desk.call(signOutStaff, { params: { id: agent.id } })).toEqual({ ended: 1 })
    expect((await refusalOf(here.call(getMe))).code).toBe('auth.required')
    expect((await there.call(getMe)).tenant?.id).toBe(foreign)
  })

  it('answers the same to the same key', async () => {
    const body = { name: 'Kunci', email: 'kunci@kota.example', role: 'agent' } as const
    const options = { idempotencyKey: 'tambah-kunci-1' }
    const first = await desk.call(createStaff, { body }, options)
    expect(await desk.call(createStaff, { body }, options)).toEqual(first)
  })
})

describe('profile', () => {
  it('changes name and language', async () => {
    const me = await desk.call(updateProfile, { body: { name: '  Bos Besar ', locale: 'en' } })
    expect(me.staff).toMatchObject({ name: 'Bos Besar', locale: 'en' })
    expect((await refusalOf(desk.call(updateProfile, { body: { name: ' ' } }))).status).toBe(400)
  })

  it('is nothing for the internal key', async () => {
    expect((await refusalOf(office.operator().call(getMe))).code).toBe('identity.person_needed')
  })
})
