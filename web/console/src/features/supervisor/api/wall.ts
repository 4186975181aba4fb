import { listTickets, readQueues } from '@govconnect/queue/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { api } from '../../../app/api.ts'
import { linesKey } from '../../tickets/api/branch.ts'

export type Queues = z.output<typeof readQueues.response>

/** Live events make it old within a second; this is for the time a stream was away. */
const refetchMs = 15_000

export const useQueues = (branchId: string) =>
  useQuery({
    queryKey: [...linesKey(branchId), 'queues'],
    queryFn: ({ signal }) => api.call(readQueues, { query: { branch: branchId } }, { signal }),
    placeholderData: (before) => (before?.branch_id === branchId ? before : undefined),
    refetchInterval: refetchMs,
  })

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
