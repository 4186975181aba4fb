import type { CasePage } from '@govconnect/cases/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { endpointsOf } from '../kind.ts'
import type { CaseSearch } from '../search.ts'

/** What the server is asked for a search; `me` stands for the reader in addresses that are shared. */
const listQueryOf = (search: CaseSearch, staffId: string) => ({
  status: search.status === 'all' ? undefined : (search.status ?? 'open'),
  q: search.q,
  kategori: search.kategori,
  officer_id: search.officer === 'me' ? staffId : search.officer,
  sla: search.sla,
  from: search.from,
  to: search.to,
  sort: search.sort ?? 'newest',
})

export const useCaseList = (search: CaseSearch, staffId: string) => {
  const { list } = endpointsOf(search.kind ?? 'complaint')
  return useInfiniteQuery({
    queryKey: ['cases', 'list', search.kind ?? 'complaint', listQueryOf(search, staffId)],
    queryFn: ({ pageParam, signal }): Promise<CasePage> =>
      api.call(
        list,
        { query: { ...listQueryOf(search, staffId), limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  })
}
