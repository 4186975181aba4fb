import { cases } from '@govconnect/cases'
import { complaints, tickets } from '@govconnect/cases/contract'
import { eventually, startTestRuntime, type TestRuntime, tenantB } from '@govconnect/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { changeRules, listNotifications, readNotification } from '../contract.ts'
import { createNotification } from '../index.ts'
import { createChannelStub } from './channel-stub.ts'
import { change, citizenWa, open, tenantsStub } from './office.ts'

let runtime: TestRuntime
const channel = createChannelStub()
beforeAll(async () => {
  const notification = createNotification({ restMs: 50 })
  runtime = await startTestRuntime({ modules: [cases, tenantsStub, channel.module, notification] })
})
afterAll(() => runtime.close())
afterEach(() => channel.set('works'))

/** Notices of one case, oldest first. */
async function noticesOf(id: string) {
  const { items } = await runtime.internal().call(listNotifications, { query: { subject_id: id, limit: 100 } })
  return items.reverse()
}

async function noticeOf(id: string, event: string) {
  return eventually(async () => (await noticesOf(id)).find((one) => one.event === event))
}

function textsOf(number: string) {
  return channel.sent.filter((message) => message.text.includes(number)).map((message) => message.text)
}

describe('the citizen is told', () => {
  it('of receipt, progress and the end, in order and once, in Indonesian', async () => {
    const { id, number } = await open(runtime.internal(), { source: 'console' })
    await eventually(() => textsOf(number).length === 1)
    await change(runtime.staff(), id, { status: 'proses', note: 'Tim menuju lokasi' })
    await eventually(() => textsOf(number).length === 2)
    await change(runtime.staff(), id, { sub_state: 'dikerjakan' })
    await runtime.staff().call(complaints.note, { params: { id }, body: { note: 'Rahasia dapur' } })
    await change(runtime.staff(), id, { status: 'selesai', note: 'Lubang ditambal' })
    await eventually(() => textsOf(number).length === 3)
    const [received, started, done] = textsOf(number)
    expect(received).toContain('sudah kami terima')
    expect(started).toContain('Catatan petugas: Tim menuju lokasi')
    expect(done).toMatch(
      /Hasil: Lubang ditambal\n\nBila menurut Anda belum beres.+\d{4}\.\n\nTerima kasih\.\n\n– Kota Contoh$/s,
    )
    expect(channel.sent.every((message) => message.to === citizenWa)).toBe(true)
    await runtime.settled()
    expect((await noticesOf(id)).map((one) => one.event)).toEqual([
      ...['complaint.created', 'complaint.status.proses', 'complaint.status.selesai'],
    ])
    expect(textsOf(number)).toHaveLength(3)
  })

  it('of a rejection with reason and note, in English where they write English', async () => {
    const { id, number } = await open(runtime.internal(), { language: 'en' })
    await change(runtime.staff(), id, { status: 'ditolak', reason: 'di_luar_kewenangan', note: 'A provincial road' })
    const text = await eventually(() => textsOf(number).find((one) => one.includes('cannot be taken further')))
    expect(text).toContain('Reason: Outside our authority\nExplanation: A provincial road')
  })

  it('of public comments and of the agency it went to, not of internal matters', async () => {
    const { id, number } = await open(runtime.internal())
    const staff = runtime.staff()
    await staff.call(complaints.assign, { params: { id }, body: { officer_id: 'o-1' } })
    await staff.call(complaints.note, { params: { id }, body: { note: 'Hanya untuk kita' } })
    await staff.call(complaints.note, { params: { id }, body: { note: 'Mohon kirim foto', visibility: 'public' } })
    await eventually(() => textsOf(number).some((text) => text.includes('Mohon kirim foto')))
    await staff.call(complaints.assign, { params: { id }, body: { agency: 'Dinas Perhubungan' } })
    await eventually(() => textsOf(number).some((text) => text.includes('*Dinas Perhubungan*')))
    await runtime.settled()
    expect(textsOf(number).join()).not.toContain('Hanya untuk kita')
    expect(await noticesOf(id)).toHaveLength(3)
  })

  it('of service requests in their own words', async () => {
    const body = { wa_user_id: citizenWa, kategori: 'ktp', deskripsi: 'KTP hilang', source: 'portal' }
    const { number } = await runtime.internal().call(tickets.create, { body })
    expect(await eventually(() => textsOf(number)[0])).toContain('Permohonan Anda')
  })
})

