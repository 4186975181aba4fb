import { cases } from '@govconnect/cases'
import { eventually, startTestRuntime, type TestRuntime, tenantB } from '@govconnect/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  cancelNotification,
  listNotifications,
  listProviders,
  type NotificationView,
  readNotification,
  replayNotification,
  replayNotifications,
  reportStatus,
  sendNotification,
} from '../contract.ts'
import { createNotification } from '../index.ts'
import { createChannelStub } from './channel-stub.ts'
import { problemOf, tenantsStub } from './office.ts'

let runtime: TestRuntime
const channel = createChannelStub()
beforeAll(async () => {
  const notification = createNotification({ restMs: 50 })
  runtime = await startTestRuntime({ modules: [cases, tenantsStub, channel.module, notification] })
})
afterAll(() => runtime.close())
afterEach(async () => {
  channel.set('works')
  runtime.clock.advance(60_000)
})

let counter = 0
type Body = (typeof sendNotification)['body']['_zod']['input']

function send(more: Partial<Body> = {}, tenantId?: string): Promise<NotificationView> {
  const text = `Pesan ${++counter}`
  const body = { to: '62811', template: 'general.notice', data: { text }, dedupe_key: `k-${counter}`, ...more }
  return runtime.internal(tenantId).call(sendNotification, { body })
}

function read(id: string): Promise<NotificationView> {
  return runtime.internal().call(readNotification, { params: { id } })
}

function reached(id: string, test: (notice: NotificationView) => boolean) {
  return eventually(async () => {
    const notice = await read(id)
    return test(notice) && notice
  })
}

const textsTo = (to: string) => channel.sent.filter((message) => message.to === to).map((message) => message.text)

describe('a notice', () => {
  it('is kept, sent at once and signed by the office', async () => {
    const notice = await send({ to: '+62 812 0001', data: { text: 'Kantor tutup Senin' } })
    expect(notice).toMatchObject({ status: 'queued', to: '628120001', text: 'Kantor tutup Senin\n\n– Kota Contoh' })
    await reached(notice.id, (one) => one.handed_at !== null)
    expect(textsTo('628120001')).toEqual(['Kantor tutup Senin\n\n– Kota Contoh'])
  })

  it('is one for one key, however many ask at once', async () => {
    const notices = await Promise.all(
      Array.from({ length: 20 }, () => send({ to: '628120002', dedupe_key: 'same', data: { text: 'Sekali' } })),
    )
    expect(new Set(notices.map((notice) => notice.id)).size).toBe(1)
    await reached(notices[0]!.id, (one) => one.handed_at !== null)
    expect(textsTo('628120002')).toHaveLength(1)
    const other = await send({ to: '628120002', dedupe_key: 'same', data: { text: 'Lain' } }, tenantB)
    expect(other.id).not.toBe(notices[0]!.id)
  })

  it('is refused with a hole, an unknown template or too long a text; nothing is kept', async () => {
    const problem = await problemOf(send({ data: {}, dedupe_key: 'hole' }))
    expect(problem).toMatchObject({ status: 422, code: 'notification.values_missing' })
    expect(problem.detail).toContain('text')
    expect((await problemOf(send({ template: 'tidak.ada', dedupe_key: 'hole' }))).code).toBe(
      'notification.template_unknown',
    )
    expect((await problemOf(send({ data: { text: 'x'.repeat(2001) }, dedupe_key: 'hole' }))).code).toBe(
      'request.invalid',
    )
    expect((await problemOf(send({ to: '', dedupe_key: 'hole' }))).code).toBe('request.invalid')
    await send({ to: '628120003', dedupe_key: 'hole' })
    await eventually(() => textsTo('628120003').length === 1)
    const { items } = await runtime.internal().call(listNotifications, { query: { limit: 200 } })
    expect(items.filter((item) => item.dedupe_key === 'hole')).toHaveLength(1)
  })

  it('waits for its time, in nobody’s way, and can be taken back until then', async () => {
    const at = new Date(runtime.clock.now().getTime() + 30_000).toISOString()
    const planned = await send({ to: '628120004', send_at: at, data: { text: 'Nanti' } })
    const cancelled = await send({ to: '628120004', send_at: at, data: { text: 'Tidak jadi' } })
    await send({ to: '628120004', data: { text: 'Sekarang' } })
    await eventually(() => textsTo('628120004').length === 1)
    await runtime.staff().call(cancelNotification, { params: { id: cancelled.id } })
    runtime.clock.advance(31_000)
    const sent = await reached(planned.id, (one) => one.handed_at !== null)
    expect(textsTo('628120004').map((text) => text.split('\n')[0])).toEqual(['Sekarang', 'Nanti'])
    const late = runtime.staff().call(cancelNotification, { params: { id: sent.id } })
    expect((await problemOf(late)).code).toBe('notification.already_left')
    expect(await read(cancelled.id)).toMatchObject({ status: 'suppressed', reason: { code: 'cancelled' } })
  })

  it('is seen by its own office only', async () => {
    const { id } = await send({ to: '628120005' })
    const foreign = runtime.internal(tenantB)
    const calls = [
      foreign.call(readNotification, { params: { id } }),
      foreign.call(replayNotification, { params: { id } }),
      foreign.call(cancelNotification, { params: { id } }),
      foreign.call(reportStatus, { params: { id }, body: { status: 'read' } }),
      runtime.internal().call(readNotification, { params: { id: 'not-an-id' } }),
    ]
    const problems = await Promise.all(calls.map(problemOf))
    expect(problems.map((problem) => problem.code)).toEqual(calls.map(() => 'notification.not_found'))
    const reader = runtime.staff({ permissions: ['notifications.read'] })
    const nobody = runtime.staff({ permissions: [] })
    const forbidden = [
      nobody.call(listNotifications),
      nobody.call(listProviders),
      reader.call(replayNotification, { params: { id } }),
      reader.call(cancelNotification, { params: { id } }),
      reader.call(sendNotification, { body: { to: '1', template: 'general.notice', dedupe_key: 'x' } }),
    ]
    const refused = await Promise.all(forbidden.map(problemOf))
    expect(refused.map((problem) => problem.code)).toEqual(forbidden.map(() => 'auth.forbidden'))
    // The next test takes the provider away: nothing of this one may still wait for it.
    await reached(id, (one) => one.handed_at !== null)
  })
})

