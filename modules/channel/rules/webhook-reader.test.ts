import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseWebhookBody } from './webhook-body.ts'
import type { WebhookEvent } from './webhook-events.ts'
import { readWebhook } from './webhook-reader.ts'

const folder = new URL('../fixtures/whatsapp/', import.meta.url)
type ManifestLine = { file: string; expect?: unknown }
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as ManifestLine[]

const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)))

/** The event in the words of the manifest. */
function inManifestWords(event: WebhookEvent): Record<string, unknown> {
  const head = { waba: event.waba, field: event.field, phone_number_id: event.phoneNumberId, kind: event.kind }
  switch (event.kind) {
    case 'message':
      return {
        ...head,
        id: event.id,
        type: event.type,
        subtype: event.subtype,
        from: event.from,
        from_user_id: event.fromUserId,
        group_id: event.groupId,
        ts: event.ts,
        reply_to: event.replyTo,
        media_id: event.mediaId,
        has_errors: event.hasErrors,
      }
    case 'status':
      return {
        ...head,
        id: event.id,
        status: event.status,
        recipient: event.recipient,
        ts: event.ts,
        error_codes: event.errorCodes,
      }
    case 'echo':
      return { ...head, id: event.id, type: event.type, to: event.to }
    case 'channel_error':
      return { ...head, code: event.code }
    case 'field_event':
      return { ...head, event: event.event }
  }
}

function read(file: string): WebhookEvent[] {
  const parsed = parseWebhookBody(bytesOf(file))
  if (!parsed.ok) throw new Error(`${file}: ${parsed.fault}`)
  return readWebhook(parsed.value)
}

describe('webhook reader on the fixtures', () => {
  const readable = manifest.filter((line) => Array.isArray(line.expect))
  it.each(readable.map((line) => line.file))('%s yields what the manifest expects', (file) => {
    const expected = readable.find((line) => line.file === file)?.expect
    expect(read(file).map(inManifestWords)).toEqual(expected)
  })

  const refused = manifest.filter((line) => typeof line.expect === 'string' && line.expect.startsWith('400'))
  it.each(refused.map((line) => line.file))('%s is refused', (file) => {
    const start = performance.now()
    expect(parseWebhookBody(bytesOf(file)).ok).toBe(false)
    expect(performance.now() - start).toBeLessThan(50)
  })

  it('keeps the neighbours of a null message', () => {
    expect(read('adversarial/batch_null_message.json').map((event) => event.kind)).toEqual(['message', 'message'])
  })

  it('accepts a byte order mark', () => {
    expect(parseWebhookBody(bytesOf('malformed/bom_prefixed.txt')).ok).toBe(true)
  })
})

describe('webhook reader on hostile shapes', () => {
  const inChange = (value: unknown) => ({ entry: [{ id: '1', changes: [{ field: 'messages', value }] }] })

  it('never throws and keeps the good element beside the bad', () => {
    const bad = [
      null,
      7,
      'x',
      [],
      { id: {} },
      { type: '__proto__' },
      { type: 'constructor', id: 'c' },
      { type: 'text', text: 3 },
    ]
    const events = readWebhook(inChange({ messages: [...bad, { id: 'good', type: 'text', text: { body: 'hai' } }] }))
    expect(events.at(-1)).toMatchObject({ kind: 'message', id: 'good', details: { text: 'hai' } })
    expect(events).toHaveLength(5)
  })

  it('keeps a change of an unknown shape raw', () => {
    expect(readWebhook(inChange({ novelty: [1] }))).toMatchObject([{ kind: 'field_event', field: 'messages' }])
    expect(readWebhook({ entry: [{ changes: [{ field: 'x', value: null }] }] })).toMatchObject([
      { kind: 'field_event' },
    ])
  })

  it('does not give a message the name of another sender', () => {
    const contacts = [{ wa_id: '1', profile: { name: 'A' } }]
    const [event] = readWebhook(inChange({ contacts, messages: [{ id: 'm', from: '2', type: 'text' }] }))
    expect(event).toMatchObject({ profileName: null })
  })
})
