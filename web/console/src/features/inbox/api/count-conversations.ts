import { countConversations } from '@govconnect/channel/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

export const useConversationCounts = (enabled = true) =>
  useQuery({
    queryKey: ['conversations', 'counts'],
    queryFn: ({ signal }) => api.call(countConversations, undefined, { signal }),
    enabled,
  })
