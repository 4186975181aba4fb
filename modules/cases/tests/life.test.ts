import { startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { categories, complaints, tickets } from '../contract.ts'
import { cases } from '../index.ts'
import { change, citizenWa, createListener, finished, open, problemOf, tenantsStub } from './office.ts'

let runtime: TestRuntime
const listener = createListener()
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [cases, tenantsStub, listener.module] })
})
afterAll(() => runtime.close())

describe('the life of a complaint', () => {
  it('goes from new over progress to finished, each step in the timeline and told as an event', async () => {
    const staff = runtime.staff({ name: 'Sari' })
    const opened = await open(runtime.internal())
    expect(opened).toMatchObject({
      ...{ status: 'baru', sub_state: null, version: 1, agency: 'Dinas Pekerjaan Umum', sla: 'on_time' },
      kategori_label: { id: 'Jalan rusak', en: 'Damaged road' },
      next: { statuses: ['proses', 'ditolak'], withdrawable: true, disputable_until: null },
    })
    const started = await change(staff, opened.id, { status: 'proses', note: 'Tim menuju lokasi', version: 1 })
    expect(started).toMatchObject({ status: 'proses', sub_state: 'verifikasi', version: 2 })
    await change(staff, opened.number, { sub_state: 'dikerjakan' })
    const done = await change(staff, opened.number.toLowerCase(), { status: 'selesai', note: 'Sudah ditambal' })
    expect(done).toMatchObject({ status: 'selesai', sub_state: null, closed_at: expect.any(String), version: 4 })
    expect(done.timeline.map((entry) => [entry.kind, entry.by.kind, entry.note])).toEqual([
      ['created', 'citizen', null],
      ['status', 'staff', 'Tim menuju lokasi'],
      ['status', 'staff', null],
      ['status', 'staff', 'Sudah ditambal'],
    ])
    expect(done.timeline[3]).toMatchObject({
      by: { name: 'Sari' },
      from: { status: 'proses' },
      to: { status: 'selesai' },
    })
    await runtime.settled()
    const events = listener.of(opened.id)
    const told = events.map((event) => `${event.payload['version']} ${event.name} ${event.payload['status']}`)
    expect(told.sort()).toEqual([
      '1 complaint.created baru',
      '2 complaint.status.updated proses',
      '3 complaint.status.updated proses',
      '4 complaint.status.updated selesai',
    ])
    expect(JSON.stringify(events)).not.toContain(citizenWa)
  })

  it('is read by number or id alike, and not found by anything else', async () => {
    const { id, number } = await open(runtime.internal())
    const byNumber = await runtime.internal().call(complaints.read, { params: { id: number.replaceAll('-', ' ') } })
    expect(byNumber.id).toBe(id)
    for (const reference of ['LAP-20200101-001', 'x', '0190a000-0000-7000-8000-0000000000ff', '%', "';--"]) {
      const problem = await problemOf(runtime.internal().call(complaints.read, { params: { id: reference } }))
      expect(problem).toMatchObject({ status: 404, code: 'cases.not_found' })
    }
    const asTicket = runtime.internal().call(tickets.read, { params: { id } })
    expect(await problemOf(asTicket)).toMatchObject({ code: 'cases.not_found' })
  })

  it('is rejected with a reason of the list and a note', async () => {
    const { id } = await open(runtime.internal())
    const reject = { status: 'ditolak', note: 'Jalan milik provinsi', reason: 'di_luar_kewenangan' } as const
    const refused = async (body: object) => (await problemOf(change(runtime.staff(), id, { ...reject, ...body }))).code
    expect(await refused({ reason: undefined })).toBe('cases.reason_required')
    expect(await refused({ reason: 'malas' })).toBe('cases.reason_unknown')
    expect(await refused({ note: undefined })).toBe('cases.note_required')
    expect(await change(runtime.staff(), id, reject)).toMatchObject({
      status: 'ditolak',
      reason_label: { en: 'Outside our authority' },
      version: 2,
    })
  })

  it('refuses every other move by its own code and changes nothing', async () => {
    const staff = runtime.staff()
    const { id } = await open(runtime.internal())
    const code = async (body: Parameters<typeof change>[2]) => {
      const problem = await problemOf(change(staff, id, body))
      expect(problem['current']).toMatchObject({ id })
      return problem.code
    }
    expect(await code({ status: 'selesai', note: 'x' })).toBe('cases.not_started')
    expect(await code({ sub_state: 'dikerjakan' })).toBe('cases.sub_state_needs_progress')
    expect(await code({ reason: 'lainnya' })).toBe('cases.reason_not_expected')
    await change(staff, id, { status: 'proses' })
    expect(await code({ status: 'baru' })).toBe('cases.cannot_return_to_new')
    expect(await code({ status: 'selesai' })).toBe('cases.note_required')
    await change(staff, id, { status: 'selesai', note: 'Beres' })
    expect(await code({ status: 'proses' })).toBe('cases.already_closed')
    const now = await staff.call(complaints.read, { params: { id } })
    expect(now).toMatchObject({ status: 'selesai', version: 3 })
  })

  it('answers an old version with 409 and the present state', async () => {
    const { id } = await open(runtime.internal())
    await change(runtime.staff(), id, { status: 'proses', version: 1 })
    const problem = await problemOf(change(runtime.staff(), id, { alamat: 'Jl. Mawar', version: 1 }))
    expect(problem).toMatchObject({ status: 409, code: 'cases.version_conflict' })
    expect(problem['current']).toMatchObject({ status: 'proses', version: 2, alamat: 'Jl. Melati 15' })
  })

  it('lets exactly one of many officers with the same version win', async () => {
    const { id } = await open(runtime.internal())
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => change(runtime.staff(), id, { status: 'proses', version: 1 })),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('keeps fields, notes and a status change of one call as lines of their own', async () => {
    const { id } = await open(runtime.internal())
    const changed = await change(runtime.staff(), id, {
      ...{
        status: 'proses',
        note: 'Bahan habis',
        visibility: 'internal',
        deskripsi: 'Lubang 40 cm',
        alamat: 'Jl. Melati 15',
      },
    })
    expect(changed.timeline.map((entry) => [entry.kind, entry.visibility, entry.note])).toEqual([
      ['created', 'public', null],
      ['fields', 'internal', null],
      ['status', 'public', null],
      ['note', 'internal', 'Bahan habis'],
    ])
    expect(changed.timeline[1]?.to).toEqual({ deskripsi: 'Lubang 40 cm' })
    const same = await change(runtime.staff(), id, { status: 'proses', deskripsi: 'Lubang 40 cm' })
    expect(same.version).toBe(changed.version)
  })

  it('is assigned to an officer and an agency', async () => {
    const { id } = await open(runtime.internal())
    const staff = runtime.staff()
    const assign = (body: object) => staff.call(complaints.assign, { params: { id }, body })
    expect((await problemOf(assign({}))).code).toBe('cases.assignee_required')
    const given = await assign({
      officer_id: 'o-1',
      officer_name: 'Tono',
      agency: 'Dinas Perhubungan',
      reason: 'Marka',
    })
    expect(given).toMatchObject({ officer: { id: 'o-1', name: 'Tono' }, agency: 'Dinas Perhubungan', version: 2 })
    expect((await assign({ officer_id: 'o-1', officer_name: 'Tono' })).version).toBe(2)
    expect((await assign({ officer_id: null })).officer).toBeNull()
    await runtime.settled()
    expect(
      listener
        .of(id)
        .filter((event) => event.name === 'complaint.assigned')
        .map((event) => event.payload),
    ).toMatchObject([
      { agency_changed: true, officer_changed: true },
      { agency_changed: false, officer_changed: true },
    ])
    await change(staff, id, { status: 'ditolak', reason: 'lainnya', note: 'x' })
    expect((await problemOf(assign({ agency: 'PLN' }))).code).toBe('cases.already_closed')
  })

  it('demands a photo where the category says so', async () => {
    const staff = runtime.staff()
    const { id } = await open(runtime.internal())
    await change(staff, id, { status: 'proses' })
    await staff.call(categories.change, { params: { slug: 'jalan_rusak' }, body: { needs_photo: true } })
    const finish = { status: 'selesai', note: 'Beres' } as const
    expect((await problemOf(change(staff, id, finish))).code).toBe('cases.photo_required')
    const withVoice = change(staff, id, { ...finish, media: [{ type: 'audio', id: 'a-1' }] })
    expect((await problemOf(withVoice)).code).toBe('cases.photo_required')
    const done = await change(staff, id, { ...finish, media: ['media-1'] })
    expect(done.timeline.at(-1)?.media).toEqual([{ type: 'image', id: 'media-1' }])
    await staff.call(categories.change, { params: { slug: 'jalan_rusak' }, body: { needs_photo: false } })
  })
})

describe('the citizen', () => {
  it('disputes within ten working days: open again, counted', async () => {
    const done = await finished(runtime.internal())
    const dispute = (body: object) =>
      runtime
        .internal()
        .call(complaints.dispute, { params: { id: done.id }, body: { note: 'Masih berlubang', ...body } })
    expect((await problemOf(dispute({ wa_user_id: '628999' }))).code).toBe('cases.not_found')
    const again = await dispute({ wa_user_id: citizenWa })
    expect(again).toMatchObject({ status: 'proses', sub_state: 'verifikasi', reopened_count: 1, closed_at: null })
    expect((await problemOf(dispute({ wa_user_id: citizenWa }))).code).toBe('cases.not_closed')
  })

  it('is told when the time to dispute is over', async () => {
    const done = await finished(runtime.internal())
    const before = runtime.clock.offset()
    runtime.clock.advance(16 * 86_400_000)
    const body = { wa_user_id: citizenWa, note: 'Masih berlubang' }
    const problem = await problemOf(runtime.internal().call(complaints.dispute, { params: { id: done.id }, body }))
    expect(problem).toMatchObject({ status: 409, code: 'cases.dispute_too_late' })
    runtime.clock.advance(before - runtime.clock.offset())
  })

  it('withdraws an own new case, nobody else’s and no case at work', async () => {
    const { id } = await open(runtime.internal())
    const withdraw = (body: object) => runtime.internal().call(complaints.withdraw, { params: { id }, body })
    expect((await problemOf(withdraw({}))).code).toBe('cases.citizen_required')
    expect((await problemOf(withdraw({ wa_user_id: '628999' }))).code).toBe('cases.not_found')
    expect(await withdraw({ wa_user_id: `+${citizenWa}` })).toMatchObject({
      status: 'ditolak',
      reason: 'ditarik_pelapor',
    })
    const dispute = { params: { id }, body: { wa_user_id: citizenWa, note: 'Jadi' } }
    expect((await problemOf(runtime.internal().call(complaints.dispute, dispute))).code).toBe('cases.dispute_withdrawn')
    const started = await open(runtime.internal())
    await change(runtime.staff(), started.id, { status: 'proses' })
    const late = runtime.internal().call(complaints.withdraw, {
      ...{ params: { id: started.id }, body: { wa_user_id: citizenWa } },
    })
    expect((await problemOf(late)).code).toBe('cases.withdraw_too_late')
  })

  it('adds own words to an own case', async () => {
    const { id } = await open(runtime.internal())
    const add = (wa_user_id: string) =>
      runtime.internal().call(complaints.note, { params: { id }, body: { wa_user_id, note: 'Tadi ada yang jatuh' } })
    expect(await problemOf(add('628999'))).toMatchObject({ status: 404, code: 'cases.not_found' })
    await add(citizenWa)
    const seen = await runtime.staff().call(complaints.read, { params: { id } })
    expect(seen.timeline.at(-1)).toMatchObject({ by: { kind: 'citizen' }, note: 'Tadi ada yang jatuh' })
  })

  it('asks for the status of an own case only and sees its public side', async () => {
    const { id, number } = await open(runtime.internal())
    const staff = runtime.staff({ name: 'Sari' })
    await staff.call(complaints.note, { params: { id }, body: { note: 'Pelapor sering salah alamat' } })
    await staff.call(complaints.note, { params: { id }, body: { note: 'Kami cek besok', visibility: 'public' } })
    await staff.call(complaints.assign, { params: { id }, body: { officer_id: 'o-9', officer_name: 'Tono' } })
    const ask = (wa_user_id: string) =>
      runtime.internal().call(complaints.read, { params: { id: number }, query: { wa_user_id } })
    const seen = await ask(citizenWa)
    expect(seen.timeline.map((entry) => entry.note)).toEqual([null, 'Kami cek besok'])
    expect(JSON.stringify(seen)).not.toMatch(/Sari|Tono|salah alamat/)
    expect(await problemOf(ask('628111'))).toMatchObject({ status: 404, code: 'cases.not_found' })
  })
})
