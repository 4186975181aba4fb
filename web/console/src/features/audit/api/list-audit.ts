import { getAuditChain, listAudit, verifyAudit } from '@govconnect/identity/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { dayBounds } from '../day-bounds.ts'
import type { AuditSearch } from '../search.ts'

export const useAudit = (search: AuditSearch, zone: string) => {
  const query = {
    action: search.action,
    actor_id: search.actor,
    subject_id: search.subject,
    from: search.from ? dayBounds(search.from, zone).start : undefined,
    to: search.to ? dayBounds(search.to, zone).end : undefined,
  }
  return useInfiniteQuery({
    queryKey: ['audit', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.call(listAudit, { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  })
}

const chainKey = ['audit', 'chain']

export const useChain = () => useQuery({ queryKey: chainKey, queryFn: () => api.call(getAuditChain) })

export const useVerify = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call(verifyAudit),
    onSuccess: (chain) => queries.setQueryData(chainKey, chain),
  })
}
