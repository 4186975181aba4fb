import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDice, roll } from './dice.ts'
import { digitsOfPhone, wamid } from './identifiers.ts'
import { findDuplicates, findLost, findOrderInversions } from './journal-oracle.ts'
import { mediaProblem } from './media-limits.ts'
import { pairLimit, takeToken } from './rate-limit.ts'
import { maskVolatile, recordChat, resolveAction } from './script.ts'
import { parseSendRequest } from './send-request.ts'
import type { JournalEntry, JournalKind, SimMessage } from './types.ts'
import { retryDelayMs, windowIsOpen } from './window.ts'
import { wireJson } from './wire-json.ts'

const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url))

describe('wire JSON', () => {
  it('gives the very bytes Meta signs', () => {
    const bytes = fixture('signature/body_escaped.json')
    const { app_secret, vectors } = JSON.parse(fixture('signature/vectors.json').toString())
    const again = wireJson(JSON.parse(bytes.toString()))
    expect(again).toBe(bytes.toString())
    expect(`sha256=${createHmac('sha256', app_secret).update(again).digest('hex')}`).toBe(vectors[0].header)
  })
})

describe('identifiers', () => {
  it('lays a wamid out as Meta does', () => {
    expect(wamid('inbound', '16505551234', '4A6599AEE03810144F00')).toBe(
      `wamid.${Buffer.from('\u001c\u0018\u000b16505551234\u0015\u0002\u0000\u0012\u0018\u00143A4A6599AEE03810144F\u0000', 'latin1').toString('base64')}`,
    )
  })
  it('reads phones as people write them', () => {
    expect(digitsOfPhone('+62 812-3456-7890')).toBe('6281234567890')
    expect(digitsOfPhone('0812')).toBeNull()
    expect(digitsOfPhone('halo')).toBeNull()
  })
})

describe('dice', () => {
  it('repeats its faults for the same seed, in any order of keys', () => {
    const draw = (keys: string[], seed: number) => {
      const dice = createDice(seed)
      return new Map(keys.map((key) => [key, [1, 2, 3].map(() => dice.happens('lost_status', key, 0.5))]))
    }
    const keys = Array.from({ length: 50 }, (_, index) => `phone ${index}`)
    const forward = draw(keys, 7)
    const backward = draw([...keys].reverse(), 7)
    for (const key of keys) expect(backward.get(key)).toEqual(forward.get(key))
    expect([...draw(keys, 8).values()]).not.toEqual([...forward.values()])
  })
  it('keeps to its probability', () => {
    const hits = Array.from({ length: 20_000 }, (_, index) => roll(3, 'x', String(index))).filter((one) => one < 0.2)
    expect(hits.length / 20_000).toBeCloseTo(0.2, 1)
  })
})

describe('limits', () => {
  it('lets 45 messages to one person go at once, then one per 6 s', () => {
    let bucket: Parameters<typeof takeToken>[0]
    const take = (now: number) => {
      const taken = takeToken(bucket, pairLimit, now)
      bucket = taken.bucket
      return taken.ok
    }
    expect(Array.from({ length: 45 }, () => take(0)).every(Boolean)).toBe(true)
    expect(take(5_900)).toBe(false)
    expect(take(6_000)).toBe(true)
    expect(take(6_001)).toBe(false)
  })
  it('closes the window after 24 hours', () => {
    expect(windowIsOpen(0, 86_399_999)).toBe(true)
    expect(windowIsOpen(0, 86_400_000)).toBe(false)
    expect(windowIsOpen(null, 0)).toBe(false)
  })
  it('waits longer with each failed webhook, to a limit', () => {
    const limits = { retry_first_ms: 250, retry_longest_ms: 5_000 }
    expect([1, 2, 3, 9, 99].map((attempts) => retryDelayMs(attempts, limits))).toEqual([250, 500, 1_000, 5_000, 5_000])
  })
  it('takes the files Meta takes', () => {
    expect(mediaProblem('audio/ogg; codecs=opus', 1000)).toBeNull()
    expect(mediaProblem('image/png', 6 * 1024 * 1024)).toContain('exceeds')
    expect(mediaProblem('image/gif', 10)).toContain('image/gif')
  })
})

