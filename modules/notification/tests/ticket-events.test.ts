import { cases } from '@govconnect/cases'
import * as lines from '@govconnect/queue/contract'
import { eventually } from '@govconnect/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { queue } from '../../queue/index.ts'
import { type Clerk, type Office, openOffice, requestId } from '../../queue/tests/office.ts'
import { changeRules, listNotifications } from '../contract.ts'
import { createNotification } from '../index.ts'
import { createChannelStub } from './channel-stub.ts'
import { tenantsStub } from './office.ts'

/** The real lines; Tuesday, 1 December 2026, 10:00 in Jakarta. */
let office: Office
let clerk: Clerk
const channel = createChannelStub()
beforeAll(async () => {
  const notification = createNotification({ restMs: 50 })
  office = await openOffice({ modules: [cases, queue, tenantsStub, channel.module, notification] })
  clerk = await office.clerk(1)
})
afterAll(() => office.close())
afterEach(() => channel.set('works'))

let serial = 0
const phone = () => `6281400000${String(++serial).padStart(3, '0')}`
const chatId = '0190a000-0000-7000-8000-0000000000cc'

/** A number taken at the office with a telephone left. */
const atDesk = (to: string, more: object = {}) =>
  office.take({ person: { name: 'Budi', phone: to }, service_id: office.lines.akta, ...more })

function inChat(to: string, more: object = {}) {
  const body = { request_id: requestId(), branch_id: office.branch, service_id: office.lines.akta, ...more }
  return office.internal().call(lines.joinFromChat, { body: { ...body, wa_user_id: to, conversation_id: chatId } })
}

const act = (id: string, action: object) => clerk.act(id, action)
const call = (id: string) => act(id, { action: 'call', counter_id: clerk.counter })
/** Time goes by while the clerk's desk is open. */
async function stayFor(seconds: number) {
  for (let gone = 0; gone < seconds; gone += 20) {
    office.clock.advance(20_000)
    await clerk.client.call(lines.setPresence, { body: { branch_id: office.branch, presence: 'available' } })
  }
}
const textsTo = (to: string) => channel.sent.filter((message) => message.to === to).map(({ text }) => text)
const reads = (to: string, pattern: RegExp) => eventually(() => textsTo(to).find((text) => pattern.test(text)))

async function noticesOf(id: string) {
  const { items } = await office.internal().call(listNotifications, { query: { subject_id: id, limit: 100 } })
  return items.reverse()
}
const noticeOf = (id: string, event: string) =>
  eventually(async () => (await noticesOf(id)).find((one) => one.event === event))

describe('a visitor is told', () => {
  it('of the number, the call, the next call, the miss and the way back', async () => {
    const to = phone()
    const { id, number } = await atDesk(to)
    expect(await reads(to, /Nomor antrean Anda/)).toMatch(new RegExp(`\\*${number}\\*\nakta, Pusat\n`))
    await call(id)
    expect(await reads(to, /dipanggil/)).toContain(`Nomor *${number}* dipanggil. Silakan ke *Loket 1*.`)
    await act(id, { action: 'recall' })
    await reads(to, /Panggilan ulang/)
    await stayFor(80)
    await act(id, { action: 'no_show' })
    expect(await reads(to, /terlewat/)).toMatch(/dalam \d+ menit: balas "masuk lagi", atau buka https?:/)
    await act(id, { action: 'reinstate' })
    await reads(to, /kembali ke antrean; mohon tunggu/)
    await call(id)
    await eventually(() => textsTo(to).filter((text) => text.includes('dipanggil. Silakan')).length === 2)
    await act(id, { action: 'start' })
    await act(id, { action: 'transfer', service_id: office.lines.ktp, place: 'front' })
    expect(await reads(to, /dilanjutkan ke/)).toContain('*ktp*')
    await office.settled()
    expect(new Set(textsTo(to)).size).toBe(textsTo(to).length - 1)
  })

  it('in the language of the ticket', async () => {
    const to = phone()
    const { id } = await atDesk(to, { language: 'en' })
    await reads(to, /Your queue number/)
    await act(id, { action: 'cancel', reason: 'office_closed' })
    await reads(to, /We are sorry: number .+ was cancelled by the office/)
  })

  it('that the turn is near, once', async () => {
    const to = phone()
    const first = await atDesk(phone())
    const second = await atDesk(phone())
    const third = await inChat(to)
    await call(first.id)
    await reads(to, /sudah dekat/)
    await act(first.id, { action: 'start' })
    await act(first.id, { action: 'complete', outcome: 'done' })
    await call(second.id)
    await office.settled()
    expect(textsTo(to).filter((text) => text.includes('sudah dekat'))).toHaveLength(1)
    await act(second.id, { action: 'start' })
    await act(second.id, { action: 'complete', outcome: 'done' })
    await office.internal().call(lines.actOnChatVisit, {
      params: { id: third.ticket_id },
      body: { request_id: requestId(), wa_user_id: to, action: 'cancel' },
    })
  })
})

