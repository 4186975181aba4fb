import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeGraph, sampleNumber, startFakeGraph } from './memory-server.ts'
import type { JsonObject, SimMessage } from './rules/types.ts'
import { handsOn, siti, startEndpoint, text } from './test-support.ts'

const folder = new URL('./fixtures/send/', import.meta.url)
const sample = (file: string): JsonObject => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

let graph: FakeGraph
let endpoint: Awaited<ReturnType<typeof startEndpoint>>
let hands: ReturnType<typeof handsOn>

beforeAll(async () => {
  endpoint = await startEndpoint()
  graph = await startFakeGraph({ appSecret: 'secret', token: 'good', webhookUrl: endpoint.url })
  hands = handsOn(graph)
  await hands.phone({ name: 'Siti' })
  await hands.says('halo')
})
afterAll(async () => {
  await graph.stop()
  await endpoint.close()
})

function call(path: string, init: RequestInit = {}) {
  return fetch(`${graph.url}/graph${path}`, { ...init, headers: { authorization: 'Bearer good', ...init.headers } })
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]))
  return typeof value
}

describe("Meta's own samples", () => {
  beforeAll(async () => {
    await hands.settings({ behaviour: { known_media_only: false, enforce_limits: false } })
    const inbound = await hands.says('tandai')
    const id = String(sample('request_mark_message_as_read_1.json').message_id)
    await hands.inScene((scene) => scene.world.saveMessage({ ...inbound, id } satisfies SimMessage))
  })
  it.each(readdirSync(folder).filter((file) => file.startsWith('request_')))('%s is accepted', async (file) => {
    const response = await call(`/v23.0/${sampleNumber.id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sample(file)),
    })
    const answer = await response.json()
    expect([response.status, answer]).toEqual([200, answer])
    const isMark = /mark_message|typing/.test(file)
    const expected = sample(isMark ? 'response_mark_message_as_read_1.json' : 'response_text_messages_1.json')
    expect(shapeOf(answer)).toEqual(shapeOf(expected))
    if (!isMark) expect(answer.messages[0].id).toMatch(/^wamid\./)
  })
})

describe('refusals', () => {
  beforeAll(() => hands.settings({ behaviour: { known_media_only: true, enforce_limits: true } }))
  const post = (headers: Record<string, string>, numberId = sampleNumber.id) =>
    fetch(`${graph.url}/graph/v23.0/${numberId}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: siti, ...text('a') }),
    })

  it('wants a good token', async () => {
    const none = await post({})
    expect([none.status, (await none.json()).error.code]).toEqual([401, 0])
    const wrong = await post({ authorization: 'Bearer bad' })
    expect([wrong.status, (await wrong.json()).error.code]).toEqual([401, 190])
  })
  it('knows its numbers only', async () => {
    const response = await post({ authorization: 'Bearer good' }, '999')
    expect([response.status, (await response.json()).error]).toMatchObject([400, { code: 100, error_subcode: 33 }])
  })
  it("uses Meta's error shape", async () => {
    const { status, answer } = await hands.sends({ type: 'text', text: {} })
    expect(status).toBe(400)
    expect(shapeOf(answer)).toEqual(
      shapeOf({
        error: { message: '', type: '', code: 1, error_data: { messaging_product: '', details: '' }, fbtrace_id: '' },
      }),
    )
    expect(answer.error?.code).toBe(131008)
  })
  it('refuses a broken body', async () => {
    const response = await call(`/v23.0/${sampleNumber.id}/messages`, { method: 'POST', body: '{"a"' })
    expect([response.status, (await response.json()).error.code]).toEqual([400, 100])
  })
  it('refuses unknown media, own number, unknown template', async () => {
    const codeOf = async (body: JsonObject) => (await hands.sends(body)).answer.error?.code
    expect(await codeOf({ type: 'image', image: { id: '42' } })).toBe(131009)
    expect(await codeOf({ ...text('a'), to: sampleNumber.display_phone })).toBe(131021)
    const template = { name: 'tidak_ada', language: { code: 'id' } }
    expect(await codeOf({ type: 'template', template })).toBe(132001)
    expect(await codeOf({ type: 'template', template: { ...template, name: 'status_laporan' } })).toBe(132000)
  })
  it('keeps the pair limit, number by number', async () => {
    const codes = new Set<number | undefined>()
    for (let index = 0; index < 50; index++) {
      const { status, answer } = await hands.sends({ ...text('a'), to: '628999000111' })
      codes.add(status === 200 ? 200 : answer.error?.code)
    }
    expect(codes).toEqual(new Set([200, 131056]))
  })
})

describe('media', () => {
  it('uploads, describes for five minutes, downloads with the token', async () => {
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('file', new File([new Uint8Array([1, 2, 3])], 'foto.jpg', { type: 'image/jpeg' }))
    const { id } = await (await call(`/v23.0/${sampleNumber.id}/media`, { method: 'POST', body: form })).json()
    const media = await (await call(`/v23.0/${id}`)).json()
    expect(media).toMatchObject({ messaging_product: 'whatsapp', mime_type: 'image/jpeg', file_size: '3', id })
    const bytes = await fetch(media.url, { headers: { authorization: 'Bearer good' } })
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
    expect((await fetch(media.url)).status).toBe(401)
    expect((await hands.sends({ type: 'image', image: { id } })).status).toBe(200)
    graph.sim.clock.advance(5 * 60_000)
    expect((await fetch(media.url, { headers: { authorization: 'Bearer good' } })).status).toBe(404)
    expect(await (await call(`/v23.0/${id}`, { method: 'DELETE' })).json()).toEqual({ success: true })
  })
  it('lists templates and shows the number', async () => {
    const templates = await (await call(`/v23.0/${sampleNumber.account_id}/message_templates`)).json()
    expect(templates.data.map((one: { name: string }) => one.name)).toContain('hello_world')
    const number = await (await call(`/v23.0/${sampleNumber.id}`)).json()
    expect(number).toMatchObject({ id: sampleNumber.id, display_phone_number: `+${sampleNumber.display_phone}` })
  })
})

describe('the 24-hour window', () => {
  it('fails late messages by webhook, or at once where set so', async () => {
    await hands.phone({}, '628777000222')
    await hands.says('halo', '628777000222')
    graph.sim.clock.advance(24 * 3_600_000)
    graph.pump.wake()
    const late = await hands.sends({ ...text('terlambat'), to: '628777000222' })
    expect(late.status).toBe(200)
    const message = await hands.inScene((scene) => scene.world.message(late.answer.messages?.[0]?.id ?? ''))
    expect(message).toMatchObject({ visible: false, status: 'failed', error_code: 131047 })
    const template = { name: 'hello_world', language: { code: 'en_US' } }
    const sent = await hands.sends({ type: 'template', template, to: '628777000222' })
    expect(sent.answer.messages).toMatchObject([{ message_status: 'accepted' }])
    await hands.settings({ behaviour: { window_error: 'response' } })
    expect((await hands.sends({ ...text('a'), to: '628777000222' })).answer.error?.code).toBe(131047)
  })
})
