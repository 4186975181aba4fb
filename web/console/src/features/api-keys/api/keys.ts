import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from '@govconnect/identity/contract'
import type { CallInput } from '@govconnect/kernel/contract'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

export type NewKey = CallInput<typeof createApiKey>['body']

const listKey = ['api-keys'] as const

/** Keys of the office the reader acts in, newest first; ended ones too. */
export const useKeys = () =>
  useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam, signal }) =>
      api.call(listApiKeys, { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    // When a key was last used is told nowhere else.
    refetchInterval: 30_000,
  })

/** A refusal tells that the list is old as well: somebody ended the key meanwhile. */
const useKeyCommand = <Input, Answer>(run: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => void queries.invalidateQueries({ queryKey: listKey }),
    // The answer holds a secret: nothing of it stays behind.
    gcTime: 0,
  })
}

/** `key` belongs to the open form: pressing twice makes one API key. */
export const useCreateKey = (key: string) =>
  useKeyCommand((body: NewKey) => api.call(createApiKey, { body }, { idempotencyKey: key }))

export const useRotateKey = (id: string, key: string) =>
  useKeyCommand((overlapSeconds: number) =>
    api.call(rotateApiKey, { params: { id }, body: { overlap_seconds: overlapSeconds } }, { idempotencyKey: key }),
  )

export const useRevokeKey = (id: string) =>
  useKeyCommand(() => api.call(revokeApiKey, { params: { id } }, { idempotencyKey: newKey() }))
