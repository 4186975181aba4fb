import type { AddressInfo } from 'node:net'
import { listAccounts, receiveWebhook } from '@govconnect/channel/contract'
import { defineModule, on, plain, raw } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { eventually, startTestRuntime, type TestRuntime, tenantA, tenantB } from '@govconnect/testkit'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from './contract.ts'
import { simulator } from './index.ts'
import type { JsonObject } from './rules/types.ts'

const number_id = '106540352242922'
const received: string[] = []
const told: contract.ChatMessage[] = []
let endpointStatus: 200 | 500 = 200

function account(phone_number_id: string, name: string) {
  return {
    id: '0190a000-0000-7000-8000-0000000000c1',
    name,
    transport: 'cloud' as const,
    phone_number_id,
    waba_id: null,
    display_number: '+62 811-0000-0001',
    settings: {
      turn_pause_ms: null,
      messages_per_second: 80,
      in_doubt_policy: 'retry' as const,
      takeover_idle_minutes: 60,
    },
    paused: false,
    paused_reason: null,
  }
}
const accounts = new Map<string | null, ReturnType<typeof account>[]>([[tenantA, [account(number_id, 'Kota Contoh')]]])

/** What the channel and tenants answer in the product. */
const channel = defineModule({
  name: 'channel',
  reactions: [
    on(contract.messageChanged, { name: 'channel.see-bubbles', mode: 'every-process' }, async ({ event }) => {
      told.push(event.payload.message)
    }),
  ],
  routes: [
    plain(listAccounts, async ({ ctx }) => ({ items: accounts.get(ctx.tenantId) ?? [] })),
    raw(receiveWebhook, async (http) => {
      received.push(await http.req.text())
      return http.json({ status: 'ok' }, endpointStatus)
    }),
  ],
})
const tenants = defineModule({
  name: 'tenants',
  routes: [
    plain(lookUpTenants, async () => ({
      items: [tenantA, tenantB].map((id) => ({
        id,
        slug: id,
        name: id,
        zone: 'Asia/Jakarta' as const,
        status: 'active' as const,
        plan: 'standard' as const,
        created_at: '2026-01-01T00:00:00.000Z',
      })),
    })),
  ],
})

let runtime: TestRuntime
let origin: string
const server = createAdaptorServer({ fetch: (request, env) => runtime.app.fetch(request, env) })

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  runtime = await startTestRuntime({ modules: [simulator, channel, tenants], config: { publicUrl: origin } })
})
afterAll(async () => {
  await runtime.close()
  await new Promise((resolve) => server.close(resolve))
})

