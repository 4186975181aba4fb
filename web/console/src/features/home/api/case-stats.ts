import { complaints } from '@govconnect/cases/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

const dayMs = 86_400_000

/** Complaints of the last 14 days. */
export const useRecentStats = (enabled: boolean) => {
  const from = new Date(Date.now() - 13 * dayMs).toISOString().slice(0, 10)
  return useQuery({
    queryKey: ['home', 'stats', from],
    queryFn: ({ signal }) => api.call(complaints.stats, { query: { from } }, { signal }),
    enabled,
  })
}
