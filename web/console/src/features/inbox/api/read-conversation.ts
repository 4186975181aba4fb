import { getConversation } from '@govconnect/channel/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

export const useConversation = (conversation: string) =>
  useQuery({
    queryKey: ['conversations', 'one', conversation],
    queryFn: ({ signal }) => api.call(getConversation, { params: { conversation } }, { signal }),
  })
