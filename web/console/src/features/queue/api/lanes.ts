import { pauseLane, resumeLane, retryLane } from '@govconnect/channel/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

const useLaneCommand = <T>(run: (account: string) => Promise<T>) => {
  const queries = useQueryClient()
  return useMutation({ mutationFn: run, onSuccess: () => queries.invalidateQueries({ queryKey: ['queue'] }) })
}

export const usePauseLane = () =>
  useLaneCommand((account) => api.call(pauseLane, { params: { account }, body: {} }, { idempotencyKey: newKey() }))

export const useResumeLane = () =>
  useLaneCommand((account) => api.call(resumeLane, { params: { account } }, { idempotencyKey: newKey() }))

export const useRetryLane = () =>
  useLaneCommand((account) => api.call(retryLane, { params: { account }, body: {} }, { idempotencyKey: newKey() }))
