import { listDecisions } from '@govconnect/assistant/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** Of a conversation, or of a case: those that filled in its form, opened it, changed it. */
export type DecisionsOf = { conversation: string } | { case_number: string }

/** The latest first. */
export const useDecisions = (of: DecisionsOf, { limit, enabled }: { limit: number; enabled: boolean }) =>
  useInfiniteQuery({
    queryKey: ['decisions', of, limit],
    queryFn: ({ pageParam, signal }) =>
      api.call(listDecisions, { query: { ...of, limit, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    enabled,
  })
