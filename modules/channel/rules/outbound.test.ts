import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outboundContent } from '../contract.ts'
import { fitBubble, splitText } from './assistant-bubbles.ts'
import { graphRequest } from './graph-request.ts'
import type { OutboundContent, ShorthandContent } from './outbound-content.ts'
import { checkOutbound, type LimitName, outboundLimits } from './outbound-limits.ts'
import { readRecipient } from './recipient.ts'
import { expandShorthand } from './shorthand.ts'

const folder = new URL('../fixtures/whatsapp/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as { file: string }[]
const requests = manifest.map((line) => line.file).filter((file) => file.startsWith('send/request_'))
const notMessages = ['mark_message_as_read', 'typing_indicators']

describe('requests of Meta\u2019s documentation', () => {
  const messages = requests.filter((file) => !notMessages.some((name) => file.includes(name)))
  it.each(messages)('%s is understood, within the limits, and comes out the same', (file) => {
    const sample = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    const content = expandShorthand(outboundContent.parse(sample) as OutboundContent | ShorthandContent)
    expect(checkOutbound(content)).toEqual([])
    const replyTo = sample.context?.message_id ?? null
    const request = graphRequest(content, { kind: 'wa_id', value: sample.to }, { messageId: 'm1', replyTo })
    expect(request).toEqual({ recipient_type: 'individual', ...sample, biz_opaque_callback_data: 'm1' })
  })
})

describe('limits', () => {
  const x = (length: number) => 'x'.repeat(length)
  const button = (n: number) => ({ id: `b${n}`, title: `Tombol ${n}` })
  const row = (n: number) => ({ id: `r${n}`, title: `Baris ${n}` })
  const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))
  const list = (part: object) => ({
    type: 'list',
    text: 'isi',
    button: 'Pilih',
    sections: [{ rows: [row(1)] }],
    ...part,
  })
  const buttons = (part: object) => ({ type: 'buttons', text: 'isi', buttons: [button(1)], ...part })
  const over: [LimitName, object][] = [
    ['text_length', { type: 'text', text: { body: x(4097) } }],
    ['caption_length', { type: 'image', image: { id: '1', caption: x(1025) } }],
    ['body_length', buttons({ text: x(1025) })],
    ['list_body_length', list({ text: x(4097) })],
    ['header_length', buttons({ header: x(61) })],
    ['footer_length', list({ footer: x(61) })],
    ['buttons_count', buttons({ buttons: many(4, button) })],
    ['button_title_length', buttons({ buttons: [{ id: 'a', title: x(21) }] })],
    ['button_id_length', buttons({ buttons: [{ id: x(257), title: 'a' }] })],
    ['list_button_length', list({ button: x(21) })],
    ['sections_count', list({ sections: many(11, (n) => ({ title: `s${n}`, rows: n < 10 ? [row(n)] : [] })) })],
    ['section_title_length', list({ sections: [{ title: x(25), rows: [row(1)] }] })],
    ['rows_count', list({ sections: [{ rows: many(11, row) }] })],
    ['row_title_length', list({ sections: [{ rows: [{ id: 'a', title: x(25) }] }] })],
    ['row_description_length', list({ sections: [{ rows: [{ ...row(1), description: x(73) }] }] })],
    ['row_id_length', list({ sections: [{ rows: [{ id: x(201), title: 'a' }] }] })],
    ['cta_text_length', { type: 'cta_url', text: 'isi', display_text: x(21), url: 'https://a.id' }],
    ['emoji_count', { type: 'reaction', reaction: { message_id: 'w', emoji: '👍👍' } }],
    ['template_name_length', { type: 'template', template: { name: x(513), language: { code: 'id' } } }],
  ]
  it.each(over)('%s is refused by name, one less is taken', (limit, content) => {
    const [breach] = checkOutbound(expandShorthand(content as OutboundContent))
    expect(breach).toMatchObject({ kind: 'limit', limit, max: outboundLimits[limit] })
  })

  it('counts characters, not UTF-16 units, and an emoji of several as one', () => {
    expect(checkOutbound({ type: 'text', text: { body: '😀'.repeat(4096) } })).toEqual([])
    expect(checkOutbound({ type: 'reaction', reaction: { message_id: 'w', emoji: '👩‍👩‍👧‍👦' } })).toEqual([])
    expect(checkOutbound({ type: 'reaction', reaction: { message_id: 'w', emoji: '' } })).toEqual([])
  })

  it('finds faults that are not a matter of size', () => {
    const faults: [string, object][] = [
      ['text_empty', { type: 'text', text: { body: '  ' } }],
      ['media_source', { type: 'image', image: { id: '1', link: 'https://a.id/x.png' } }],
      ['media_source', { type: 'document', document: {} }],
      ['link_not_http', { type: 'video', video: { link: 'file:///etc/passwd' } }],
      ['duplicate_id', buttons({ buttons: [button(1), { ...button(1), title: 'lain' }] })],
      ['section_title_missing', list({ sections: [{ rows: [row(1)] }, { title: 'b', rows: [row(2)] }] })],
      ['location_range', { type: 'location', location: { latitude: 91, longitude: 0 } }],
      ['too_few', list({ sections: [] })],
    ]
    for (const [fault, content] of faults) {
      expect(checkOutbound(expandShorthand(content as OutboundContent))).toContainEqual(
        expect.objectContaining({ fault }),
      )
    }
  })
})

describe('bubbles of the assistant', () => {
  it('fits any answer into the limits', () => {
    const choices = Array.from({ length: 14 }, (_, n) => ({
      id: `c${n}`,
      title: `Pilihan yang panjang sekali nomor ${n} 😀😀`,
    }))
    for (const count of [0, 1, 3, 4, 14]) {
      for (const type of ['text', 'buttons', 'list'] as const) {
        const bubble = { type, text: 'kalimat '.repeat(900), buttons: choices.slice(0, count) }
        for (const content of fitBubble(bubble)) expect(checkOutbound(expandShorthand(content))).toEqual([])
      }
    }
  })

  it('cuts long text between words and loses none', () => {
    const text = Array.from({ length: 2000 }, (_, n) => `kata${n}`).join(' ')
    const parts = splitText(text)
    expect(parts.every((part) => part.length <= 4096)).toBe(true)
    expect(parts.join(' ')).toBe(text)
    expect(splitText('x'.repeat(9000)).join('')).toBe('x'.repeat(9000))
  })
})

describe('recipient', () => {
  it('reads numbers as people write them, and business-scoped ids', () => {
    for (const spelling of ['0812-3456-7890', '+62 812 3456 7890', '6281234567890', '006281234567890']) {
      expect(readRecipient(spelling)).toEqual({ kind: 'wa_id', value: '6281234567890' })
    }
    expect(readRecipient('ID.13491208655302741918')).toEqual({ kind: 'bsuid', value: 'ID.13491208655302741918' })
    for (const nonsense of ['', 'budi', '123', '1234567890123456', 'a@b.id']) expect(readRecipient(nonsense)).toBeNull()
  })
})
