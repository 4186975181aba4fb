import { closeConversation } from '@govconnect/channel/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

export const useCloseConversation = (conversation: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call(closeConversation, { params: { conversation } }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['conversations'] }),
  })
}
