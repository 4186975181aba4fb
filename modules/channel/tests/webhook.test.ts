import { tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appSecret, fixture, numberId, type Office, sign, startOffice, textMessage, webhookOf } from './office.ts'

type Expected = { kind: string; id?: string | null; type?: string | null; phone_number_id?: string | null }
type Line = { file: string; expect?: Expected[] | string }
const manifest = JSON.parse(fixture('manifest.json').toString()) as Line[]

const everything = `select (select count(*) from channel.messages) + (select count(*) from channel.statuses)
  + (select count(*) from channel.webhook_events) + (select count(*) from channel.webhook_quarantine) as n`

describe('webhook', () => {
  let office: Office
  beforeAll(async () => {
    office = await startOffice()
  })
  afterAll(() => office.close())
  const count = async () => (await office.rows<{ n: number }>(everything))[0]!.n

  const readable = manifest.filter((line) => Array.isArray(line.expect))
  it.each(readable.map((line) => line.file))('%s is kept as expected', async (file) => {
    const expected = readable.find((line) => line.file === file)!.expect as Expected[]
    // The published samples share a few message ids.
    await office.rows('delete from channel.messages')
    expect((await office.post(fixture(file))).status).toBe(200)
    for (const message of expected.filter((one) => one.kind === 'message' && one.phone_number_id === numberId)) {
      const [stored] = await office.stored({ provider_id: message.id ?? '' })
      expect(stored).toMatchObject({ provider_id: message.id, type: message.type })
    }
  })

  const refused = manifest.filter((line) => typeof line.expect === 'string' && line.expect.startsWith('400'))
  it.each(refused.map((line) => line.file))('%s is refused and nothing stored', async (file) => {
    await office.services.queue.untilHandled(tenantA)
    const before = await count()
    expect((await office.post(fixture(file))).status).toBe(400)
    expect(await count()).toBe(before)
  })

  it('refuses what is forged, unsigned, truncated after signing, or signed twice; stores nothing', async () => {
    const before = await count()
    const body = Buffer.from(JSON.stringify(webhookOf({ messages: [textMessage('62811', 'halo')] })))
    const headers = [
      {},
      { 'x-hub-signature-256': sign(body, 'wrong') },
      { 'x-hub-signature-256': `${sign(body)}, ${sign(body)}` },
    ]
    for (const header of headers) expect((await office.post(body, header as Record<string, string>)).status).toBe(401)
    expect((await office.post(body.subarray(0, -9), { 'x-hub-signature-256': sign(body) })).status).toBe(401)
    expect(await count()).toBe(before)
    expect(appSecret).not.toBe('wrong')
  })

  it('refuses a body over 3 MB', async () => {
    const body = Buffer.alloc(3 * 1024 * 1024 + 1, 0x20)
    expect((await office.post(body)).status).toBe(413)
  })

  it('answers the handshake vectors', async () => {
    type Vector = { q: string; status: number | string; body?: string }
    const { vectors } = JSON.parse(fixture('signature/verify_get.json').toString()) as { vectors: Vector[] }
    for (const vector of vectors) {
      const response = await office.app.request(`/webhook/whatsapp?${vector.q}`)
      expect(String(vector.status)).toContain(String(response.status))
      if (!vector.body) continue
      expect(await response.text()).toBe(vector.body)
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('stores half characters and NUL as U+FFFD and keeps the raw element', async () => {
    expect((await office.post(fixture('adversarial/text_lone_surrogate.json'))).status).toBe(200)
    const raw = JSON.parse(fixture('adversarial/text_lone_surrogate.json').toString())
    const message = raw.entry[0].changes[0].value.messages[0]
    const [stored] = await office.stored({ provider_id: message.id })
    expect(stored?.text).toContain('\ufffd')
    expect(stored?.raw).toEqual(message)
    const nul = textMessage('62811', 'a\u0000b')
    await office.receive({ messages: [nul] })
    expect((await office.stored({ provider_id: nul.id }))[0]).toMatchObject({ text: 'a\ufffdb', raw: nul })
  })

  it('keeps a stranger number apart, without effect on any office', async () => {
    const message = textMessage('62811', 'untuk kantor lain')
    await office.receive({ messages: [message] }, '999999999999999')
    expect(await office.stored({ provider_id: message.id })).toEqual([])
    const kept = await office.rows(`select from channel.webhook_quarantine where raw->>'id' = $1`, [message.id])
    expect(kept).toHaveLength(1)
  })

  it('keeps 25 messages of one body in their order', async () => {
    const messages = Array.from({ length: 25 }, (_, n) => textMessage('62825', `pesan ${n}`))
    await office.receive({ messages })
    const stored = await office.stored({ conversation: '62825' })
    expect(stored.map((one) => one.text).reverse()).toEqual(messages.map((one) => one.text.body))
  })

  it('keeps 500 messages once, delivered three times in any order, told once each', async () => {
    const messages = Array.from({ length: 500 }, (_, n) => textMessage(`6285000${n % 50}`, `pesan ${n}`))
    const deliveries = shuffled([...messages, ...messages, ...messages])
    await Promise.all(deliveries.map((message) => office.receive({ messages: [message] })))
    expect(await office.stored({ conversation: messages[0]?.from ?? '' })).toHaveLength(10)
    const [kept] = await office.rows<{ n: number }>(
      `select count(*) as n from channel.messages where address like '6285000%'`,
    )
    expect(kept?.n).toBe(500)
    const [unread] = await office.rows<{ n: number }>(`select sum(c.unread)::int as n from channel.conversations c
      join channel.citizens z on z.id = c.citizen_id where z.wa_id like '6285000%'`)
    expect(unread?.n).toBe(500)
    const [open] = await office.rows<{ n: number }>(`select count(*) as n from channel.conversations c
      join channel.citizens z on z.id = c.citizen_id where z.wa_id like '6285000%' and c.closed_at is null`)
    expect(open?.n).toBe(50)
  })

  it('keeps the neighbours of a message that no column can hold', async () => {
    const good = textMessage('62830', 'baik')
    const odd = textMessage('62830', 'aneh', { timestamp: '99999999999' })
    await office.receive({ messages: [good, odd] })
    expect(await office.stored({ conversation: '62830' })).toHaveLength(2)
  })
})

/** Fisher–Yates with a fixed seed: the same disorder each run. */
function shuffled<T>(items: T[]): T[] {
  let seed = 42
  for (let last = items.length - 1; last > 0; last -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    const other = seed % (last + 1)
    const kept = items[last]!
    items[last] = items[other]!
    items[other] = kept
  }
  return items
}
