import { startTestRuntime, type TestRuntime, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { complaints, tickets } from '../contract.ts'
import { cases } from '../index.ts'
import { citizenWa, open, pothole, problemOf, tenantsStub } from './office.ts'

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [cases, tenantsStub] })
})
afterAll(() => runtime.close())

describe('service requests', () => {
  it('follow the same life under TIK numbers', async () => {
    const body = { wa_user_id: citizenWa, kategori: 'ktp', deskripsi: 'KTP hilang', source: 'whatsapp' }
    const opened = await runtime.internal().call(tickets.create, { body })
    expect(opened).toMatchObject({ kind: 'service_request', status: 'baru', kategori_label: { en: 'Identity card' } })
    expect(opened.number).toMatch(/^TIK-\d{8}-\d{3}$/)
    const started = await runtime
      .staff()
      .call(tickets.change, { params: { id: opened.id }, body: { status: 'proses' } })
    expect(started.sub_state).toBe('verifikasi')
    expect(await problemOf(open(runtime.internal(), { kategori: 'ktp' }))).toMatchObject({
      code: 'cases.category_other_kind',
    })
  })
})

describe('opening', () => {
  it('refuses what is incomplete, naming it, and stores nothing', async () => {
    const counts = async () => (await runtime.internal().call(complaints.list)).counts
    const before = await counts()
    const code = async (more: object) => (await problemOf(open(runtime.internal(), more))).code
    expect(await code({ kategori: 'tidak_ada' })).toBe('cases.category_unknown')
    expect(await code({ alamat: ' ' })).toBe('cases.address_required')
    expect(await code({ wa_user_id: undefined })).toBe('cases.citizen_required')
    expect(await code({ deskripsi: '' })).toBe('request.invalid')
    expect(await code({ location: { latitude: 91, longitude: 0 } })).toBe('request.invalid')
    expect(await code({ media: Array(21).fill('m') })).toBe('request.invalid')
    expect(await counts()).toEqual(before)
  })

  it('takes a location instead of an address, and a phone instead of a WhatsApp id', async () => {
    const location = { latitude: -6.2, longitude: 106.8 }
    const opened = await open(runtime.staff(), {
      alamat: '',
      location,
      wa_user_id: undefined,
      contact: '0812-3456-7890',
    })
    expect(opened).toMatchObject({ location, citizen: { contact: '0812-3456-7890' } })
    const asked = { params: { id: opened.id }, query: { wa_user_id: citizenWa } }
    expect((await runtime.internal().call(complaints.read, asked)).number).toBe(opened.number)
  })

  it('answers the same key with the same case', async () => {
    const call = () => runtime.internal().call(complaints.create, { body: pothole }, { idempotencyKey: 'confirm-1' })
    const [first, second] = await Promise.all([call(), call()])
    expect(second.number).toBe(first.number)
    const other = { body: { ...pothole, alamat: 'Jl. Mawar' } }
    const mismatch = runtime.internal().call(complaints.create, other, { idempotencyKey: 'confirm-1' })
    expect((await problemOf(mismatch)).code).toBe('idempotency.mismatch')
  })

  it('numbers from one, per tenant and local day, without a gap or a double under 50 at once', async () => {
    const client = runtime.internal(tenantB)
    const opened = await Promise.all(Array.from({ length: 50 }, () => open(client)))
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jayapura' }).format(runtime.clock.now())
    const expected = Array.from(
      { length: 50 },
      (_, index) => `LAP-${day.replaceAll('-', '')}-${String(index + 1).padStart(3, '0')}`,
    )
    expect(opened.map((one) => one.number).sort()).toEqual(expected)
  })

  it('grows past 999', async () => {
    const client = runtime.internal(tenantB)
    await runtime.services.systemTx((tx) => tx.run({ text: 'update cases.number_counters set last = 999', values: [] }))
    expect((await open(client)).number).toMatch(/^LAP-\d{8}-1000$/)
    const { number } = await open(client)
    expect((await client.call(complaints.read, { params: { id: number } })).number).toBe(number)
  })
})
