import { complaints, tickets } from '@govconnect/cases/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { useCan } from '../../session/api/me.ts'

/** What this citizen has reported and asked for, newest first. */
export const useCitizenCases = (citizenId: string) => {
  const allowed = useCan('cases.read')
  return useQuery({
    queryKey: ['cases', 'citizen', citizenId],
    queryFn: async ({ signal }) => {
      const query = { citizen_id: citizenId, limit: 10 }
      const [reports, requests] = await Promise.all([
        api.call(complaints.list, { query }, { signal }),
        api.call(tickets.list, { query }, { signal }),
      ])
      return [...reports.items, ...requests.items].sort((a, b) => b.created_at.localeCompare(a.created_at))
    },
    enabled: allowed,
  })
}
