import { listConversationMessages } from '@govconnect/channel/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** Pages run from the newest backwards. */
export const useMessages = (conversation: string) =>
  useInfiniteQuery({
    queryKey: ['conversations', 'messages', conversation],
    queryFn: ({ pageParam, signal }) =>
      api.call(
        listConversationMessages,
        { params: { conversation }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
  })
