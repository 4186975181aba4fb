import { listConversations } from '@govconnect/channel/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import type { InboxSearch } from '../search.ts'

export const useConversationList = (search: InboxSearch) => {
  const query = { filter: search.filter ?? 'all', state: search.state ?? 'open', search: search.q }
  return useInfiniteQuery({
    queryKey: ['conversations', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.call(
        listConversations,
        { query: { ...query, limit: 40, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  })
}
