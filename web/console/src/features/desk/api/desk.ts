import { callNext, counters, readDesk, setPresence, type TicketDetail } from '@govconnect/queue/contract'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { api } from '../../../app/api.ts'
import { useMe } from '../../session/api/me.ts'
import { linesKey } from '../../tickets/api/branch.ts'
import { answerInTime } from '../../tickets/intent.ts'

export type Desk = z.output<typeof readDesk.response>

const deskKey = (branchId: string, counterId: string) => [...linesKey(branchId), 'desk', counterId] as const

export const useDesk = (branchId: string, counterId: string, shown: number) =>
  useQuery({
    queryKey: [...deskKey(branchId, counterId), shown],
    queryFn: ({ signal }) => api.call(readDesk, { params: { id: counterId }, query: { next: shown } }, { signal }),
    placeholderData: (before) => (before?.counter_id === counterId ? before : undefined),
    // Live events make it old at once; this is for the time a stream was away.
    refetchInterval: 30_000,
  })

/** The answer of an action stands on the desk before the next look at the server. */
export const keepOnDesk = (queries: QueryClient, of: { branchId: string; counterId: string }, ticket: TicketDetail) => {
  const here = ticket.counter_id === of.counterId && (ticket.status === 'called' || ticket.status === 'serving')
  queries.setQueriesData<Desk>({ queryKey: deskKey(of.branchId, of.counterId) }, (desk) => {
    if (!desk) return desk
    const present = here ? ticket : desk.ticket?.id === ticket.id ? null : desk.ticket
    return { ...desk, ticket: present, next: desk.next.filter(({ id }) => id !== ticket.id) }
  })
}

export const sendCallNext = (counterId: string, complete: boolean, requestId: string): Promise<TicketDetail> =>
  api.call(callNext, { params: { id: counterId }, body: { request_id: requestId, complete } }, answerInTime())

/** The branch where the caller has a counter open, for whoever comes back without an address; null where there is none. */
export const useMyBranch = (enabled: boolean) => {
  const me = useMe().staff.id
  return useQuery({
    queryKey: ['lines', 'my-branch', me],
    enabled,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const { items } = await api.call(counters.list, {}, { signal })
      return items.find(({ open, agent }) => open && agent?.id === me)?.branch_id ?? null
    },
  })
}

export type Presence = 'available' | 'busy' | 'break' | 'offline'

export const sendPresence = (branchId: string, presence: Presence, reason?: string) =>
  api.call(setPresence, { body: { branch_id: branchId, presence, ...(reason ? { reason } : {}) } }, answerInTime())