describe('send requests', () => {
  const send = (body: object) => {
    const parsed = parseSendRequest({ messaging_product: 'whatsapp', to: '6281234567890', ...body })
    return parsed.kind === 'fault' ? parsed.fault.code : parsed.kind
  }
  const buttons = (titles: string[]) => ({
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: 'Pilih' },
      action: { buttons: titles.map((title, index) => ({ type: 'reply', reply: { id: `b${index}`, title } })) },
    },
  })
  it.each([
    ['long text', { type: 'text', text: { body: 'a'.repeat(4097) } }, 131009],
    ['no text', { type: 'text', text: {} }, 131008],
    ['unknown type', { type: 'poem' }, 100],
    ['bad phone', { to: 'siti', type: 'text', text: { body: 'a' } }, 131009],
    ['four buttons', buttons(['a', 'b', 'c', 'd']), 131009],
    ['long title', buttons(['a'.repeat(21)]), 131009],
    ['same titles', buttons(['a', 'a']), 131009],
    ['latitude', { type: 'location', location: { latitude: 91, longitude: 0 } }, 131009],
    ['long reference', { type: 'text', text: { body: 'a' }, biz_opaque_callback_data: 'x'.repeat(513) }, 131009],
    ['no media', { type: 'image', image: {} }, 131008],
    ['three buttons', buttons(['a', 'b', 'c']), 'message'],
  ])('judges %s', (_name, body, expected) => expect(send(body)).toBe(expected))
})

let seq = 0
function entry(kind: JournalKind, more: Partial<JournalEntry>): JournalEntry {
  const blank = { number_id: 'n', wa_id: 'p', message_id: null, ref: null, text: null, detail: {} }
  return { ...blank, seq: ++seq, at: seq, kind, ...more }
}

describe('journal oracle', () => {
  it('finds what a citizen saw twice', () => {
    const journal = [
      entry('message.visible', { ref: 'a', text: 'x' }),
      entry('message.visible', { ref: 'b', text: 'x' }),
      entry('message.visible', { ref: 'a', text: 'x' }),
      entry('message.visible', { ref: 'a', wa_id: 'other' }),
    ]
    expect(findDuplicates(journal)).toMatchObject([{ wa_id: 'p', same: 'ref a' }])
    expect(findDuplicates(journal, { sameText: true })).toHaveLength(2)
  })
  it('finds what came in the wrong order', () => {
    const journal = [1, 3, 2, 4].map((n) => entry('message.visible', { text: `jawaban #${n}` }))
    expect(findOrderInversions(journal)).toMatchObject([{ earlier: { order: 3 }, later: { order: 2 } }])
  })
  it('finds acknowledged messages that nobody answered', () => {
    const journal = [
      entry('phone.sent', { message_id: 'm1' }),
      entry('phone.sent', { message_id: 'm2', wa_id: 'q' }),
      entry('phone.sent', { message_id: 'm3', wa_id: 'r' }),
      entry('webhook.answered', { detail: { message_ids: ['m1', 'm2'] } }),
      entry('message.visible', {}),
    ]
    expect(findLost(journal).map((one) => one.message_id)).toEqual(['m2'])
  })
})

describe('scripts', () => {
  const message = (direction: SimMessage['direction'], body: string): SimMessage => ({
    id: `wamid.${++seq}`,
    number_id: 'n',
    wa_id: 'p',
    direction,
    type: 'text',
    content: { body },
    reply_to: null,
    ref: null,
    status: 'delivered',
    visible: true,
    error_code: null,
    citizen_emoji: null,
    business_emoji: null,
    at: seq * 100,
    edited_at: null,
    revoked_at: null,
  })
  it('records what the citizen did and what came back', () => {
    const chat = [message('inbound', 'min'), message('inbound', 'lampu mati'), message('outbound', 'Di mana?')]
    const recording = recordChat('Lampu', 'Agus', chat)
    expect(recording.steps).toMatchObject([
      { wait_for_reply: false, pause_ms: 100, expect: [] },
      { wait_for_reply: true, expect: [{ type: 'text', text: 'Di mana?' }] },
    ])
  })
  it('presses a button when the words are its title', () => {
    const offer = message('outbound', '')
    offer.type = 'interactive'
    offer.content = { action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Ya, benar' } }] } }
    expect(resolveAction({ type: 'text', text: 'Ya, benar' }, offer)).toMatchObject({
      type: 'button',
      button_id: 'yes',
    })
    expect(resolveAction({ type: 'choose', index: 0, otherwise: 'ya' }, offer)).toMatchObject({ button_id: 'yes' })
    expect(resolveAction({ type: 'choose', index: 0, otherwise: 'ya' }, undefined)).toEqual({
      type: 'text',
      text: 'ya',
    })
  })
  it('is blind to case numbers and times', () => {
    expect(maskVolatile('Laporan LAP-20261120-007 pukul 09.30')).toBe(
      maskVolatile('Laporan LAP-20270102-013 pukul 10.15'),
    )
  })
})
