import { replyToConversation } from '@govconnect/channel/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

export const useReply = (conversation: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (text: string) =>
      api.call(
        replyToConversation,
        { params: { conversation }, body: { type: 'text', text: { body: text } } },
        { idempotencyKey: newKey() },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['conversations'] }),
  })
}
