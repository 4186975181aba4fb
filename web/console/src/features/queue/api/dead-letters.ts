import { listDeadLetters, readDeadLetter, replayDeadLetters } from '@govconnect/system/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

const key = ['dead-letters'] as const

export const useDeadLetters = () =>
  useInfiniteQuery({
    queryKey: [...key, 'list'],
    queryFn: ({ pageParam, signal }) =>
      api.call(listDeadLetters, { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: 15_000,
  })

/** The look itself is written to the audit log, so it is asked for only when opened. */
export const useDeadLetter = (id: string) =>
  useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => api.call(readDeadLetter, { params: { id } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useReplay = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) => api.call(replayDeadLetters, { body: { ids } }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}