async function graph(path: string, body: JsonObject, token = 'test-access-token') {
  const response = await fetch(`${origin}/graph/v23.0/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', ...body }),
  })
  return { status: response.status, answer: await response.json() }
}

async function readyPhone() {
  await runtime.staff().call(contract.listNumbers)
  return (await runtime.staff().call(contract.createPhone, { body: { name: 'Budi' } })).wa_id
}

const say = (wa_id: string, text: string) =>
  runtime.staff().call(contract.act, { params: { wa_id, number_id }, body: { type: 'text', text } })
const chat = (wa_id: string) => runtime.staff().call(contract.readChat, { params: { wa_id, number_id } })

describe('the simulator in the product', () => {
  it('offers a phone and the numbers of the office at once', async () => {
    const phones = await runtime.staff().call(contract.listPhones)
    expect(phones.items).toHaveLength(1)
    const numbers = await runtime.staff().call(contract.listNumbers)
    expect(numbers.items).toMatchObject([{ id: number_id, display_phone: '6281100000001' }])
  })

  it('carries a message there and an answer back, with ticks', async () => {
    const wa_id = await readyPhone()
    const mine = await say(wa_id, 'jalan berlubang di Jl. Melati 15')
    expect(mine).toMatchObject({ direction: 'inbound', status: 'sent' })
    await eventually(async () => (await chat(wa_id)).items[0]?.status === 'delivered')
    expect(received.at(-1)).toContain('jalan berlubang di Jl. Melati 15')
    const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })
    const sent = await graph(`${number_id}/messages`, {
      to: wa_id,
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Benar?' },
        action: { buttons: [reply('y', 'Ya'), reply('n', 'Tidak')] },
      },
      biz_opaque_callback_data: 'ref-1',
    })
    expect(sent.status).toBe(200)
    await graph(`${number_id}/messages`, { status: 'read', message_id: mine.id, typing_indicator: { type: 'text' } })
    const { items, thread } = await chat(wa_id)
    expect(items).toMatchObject([
      { text: 'Benar?', choices: [{ kind: 'button', id: 'y', title: 'Ya' }, { id: 'n' }], status: 'delivered' },
      { id: mine.id, status: 'read' },
    ])
    expect(thread).toMatchObject({ unread: 1 })
    expect(thread.typing_until).not.toBeNull()
    const pressed = await runtime.staff().call(contract.act, {
      params: { wa_id, number_id },
      body: { type: 'button', message_id: items[0]!.id, button_id: 'y' },
    })
    expect(pressed).toMatchObject({ type: 'interactive', text: 'Ya', reply_to: items[0]!.id })
    await eventually(() => received.some((body) => body.includes('button_reply')))
    await eventually(() => received.some((body) => body.includes('"delivered"') && body.includes('ref-1')))
  })

  it('retries webhooks in order until the office answers 200', async () => {
    const wa_id = await readyPhone()
    endpointStatus = 500
    const first = await say(wa_id, 'satu')
    const second = await say(wa_id, 'dua')
    await eventually(() => received.some((body) => body.includes('"satu"')))
    endpointStatus = 200
    await eventually(async () => (await chat(wa_id)).items.every((item) => item.status === 'delivered'))
    const journal = await runtime.staff().call(contract.readJournal, { query: { wa_id } })
    const answered = journal.items.reverse().filter((entry) => entry.kind === 'webhook.answered')
    expect(answered.flatMap((entry) => entry.detail['message_ids'])).toEqual([first.id, second.id])
    const log = await runtime.staff().call(contract.listWebhooks, { query: { limit: 5 } })
    expect(log.items[0]).toMatchObject({ status: 200, url: `${origin}/webhook/whatsapp` })
  })

  it('keeps offices apart', async () => {
    const wa_id = await readyPhone()
    await say(wa_id, 'rahasia')
    const other = runtime.staff({ tenantId: tenantB })
    await expect(other.call(contract.readChat, { params: { wa_id, number_id } })).rejects.toMatchObject({ status: 404 })
    expect((await other.call(contract.readJournal)).items).toEqual([])
    expect((await other.call(contract.listNumbers)).items).toEqual([])
  })

  it('needs the right, the token and a known number', async () => {
    const viewer = runtime.staff({ permissions: ['cases.read'] })
    await expect(viewer.call(contract.listPhones)).rejects.toMatchObject({ status: 403 })
    expect((await graph(`${number_id}/messages`, {}, 'wrong')).answer.error.code).toBe(190)
    expect((await graph('404/messages', { to: '6281', type: 'text' })).answer.error).toMatchObject({
      error_subcode: 33,
    })
    expect((await graph(`${number_id}/messages`, { to: '62812', text: { body: 'a\u0000b' } })).status).toBe(400)
  })

  it('learns a number that an office added a moment ago', async () => {
    accounts.set(tenantB, [account('200300400', 'Kota Lain')])
    const sent = await eventually(async () => {
      const answer = await graph('200300400/messages', { to: '628111222333', type: 'text', text: { body: 'halo' } })
      return answer.status === 200 ? answer : null
    })
    expect(sent.answer.contacts).toMatchObject([{ wa_id: '628111222333' }])
    const phones = await runtime.staff({ tenantId: tenantB }).call(contract.listPhones)
    expect(phones.items.map((phone) => phone.wa_id)).toEqual(['628111222333'])
  })

  it('sends attachments that both sides can fetch', async () => {
    const wa_id = await readyPhone()
    const data = Buffer.from('%PDF-1.4 surat').toString('base64')
    const message = await runtime.staff().call(contract.attach, {
      params: { wa_id, number_id },
      body: { filename: 'surat.pdf', mime_type: 'application/pdf', data, caption: 'KTP saya' },
    })
    expect(message).toMatchObject({ type: 'document', text: 'KTP saya', media: { filename: 'surat.pdf' } })
    const headers = runtime.staffHeaders()
    const file = await runtime.app.request(`${origin}/api/v1/simulator/media/${message.media?.id}`, { headers })
    expect(await file.text()).toBe('%PDF-1.4 surat')
    const authorization = 'Bearer test-access-token'
    const described = await fetch(`${origin}/graph/v23.0/${message.media?.id}`, { headers: { authorization } })
    const { url } = await described.json()
    expect(await (await fetch(url, { headers: { authorization } })).text()).toBe('%PDF-1.4 surat')
    const bad = { filename: 'a.exe', mime_type: 'application/x-msdownload', data }
    await expect(
      runtime.staff().call(contract.attach, { params: { wa_id, number_id }, body: bad }),
    ).rejects.toMatchObject({ code: 'simulator.media_refused' })
  })

  it('remembers faults, draws them, and forgets them', async () => {
    const wa_id = await readyPhone()
    await say(wa_id, 'halo')
    await runtime.staff().call(contract.updateSettings, { body: { faults: { seed: 9, reset_after_accept: 1 } } })
    await expect(graph(`${number_id}/messages`, { to: wa_id, type: 'text', text: { body: 'a' } })).rejects.toThrow()
    expect((await chat(wa_id)).items[0]).toMatchObject({ text: 'a', visible: true })
    const reset = await runtime.staff().call(contract.resetSettings)
    expect(reset.faults.reset_after_accept).toBe(0)
  })

  it('plays a scenario and records and replays a chat', async () => {
    await runtime.staff().call(contract.listNumbers)
    const scenarios = await runtime.staff().call(contract.listScenarios)
    expect(scenarios.items).toHaveLength(6)
    const wa_id = await readyPhone()
    await say(wa_id, 'min')
    const body = { title: 'Salam', number_id, wa_id }
    const saved = await runtime.staff().call(contract.saveRecording, { body })
    const file = saved.recording
    const copy = await runtime.staff().call(contract.saveRecording, { body: { file } })
    const run = await runtime.staff().call(contract.replayRecording, { params: { id: copy.id }, body: { number_id } })
    const done = await eventually(async () => {
      const now = await runtime.staff().call(contract.readRun, { params: { id: run.id } })
      return now.state === 'running' ? null : now
    })
    expect(done).toMatchObject({ state: 'passed', steps: [{ did: 'min', same: true }] })
    expect((await chat(run.wa_id)).items).toMatchObject([{ text: 'min' }])
    await runtime.staff().call(contract.deleteRecording, { params: { id: copy.id } })
    expect((await runtime.staff().call(contract.listRecordings)).items).toHaveLength(1)
  })

  it('tells open screens of each bubble and each tick', async () => {
    const wa_id = await readyPhone()
    await say(wa_id, 'halo layar')
    const own = () => told.filter((message) => message.wa_id === wa_id)
    await eventually(() => own().at(-1)?.status === 'delivered')
    expect(own().map((message) => message.status)).toEqual(['sent', 'delivered'])
    expect(own()[0]).toMatchObject({ text: 'halo layar' })
  })

  it('closes the window when the clock jumps a day', async () => {
    const wa_id = await readyPhone()
    await say(wa_id, 'halo')
    const before = await runtime.staff().call(contract.readClock)
    await runtime.staff().call(contract.advanceClock, { body: { ms: 25 * 3_600_000 } })
    const after = await runtime.staff().call(contract.readClock)
    expect(after.offset_ms - before.offset_ms).toBe(25 * 3_600_000)
    expect((await chat(wa_id)).thread.window_closes_at).toBeNull()
    await graph(`${number_id}/messages`, { to: wa_id, type: 'text', text: { body: 'terlambat' } })
    expect((await chat(wa_id)).items[0]).toMatchObject({ status: 'failed', error_code: 131047, visible: false })
    const verdict = await runtime.staff().call(contract.readVerdict)
    expect(verdict.duplicates).toEqual([])
  })
})
