import { listTickets } from '@govconnect/queue/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { linesKey } from './branch.ts'

type Found = { status?: 'no_show'; q?: string; enabled: boolean }

/** Tickets of today, newest first. */
export const useTodaysTickets = (branchId: string, { enabled, ...asked }: Found) =>
  useInfiniteQuery({
    queryKey: [...linesKey(branchId), 'today', asked],
    enabled,
    queryFn: ({ pageParam, signal }) =>
      api.call(
        listTickets,
        { query: { branch_id: branchId, limit: 50, ...asked, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  })
