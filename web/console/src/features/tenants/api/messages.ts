import { discardMessages, getMessage, listMessages, replayMessages } from '@govconnect/tenants/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { dayBounds } from '../../audit/day-bounds.ts'
import type { MessageStatus, TenantSearch } from '../search.ts'

const key = ['queue-messages'] as const

/** Only the first page is asked for again and again: who reads further down is not disturbed. */
const refetchMs = 5_000

const useMessagePages = (query: {
  status?: MessageStatus | undefined
  from?: string | undefined
  to?: string | undefined
}) =>
  useInfiniteQuery({
    queryKey: [...key, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.call(
        listMessages,
        { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : refetchMs),
    placeholderData: (before) => before,
  })

/** Messages of the office the reader acts in, newest first; days are days of its zone. */
export const useMessages = (search: TenantSearch, zone: string) =>
  useMessagePages({
    status: search.status,
    from: search.from ? dayBounds(search.from, zone).start : undefined,
    to: search.to ? dayBounds(search.to, zone).end : undefined,
  })

export const useParked = () => useMessagePages({ status: 'parked' })

export const useMessage = (id: string) =>
  useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => api.call(getMessage, { params: { id } }, { signal }),
  })

const useParkedCommand = <Input, Answer>(run: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: ['tenants'] })
    },
  })
}

/** Most ids that one call takes. */
export const idsAtMost = 500

/** Without ids: everything parked, 500 at a time. */
export const useReplayMessages = () =>
  useParkedCommand((ids: string[] | undefined) =>
    api.call(replayMessages, { body: ids ? { ids } : {} }, { idempotencyKey: newKey() }),
  )

export const useDiscardMessages = () =>
  useParkedCommand((ids: string[]) => api.call(discardMessages, { body: { ids } }, { idempotencyKey: newKey() }))
