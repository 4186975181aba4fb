import { complaints, tickets } from '@govconnect/cases/contract'
import { getQueueStatus, listConversations } from '@govconnect/channel/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** The open cases of both kinds that stand so, the oldest first, and how many there are. */
const casesBySla = async (sla: 'breached' | 'at_risk', signal: AbortSignal) => {
  const query = { status: 'open', sla, sort: 'oldest' as const, limit: 3 }
  const [reports, requests] = await Promise.all([
    api.call(complaints.list, { query }, { signal }),
    api.call(tickets.list, { query }, { signal }),
  ])
  const open = [reports, requests].reduce((sum, { counts }) => sum + (counts?.baru ?? 0) + (counts?.proses ?? 0), 0)
  return { items: [...reports.items, ...requests.items], open }
}

export const useCasesBySla = (sla: 'breached' | 'at_risk', enabled: boolean) =>
  useQuery({ queryKey: ['home', 'cases', sla], queryFn: ({ signal }) => casesBySla(sla, signal), enabled })

export const useCasesWithoutOfficer = (enabled: boolean) =>
  useQuery({
    queryKey: ['home', 'cases', 'unassigned'],
    queryFn: async ({ signal }) => {
      const query = { status: 'open', officer_id: 'none', sort: 'oldest' as const, limit: 3 }
      const [reports, requests] = await Promise.all([
        api.call(complaints.list, { query }, { signal }),
        api.call(tickets.list, { query }, { signal }),
      ])
      const open = [reports, requests].reduce((sum, { counts }) => sum + (counts?.baru ?? 0) + (counts?.proses ?? 0), 0)
      return { items: [...reports.items, ...requests.items], open }
    },
    enabled,
  })

export const useWaitingConversations = (enabled: boolean) =>
  useQuery({
    queryKey: ['home', 'conversations', 'unassigned'],
    queryFn: async ({ signal }) =>
      (await api.call(listConversations, { query: { filter: 'unassigned', limit: 20 } }, { signal })).items,
    enabled,
  })

export const useLanes = (enabled: boolean) =>
  useQuery({
    queryKey: ['queue', 'status'],
    queryFn: async ({ signal }) => (await api.call(getQueueStatus, undefined, { signal })).sessions,
    enabled,
    refetchInterval: 15_000,
  })
