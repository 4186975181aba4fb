import { type ChatMessage, openChat, readChat, type ThreadView } from '@govconnect/simulator/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../../app/api.ts'
import { useLiveEvents } from '../../../shell/live.ts'
import { type Chat, withMessage, withThread } from '../chat-cache.ts'

export const chatKey = (waId: string, numberId: string) => ['simulator', 'chat', waId, numberId] as const

/** The chat of a phone; bubbles and typing arrive in the live events themselves, so that nothing is asked twice. */
export const useChat = (waId: string, numberId: string) => {
  const queries = useQueryClient()
  useLiveEvents(({ name, payload }) => {
    if (name === 'simulator.message.changed') {
      const message = payload['message'] as ChatMessage
      queries.setQueryData<Chat>(chatKey(message.wa_id, message.number_id), (chat) => withMessage(chat, message))
    }
    if (name === 'simulator.thread.changed') {
      const thread = payload['thread'] as ThreadView
      queries.setQueryData<Chat>(chatKey(thread.wa_id, thread.number_id), (chat) => withThread(chat, thread))
    }
  })
  const chat = useQuery({
    queryKey: chatKey(waId, numberId),
    queryFn: ({ signal }) =>
      api.call(readChat, { params: { wa_id: waId, number_id: numberId }, query: { limit: 100 } }, { signal }),
  })
  const unread = chat.data?.thread.unread ?? 0
  const newest = chat.data?.items[0]?.id
  // A new bubble on an open chat is read too
  useEffect(() => {
    if (unread === 0) return
    // The citizen looks at the chat; a failure only leaves the ticks grey.
    api.call(openChat, { params: { wa_id: waId, number_id: numberId } }).catch(() => undefined)
  }, [unread, newest, waId, numberId])
  return chat
}
