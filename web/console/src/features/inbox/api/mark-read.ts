import { type ConversationView, markConversationRead } from '@govconnect/channel/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../../app/api.ts'

/** Opening a conversation reads it, and reads what arrives while it is on a visible screen. */
export const useMarkRead = (conversation: ConversationView | undefined) => {
  const queries = useQueryClient()
  const id = conversation?.id
  const unread = conversation?.unread ?? 0
  useEffect(() => {
    if (!id || unread === 0 || document.visibilityState !== 'visible') return
    // A failure only leaves the badge; the next look tries again.
    api
      .call(markConversationRead, { params: { conversation: id } })
      .then(() => queries.invalidateQueries({ queryKey: ['conversations'] }))
      .catch(() => undefined)
  }, [id, unread, queries])
}
