import { listStaff } from '@govconnect/identity/contract'
import { useQuery } from '@tanstack/react-query'
import { allPages } from '../../../app/all-pages.ts'
import { api } from '../../../app/api.ts'
import { useCan } from '../../session/api/me.ts'

/** People a case can be given to. Empty for readers who may not see the staff list. */
export const useOfficers = () => {
  const allowed = useCan('staff.read')
  return (
    useQuery({
      queryKey: ['staff', 'officers'],
      queryFn: ({ signal }) => allPages((cursor) => api.call(listStaff, { query: { limit: 200, cursor } }, { signal })),
      enabled: allowed,
      staleTime: 60_000,
    }).data ?? []
  )
}
