import { readWaitAccuracy } from '@govconnect/queue/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** Not among the places: it changes by the minute, and with no change of theirs. */
export const useWaitAccuracy = (branchId: string) =>
  useQuery({
    queryKey: ['wait-accuracy', branchId],
    queryFn: ({ signal }) => api.call(readWaitAccuracy, { params: { id: branchId } }, { signal }),
    refetchInterval: 60_000,
  })
