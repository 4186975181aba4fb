import { actOnTicket, readTicket, type TicketAction, type TicketDetail } from '@govconnect/queue/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { answerInTime } from '../intent.ts'
import { linesKey } from './branch.ts'

export const ticketKey = (branchId: string, id: string) => [...linesKey(branchId), 'ticket', id] as const

export const useTicket = (branchId: string, id: string) =>
  useQuery({
    queryKey: ticketKey(branchId, id),
    queryFn: ({ signal }) => api.call(readTicket, { params: { id } }, { signal }),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  })

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** An action as a person chooses it; the request's id and the version seen come with the press. */
export type Act = Without<TicketAction, 'request_id' | 'version'>

export const sendAct = (
  ticketId: string,
  act: Act,
  of: { requestId: string; version?: number },
): Promise<TicketDetail> =>
  api.call(
    actOnTicket,
    {
      params: { id: ticketId },
      body: { ...act, request_id: of.requestId, version: of.version } as TicketAction,
    },
    answerInTime(),
  )
