import { readQueues } from '@govconnect/queue/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { api } from '../../../app/api.ts'
import { linesKey } from '../../tickets/api/branch.ts'

export type Queues = z.output<typeof readQueues.response>

/** Live events make it old within a second; this is for the time a stream was away. */
const refetchMs = 15_000

export const queuesOf = (branchId: string) =>
  queryOptions({
    queryKey: [...linesKey(branchId), 'queues'],
    queryFn: ({ signal }) => api.call(readQueues, { query: { branch: branchId } }, { signal }),
    placeholderData: (before) => (before?.branch_id === branchId ? before : undefined),
    refetchInterval: refetchMs,
  })

export const useQueues = (branchId: string) => useQuery(queuesOf(branchId))
