import type { ChatMessage, ThreadView } from '@govconnect/simulator/contract'
import { describe, expect, it } from 'vitest'
import { type Chat, withMessage, withThread } from './chat-cache.ts'

const bubble = (id: string, at: string, status = 'sent') => ({ id, at, status }) as ChatMessage
const chat: Chat = {
  items: [bubble('b', '2'), bubble('a', '1')],
  next_cursor: null,
  thread: { unread: 0 } as ThreadView,
}

describe('the chat of a phone', () => {
  it('takes a new bubble at its time', () => {
    expect(withMessage(chat, bubble('c', '3'))?.items.map((item) => item.id)).toEqual(['c', 'b', 'a'])
    expect(withMessage(chat, bubble('late', '1.5'))?.items.map((item) => item.id)).toEqual(['b', 'late', 'a'])
  })

  it('changes a known bubble in place, however often it is told', () => {
    const once = withMessage(chat, bubble('a', '1', 'read'))
    expect(withMessage(once, bubble('a', '1', 'read'))).toEqual(once)
    expect(once?.items).toHaveLength(2)
  })

  it('waits for the first answer of the server', () => {
    expect(withMessage(undefined, bubble('a', '1'))).toBeUndefined()
    expect(withThread(chat, { unread: 3 } as ThreadView)?.thread.unread).toBe(3)
  })
})
