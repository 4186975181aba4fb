import { endTakeover, startTakeover } from '@govconnect/channel/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

export const useTakeOver = (conversation: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (force: boolean) =>
      api.call(startTakeover, { params: { conversation }, body: { force } }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['conversations'] }),
  })
}

export const useHandBack = (conversation: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call(endTakeover, { params: { conversation }, body: {} }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['conversations'] }),
  })
}