describe('a visitor is spared', () => {
  it('a second word on what the assistant said, and on an own act', async () => {
    const to = phone()
    const { ticket_id } = await inChat(to)
    expect(await noticeOf(ticket_id, 'ticket.created')).toMatchObject({
      ...{ status: 'suppressed', reason: { code: 'told_in_chat' } },
    })
    await office.internal().call(lines.actOnChatVisit, {
      params: { id: ticket_id },
      body: { request_id: requestId(), wa_user_id: to, action: 'cancel' },
    })
    await office.settled()
    expect((await noticesOf(ticket_id)).map(({ event }) => event)).not.toContain('ticket.cancelled')
    expect(textsTo(to).join()).not.toContain('Nomor antrean Anda')
  })

  it('a call to a counter, where the ticket is cancelled before the notice leaves', async () => {
    const to = phone()
    const { id } = await atDesk(to)
    await reads(to, /Nomor antrean Anda/)
    channel.set('away')
    await call(id)
    await noticeOf(id, 'ticket.called')
    await act(id, { action: 'cancel', reason: 'mistake' })
    await noticeOf(id, 'ticket.cancelled')
    channel.set('works')
    await stayFor(60)
    await reads(to, /dibatalkan oleh kantor/)
    expect(await noticeOf(id, 'ticket.called')).toMatchObject({
      ...{ status: 'suppressed', reason: { code: 'subject_changed' } },
    })
    expect(textsTo(to).join()).not.toContain('dipanggil')
  })

  it('what the office switched off; and nothing is written about who cannot be told', async () => {
    const rule = { event: 'ticket.created', channel: 'whatsapp' as const }
    await office.admin.call(changeRules, { body: { rules: [{ ...rule, enabled: false }] } })
    const told = await atDesk(phone())
    expect(await noticeOf(told.id, 'ticket.created')).toMatchObject({ reason: { code: 'rule_off' } })
    await office.admin.call(changeRules, { body: { rules: [{ ...rule, enabled: true }] } })
    const nobody = await office.take()
    await office.settled()
    expect(await noticesOf(nobody.id)).toEqual([])
    for (const { id } of [told, nobody]) await act(id, { action: 'cancel', reason: 'left' })
  })
})

describe('an appointment', () => {
  const book = (to: string, at: string) => {
    const person = { name: 'Budi' }
    const body = { request_id: requestId(), service_id: office.lines.booked, at, person, wa_user_id: to }
    return office.internal().call(lines.bookFromChat, { body: { ...body, conversation_id: null } })
  }

  it('is told, told again when it moves, reminded of the day and the hour before, and not at the old time', async () => {
    const to = phone()
    const { ticket_id } = await book(to, '2026-12-03T02:00:00.000Z')
    expect(await reads(to, /Janji temu Anda: /)).toContain('*Kamis, 3 Desember pukul 09.00*')
    await office.admin.call(lines.moveAppointment, {
      params: { id: ticket_id },
      body: { request_id: requestId(), at: '2026-12-04T03:00:00.000Z' },
    })
    expect(await reads(to, /dipindah ke/)).toContain('*Jumat, 4 Desember pukul 10.00*')
    const until = (time: string) => office.clock.advance(Date.parse(time) - office.clock.now().getTime())
    /** Days are looked at every ten seconds of real time. */
    const looked = (happened: () => boolean) => eventually(happened, 30_000)
    const reminders = () => textsTo(to).filter((text) => text.includes('Mengingatkan'))
    until('2026-12-03T03:30:00.000Z')
    await looked(() => reminders().length === 1)
    until('2026-12-04T02:10:00.000Z')
    await looked(() => reminders().length === 2)
    expect(reminders().every((text) => text.includes('Jumat'))).toBe(true)
    // The day ends, and nobody came.
    until('2026-12-04T18:00:00.000Z')
    await looked(() => textsTo(to).some((text) => text.includes('terlewat')))
    expect(textsTo(to).at(-1)).not.toContain('masuk lagi')
  }, 90_000)
})
