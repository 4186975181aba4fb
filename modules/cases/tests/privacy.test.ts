import { auditRecorded, defineModule, on } from '@govconnect/kernel'
import { startTestRuntime, type TestRuntime, type TestStaff, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { categories, complaints, readNoticeFacts } from '../contract.ts'
import { cases } from '../index.ts'
import { change, citizenWa, createListener, open, problemOf, tenantsStub } from './office.ts'

let runtime: TestRuntime
const audited: { action: string; id: string; actor: string }[] = []
const listener = createListener()
const auditor = defineModule({
  name: 'auditor',
  reactions: [
    on(auditRecorded, { name: 'auditor.listen', mode: 'once' }, async ({ event: { payload } }) => {
      audited.push({ action: payload.action, id: payload.subject.id, actor: payload.actor.id })
    }),
  ],
})
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [cases, tenantsStub, auditor, listener.module] })
})
afterAll(() => runtime.close())

const agent: TestStaff = { id: 'agent-1', permissions: ['cases.read', 'cases.create', 'cases.update'] }
const trusted: TestStaff = { id: 'trusted-1', permissions: ['cases.read', 'cases.update', 'cases.confidential'] }
const bribe = { kategori: 'pungli', alamat: 'Loket 3', deskripsi: 'Diminta uang pelicin', name: 'Wati' }

describe('a confidential case', () => {
  it('hides who reported it from staff without the right, everywhere', async () => {
    const { id, number } = await open(runtime.internal(), bribe)
    const client = runtime.staff(agent)
    const hidden = { hidden: true, name: null, wa_user_id: null, contact: null, id: null }
    expect((await client.call(complaints.read, { params: { id } })).citizen).toEqual(hidden)
    expect((await change(client, id, { status: 'proses' })).citizen).toEqual(hidden)
    const byNumber = await client.call(complaints.list, { query: { q: number } })
    expect(byNumber.items.map((item) => item.citizen)).toEqual([hidden])
    for (const query of [{ wa_user_id: citizenWa }, { q: 'Wati' }, { q: citizenWa }]) {
      const found = await client.call(complaints.list, { query })
      expect(found.items.map((item) => item.id)).not.toContain(id)
    }
    const problem = await problemOf(change(client, id, { version: 1 }))
    expect(JSON.stringify(problem)).not.toMatch(/Wati|6281234567890/)
    await runtime.settled()
    expect(JSON.stringify(listener.of(id))).not.toMatch(/Wati|6281234567890|pelicin/)
  })

  it('is not opened up by staff without the right', async () => {
    const { id } = await open(runtime.internal(), bribe)
    for (const body of [{ confidential: false }, { name: 'X' }, { contact: '08123456789' }]) {
      expect((await problemOf(change(runtime.staff(agent), id, body))).code).toBe('auth.forbidden')
    }
    expect((await change(runtime.staff(trusted), id, { confidential: false })).citizen.name).toBe('Wati')
  })

  it('writes each look behind it to the audit log, and only those', async () => {
    const { id } = await open(runtime.internal(), bribe)
    const seen = await runtime.staff(trusted).call(complaints.read, { params: { id } })
    expect(seen.citizen).toMatchObject({ name: 'Wati', wa_user_id: citizenWa, hidden: false })
    await runtime.staff(agent).call(complaints.read, { params: { id } })
    await runtime.internal().call(complaints.read, { params: { id }, query: { wa_user_id: citizenWa } })
    await runtime.settled()
    const looks = audited.filter((entry) => entry.action === 'case.identity_viewed' && entry.id === id)
    expect(looks).toEqual([{ action: 'case.identity_viewed', id, actor: 'trusted-1' }])
  })

  it('may be reported by nobody', async () => {
    const opened = await open(runtime.staff(agent), { ...bribe, wa_user_id: undefined, name: undefined })
    expect(opened.confidential).toBe(true)
  })
})