describe('a provider that fails', () => {
  it('loses nothing in ten minutes away; each person gets theirs once and in order', async () => {
    channel.set('away')
    const people = ['628130001', '628130002', '628130003']
    const notices: NotificationView[] = []
    for (let round = 1; round <= 5; round++) {
      for (const to of people) notices.push(await send({ to, data: { text: `Kabar ${round}` } }))
    }
    for (let minute = 0; minute < 10; minute++) {
      const before = channel.tries.length
      runtime.clock.advance(60_000)
      await eventually(() => channel.tries.length > before)
    }
    const { items } = await runtime.internal().call(listProviders)
    expect(items[0]).toMatchObject({ state: 'open', waiting: 15, oldest_waiting_seconds: expect.any(Number) })
    channel.set('works')
    await eventually(() => channel.sent.filter((message) => people.includes(message.to)).length === 15)
    for (const to of people) {
      expect(textsTo(to).map((text) => text.split('\n')[0])).toEqual([1, 2, 3, 4, 5].map((round) => `Kabar ${round}`))
    }
    await Promise.all(notices.map((notice) => reached(notice.id, (one) => one.handed_at !== null)))
    expect((await runtime.internal().call(listProviders)).items[0]).toMatchObject({ state: 'working', waiting: 0 })
  })

  it('that took a message and lost the answer is not given it twice', async () => {
    channel.set('loses_answer')
    const { id } = await send({ to: '628130004' })
    await reached(id, (one) => one.attempts > 0)
    channel.set('works')
    runtime.clock.advance(60_000)
    await reached(id, (one) => one.handed_at !== null)
    expect(textsTo('628130004')).toHaveLength(1)
  })

  it('that refuses for good shows why, and can be asked again by hand', async () => {
    channel.set('window_closed')
    const first = await send({ to: '628130005', data: { text: 'Satu' } })
    const failed = await reached(first.id, (one) => one.status === 'failed')
    expect(failed).toMatchObject({
      reason: { code: 'channel.window_closed', detail: expect.stringContaining('24 jam') },
    })
    const second = await send({ to: '628130005', data: { text: 'Dua' } })
    await reached(second.id, (one) => one.status === 'failed')
    channel.set('works')
    await runtime.staff().call(replayNotification, { params: { id: first.id } })
    await reached(first.id, (one) => one.handed_at !== null)
    const bulk = { body: { reason: 'channel.window_closed' } }
    expect(await runtime.staff().call(replayNotifications, bulk)).toEqual({ replayed: 1 })
    await reached(second.id, (one) => one.handed_at !== null)
    expect(textsTo('628130005').map((text) => text.split('\n')[0])).toEqual(['Satu', 'Dua'])
    const again = runtime.staff().call(replayNotification, { params: { id: first.id } })
    expect((await problemOf(again)).code).toBe('notification.not_failed')
  })

  it('gives up after a day and keeps the notice for a replay', async () => {
    channel.set('away')
    const { id } = await send({ to: '628130006' })
    await reached(id, (one) => one.attempts > 0)
    runtime.clock.advance(24 * 3_600_000)
    const failed = await reached(id, (one) => one.status === 'failed')
    expect(failed.reason?.code).toBe('service.unavailable')
    channel.set('works')
    await runtime.staff().call(replayNotification, { params: { id } })
    await reached(id, (one) => one.handed_at !== null)
  })

  it('of a replayed notice: a late failure of the first send changes nothing', async () => {
    const { id } = await send({ to: '628130007' })
    await reached(id, (one) => one.handed_at !== null)
    const first = channel.sent.find((message) => message.to === '628130007')!
    await channel.report(runtime, first, 'failed', { code: 131000, text: 'x' })
    await reached(id, (one) => one.status === 'failed')
    await runtime.staff().call(replayNotification, { params: { id } })
    await reached(id, (one) => one.handed_at !== null)
    await channel.report(runtime, first, 'failed', { code: 131000, text: 'x' })
    await runtime.settled()
    expect((await read(id)).status).toBe('queued')
  })
})