describe('the citizen is spared', () => {
  it('a second word on what the assistant has just said', async () => {
    const chat = { source: 'whatsapp', conversation_id: '0190a000-0000-7000-8000-0000000000cc' }
    const { id, number } = await open(runtime.internal(), chat)
    expect(await noticeOf(id, 'complaint.created')).toMatchObject({
      ...{ status: 'suppressed', reason: { code: 'told_in_chat' } },
    })
    await change(runtime.staff(), id, { status: 'selesai', note: 'x' }).catch(() => {})
    await change(runtime.staff(), id, { status: 'proses' })
    await eventually(() => textsOf(number).length === 1)
  })

  it('notices the office switched off; the other office is untouched', async () => {
    const rules = [{ event: 'complaint.created', channel: 'whatsapp' as const, enabled: false }]
    const { items } = await runtime.staff().call(changeRules, { body: { rules } })
    expect(items.filter((rule) => !rule.enabled)).toEqual(rules)
    const { id } = await open(runtime.internal())
    expect(await noticeOf(id, 'complaint.created')).toMatchObject({ reason: { code: 'rule_off' } })
    const { number } = await open(runtime.internal(tenantB), { name: 'Ani' })
    await eventually(() => textsOf(number).length >= 1)
    await runtime.staff().call(changeRules, { body: { rules: [{ ...rules[0]!, enabled: true }] } })
  })

  it('news without an address to send it to', async () => {
    const body = { wa_user_id: undefined, contact: 'warga@contoh.id' }
    const { id } = await open(runtime.internal(), body)
    expect(await noticeOf(id, 'complaint.created')).toMatchObject({
      ...{ status: 'suppressed', reason: { code: 'no_recipient' }, to: null },
    })
  })

  it('outdated news: what changed while the provider was away is not told as it was', async () => {
    const { id, number } = await open(runtime.internal(), { wa_user_id: '628555' })
    await eventually(() => textsOf(number).length === 1)
    channel.set('away')
    await change(runtime.staff(), id, { status: 'proses' })
    await noticeOf(id, 'complaint.status.proses')
    await change(runtime.staff(), id, { status: 'selesai', note: 'Beres' })
    await noticeOf(id, 'complaint.status.selesai')
    channel.set('works')
    runtime.clock.advance(60_000)
    await eventually(() => textsOf(number).length === 2)
    expect(await noticeOf(id, 'complaint.status.proses')).toMatchObject({
      ...{ status: 'suppressed', reason: { code: 'subject_changed' } },
    })
    expect(textsOf(number)[1]).toContain('Hasil: Beres')
  })
})

describe('a confidential case', () => {
  it('is told to its reporter; the history hides who that is', async () => {
    const { id, number } = await open(runtime.internal(), { kategori: 'pungli', wa_user_id: '628777' })
    await eventually(() => textsOf(number).length === 1)
    const notice = await noticeOf(id, 'complaint.created')
    expect(notice).toMatchObject({ to: null, hidden: true })
    const found = await runtime.internal().call(listNotifications, { query: { to: '628777' } })
    expect(found.items).toEqual([])
  })
})

describe('reports of the channel', () => {
  it('move the notice up the ladder in any order', async () => {
    const { id, number } = await open(runtime.internal(), { wa_user_id: '628666' })
    await eventually(() => textsOf(number).length === 1)
    const message = channel.sent.find((one) => one.text.includes(number))!
    for (const status of ['delivered', 'sent', 'leased', 'delivered']) await channel.report(runtime, message, status)
    await runtime.settled()
    const notice = await noticeOf(id, 'complaint.created')
    expect(notice).toMatchObject({
      ...{ status: 'delivered', message_id: message.id, sent_at: expect.any(String), read_at: null },
    })
    await channel.report(runtime, message, 'read')
    await channel.report(runtime, message, 'failed', { code: 131026, text: 'undeliverable' })
    await channel.report(runtime, { id: message.id, ref: 'someone-else' }, 'failed')
    await runtime.settled()
    const read = await runtime.staff().call(readNotification, { params: { id: notice.id } })
    expect(read).toMatchObject({ status: 'read', reason: null, read_at: expect.any(String) })
  })

  it('show why a message failed', async () => {
    const { id, number } = await open(runtime.internal(), { wa_user_id: '628667' })
    await eventually(() => textsOf(number).length === 1)
    const message = channel.sent.find((one) => one.text.includes(number))!
    await channel.report(runtime, message, 'failed', { code: 131026, text: 'Message undeliverable' })
    await runtime.settled()
    expect(await noticeOf(id, 'complaint.created')).toMatchObject({
      ...{ status: 'failed', reason: { code: 'whatsapp.131026', detail: 'Message undeliverable' } },
    })
  })
})
