import { cases } from '@govconnect/cases'
import { eventually, startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listNotifications, sendNotification } from '../contract.ts'
import { createNotification } from '../index.ts'
import { providers } from '../providers/all.ts'
import { runSender } from '../sender.ts'
import { claimDue } from '../store.ts'
import { createChannelStub } from './channel-stub.ts'
import { tenantsStub } from './office.ts'

let runtime: TestRuntime
const channel = createChannelStub()
const stopping = new AbortController()
const extra: Promise<void>[] = []

beforeAll(async () => {
  const notification = { ...createNotification(), jobs: [] }
  runtime = await startTestRuntime({ modules: [cases, tenantsStub, channel.module, notification] })
})
afterAll(async () => {
  stopping.abort()
  await Promise.all(extra)
  await runtime.close()
})

function startSender(): void {
  const { db, ...rest } = runtime.services
  const services = {
    ...rest,
    db,
    tenantTx: <T>(tenantId: string, work: Parameters<typeof db.tenant<T>>[2]) =>
      db.tenant(tenantId, { module: 'notification' }, work),
    systemTx: <T>(work: Parameters<typeof db.system<T>>[1]) => db.system({ module: 'notification' }, work),
  }
  extra.push(runSender(services, { providers, restMs: 50 }, stopping.signal))
}

let counter = 0
function send(to: string, text: string) {
  const body = { to, template: 'general.notice', data: { text }, dedupe_key: `k-${++counter}` }
  return runtime.internal().call(sendNotification, { body })
}

const firstLines = (to: string) =>
  channel.sent.filter((message) => message.to === to).map((message) => message.text.split('\n')[0])

describe('several senders over one database', () => {
  it('takes over what a sender that died held, after its lease', async () => {
    await send('628900', 'Ditinggal')
    const now = runtime.clock.now()
    const until = new Date(now.getTime() + 60_000)
    const claim = { channel: 'whatsapp', now, until, limit: 10 }
    const held = await runtime.services.db.system({ module: 'notification' }, (tx) => claimDue(tx, claim))
    expect(held).toHaveLength(1)
    const again = await runtime.services.db.system({ module: 'notification' }, (tx) => claimDue(tx, claim))
    expect(again).toEqual([])
    startSender()
    runtime.clock.advance(61_000)
    await eventually(() => firstLines('628900').length === 1)
  })

  it('sends each notice once, each person’s in order', async () => {
    startSender()
    startSender()
    const people = Array.from({ length: 20 }, (_, index) => `62891${String(index).padStart(4, '0')}`)
    for (let round = 1; round <= 10; round++) await Promise.all(people.map((to) => send(to, `Kabar ${round}`)))
    await eventually(() => people.every((to) => firstLines(to).length >= 10))
    const expected = Array.from({ length: 10 }, (_, index) => `Kabar ${index + 1}`)
    for (const to of people) expect(firstLines(to)).toEqual(expected)
    await eventually(async () => {
      const { items } = await runtime.internal().call(listNotifications, { query: { limit: 200 } })
      return items.every((item) => item.handed_at !== null)
    })
    expect(new Set(channel.tries).size).toBe(channel.tries.length)
  })
})
