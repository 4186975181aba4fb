import type { MessageView } from '@govconnect/channel/contract'
import { describe, expect, it } from 'vitest'
import { choicesOf } from './message-choices.ts'
import { threadItems } from './thread-items.ts'
import { windowState } from './window-clock.ts'

const message = (id: string, at: string, author: MessageView['author'] = 'citizen'): MessageView => ({
  id,
  provider_id: id,
  conversation_id: null,
  direction: author === 'citizen' ? 'in' : 'out',
  author,
  author_id: null,
  type: 'text',
  subtype: null,
  text: id,
  choice_id: null,
  media: null,
  location: null,
  content: null,
  reply_to: null,
  reaction: null,
  edited: false,
  revoked: false,
  forwarded: false,
  status: 'received',
  error_code: null,
  error_text: null,
  provider_time: at,
  received_at: at,
})

const day = (at: string) => at.slice(0, 10)

describe('threadItems', () => {
  it('orders by time whatever the order of arrival, with a heading per day', () => {
    const items = threadItems(
      [message('b', '2026-11-21T02:00:00Z'), message('a', '2026-11-20T23:00:00Z')],
      [
        {
          id: 'n',
          conversation_id: 'c',
          author_id: 's',
          author_name: 'Sari',
          text: '',
          created_at: '2026-11-21T01:00:00Z',
        },
      ],
      day,
    )
    expect(items.map((item) => item.id)).toEqual(['day-2026-11-20', 'a', 'day-2026-11-21', 'n', 'b'])
  })

  it('keeps the order of arrival within one second, for WhatsApp tells no less', () => {
    const items = threadItems(
      [
        message('3', '2026-11-21T01:00:07.000Z'),
        message('2', '2026-11-21T01:00:07.600Z', 'assistant'),
        message('1', '2026-11-21T01:00:07.000Z'),
      ],
      [],
      day,
    )
    expect(items.map((item) => item.id)).toEqual(['day-2026-11-21', '1', '2', '3'])
  })

  it('names an author once for bubbles that stand together', () => {
    const items = threadItems(
      [
        message('a', '2026-11-21T01:00:00Z', 'assistant'),
        message('b', '2026-11-21T01:01:00Z', 'assistant'),
        message('c', '2026-11-21T01:09:00Z', 'assistant'),
      ],
      [],
      day,
    )
    expect(items.flatMap((item) => (item.kind === 'message' ? [item.first] : []))).toEqual([true, false, true])
  })
})

describe('windowState', () => {
  const now = Date.parse('2026-11-21T00:00:00Z')
  it('counts down, marks the last two hours, closes', () => {
    expect(windowState('2026-11-21T10:30:00Z', now)).toEqual({ state: 'open', hours: 10, minutes: 30 })
    expect(windowState('2026-11-21T01:59:00Z', now).state).toBe('closing')
    expect(windowState('2026-11-21T00:00:00Z', now).state).toBe('closed')
    expect(windowState(null, now).state).toBe('none')
  })
})

describe('choicesOf', () => {
  it('finds buttons and rows in every shape', () => {
    expect(choicesOf({ type: 'buttons', buttons: [{ id: 'y', title: 'Ya' }] })).toEqual(['Ya'])
    expect(
      choicesOf({
        interactive: { action: { sections: [{ title: 'A', rows: [{ id: '1', title: 'Jalan' }] }] } },
      }),
    ).toEqual(['Jalan'])
    expect(choicesOf(null)).toEqual([])
  })
})