describe('who may', () => {
  it('keeps tenants apart: a foreign case does not exist', async () => {
    const { id, number } = await open(runtime.internal())
    const foreign = [runtime.internal(tenantB), runtime.staff({ tenantId: tenantB })]
    for (const client of foreign) {
      const calls = [
        client.call(complaints.read, { params: { id } }),
        client.call(complaints.read, { params: { id: number }, query: { wa_user_id: citizenWa } }),
        client.call(complaints.change, { params: { id }, body: { status: 'proses' } }),
        client.call(complaints.note, { params: { id }, body: { note: 'x' } }),
        client.call(complaints.assign, { params: { id }, body: { agency: 'x' } }),
        client.call(complaints.dispute, { params: { id }, body: { note: 'x' } }),
      ]
      const problems = await Promise.all(calls.map(problemOf))
      expect(problems.map((problem) => problem.status)).toEqual(calls.map(() => 404))
      expect((await client.call(complaints.list)).items).toEqual([])
    }
    const facts = runtime.internal(tenantB).call(readNoticeFacts, { params: { id } })
    expect((await problemOf(facts)).status).toBe(404)
  })

  it('asks for the permission of each endpoint', async () => {
    const { id } = await open(runtime.internal())
    const nobody = runtime.staff({ permissions: [] })
    const reader = runtime.staff({ permissions: ['cases.read'] })
    const forbidden = [
      nobody.call(complaints.list),
      nobody.call(complaints.read, { params: { id } }),
      nobody.call(complaints.stats),
      nobody.call(categories.list),
      open(reader),
      change(reader, id, { status: 'proses' }),
      reader.call(complaints.note, { params: { id }, body: { note: 'x' } }),
      reader.call(complaints.assign, { params: { id }, body: { agency: 'x' } }),
      reader.call(complaints.dispute, { params: { id }, body: { note: 'x' } }),
      reader.call(categories.create, { body: { slug: 'baru_sekali', label: { id: 'a', en: 'b' } } }),
      reader.call(categories.archive, { params: { slug: 'sampah' } }),
    ]
    const problems = await Promise.all(forbidden.map(problemOf))
    expect(problems.map((problem) => problem.code)).toEqual(forbidden.map(() => 'auth.forbidden'))
    const withdraw = await runtime.app.request(`/api/v1/complaints/${id}/withdraw`, { method: 'POST' })
    expect(withdraw.status).toBe(404)
  })
})

describe('categories', () => {
  it('start with the shipped list and are changed per tenant', async () => {
    const staff = runtime.staff()
    const all = await staff.call(categories.list, { query: { kind: 'complaint' } })
    expect(all.items.map((one) => one.slug)).toContain('jalan_rusak')
    expect(all.items).toHaveLength(20)
    const body = { slug: 'kabel', label: { id: 'Kabel menjuntai', en: 'Hanging cable' }, sla_days: 2 }
    expect(await staff.call(categories.create, { body })).toMatchObject({ position: 310, version: 1 })
    expect((await problemOf(staff.call(categories.create, { body }))).code).toBe('cases.category_exists')
    const renamed = { params: { slug: 'kabel' }, body: { label: { id: 'Kabel', en: 'Cable' }, version: 1 } }
    expect(await staff.call(categories.change, renamed)).toMatchObject({ version: 2, sla_days: 2 })
    expect((await problemOf(staff.call(categories.change, renamed))).code).toBe('cases.category_conflict')
    const elsewhere = await runtime.staff({ tenantId: tenantB }).call(categories.list, {})
    expect(elsewhere.items.map((one) => one.slug)).not.toContain('kabel')
  })

  it('are archived, not lost: no new cases, old ones keep theirs', async () => {
    const staff = runtime.staff()
    const { id } = await open(runtime.internal(), { kategori: 'hewan' })
    await staff.call(categories.archive, { params: { slug: 'hewan' } })
    expect((await problemOf(open(runtime.internal(), { kategori: 'hewan' }))).code).toBe('cases.category_unknown')
    const old = await staff.call(complaints.read, { params: { id } })
    expect(old.kategori_label.en).toBe('Stray or dangerous animal')
    await staff.call(categories.change, { params: { slug: 'hewan' }, body: { archived: false } })
    await open(runtime.internal(), { kategori: 'hewan' })
  })
})