describe('reports by HTTP', () => {
  it('move the notice like those of the channel', async () => {
    const { id } = await send({ to: '628140001' })
    const report = (body: (typeof reportStatus)['body']['_zod']['input']) =>
      runtime.internal().call(reportStatus, { params: { id }, body })
    expect(await report({ status: 'delivered', message_id: 'm-1' })).toMatchObject({ status: 'delivered' })
    expect(await report({ status: 'sent' })).toMatchObject({ status: 'delivered' })
    expect(await report({ status: 'read' })).toMatchObject({ status: 'read', read_at: expect.any(String) })
    expect(await report({ status: 'failed', reason: { code: 'x' } })).toMatchObject({ status: 'read', reason: null })
  })
})

describe('the history', () => {
  it('pages and filters', async () => {
    for (let n = 0; n < 7; n++) await send({ to: '628150001' })
    const first = await runtime
      .internal()
      .call(listNotifications, { query: { to: '0815-0001'.replace('0', '62'), limit: 5 } })
    expect(first.items).toHaveLength(5)
    const query = { to: '628150001', limit: 5, cursor: first.next_cursor ?? '' }
    const second = await runtime.internal().call(listNotifications, { query })
    expect(second.items).toHaveLength(2)
    expect(second.next_cursor).toBeNull()
    const ids = [...first.items, ...second.items].map((item) => item.id)
    expect(new Set(ids).size).toBe(7)
    const failed = await runtime.internal().call(listNotifications, { query: { to: '628150001', status: 'failed' } })
    expect(failed.items).toEqual([])
    const bad = runtime.internal().call(listNotifications, { query: { cursor: 'x.y' } })
    expect((await problemOf(bad)).code).toBe('cursor.invalid')
  })

  it('is measured', async () => {
    const text = await runtime.services.metrics.registry.metrics()
    expect(text).toMatch(/notification_handed_total\{channel="whatsapp"\} \d+/)
    expect(text).toMatch(/notification_failed_total\{channel="whatsapp"\} \d+/)
    expect(text).toMatch(/notification_hand_over_seconds_count\{channel="whatsapp"\} \d+/)
  })
})
