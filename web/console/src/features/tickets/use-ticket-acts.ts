import type { TicketDetail, TicketView } from '@govconnect/queue/contract'
import { say, sayUndo } from '@govconnect/ui/toast.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../app/api.ts'
import { type TextKey, useT } from '../../app/texts.ts'
import { linesKey } from './api/branch.ts'
import { type Act, sendAct, ticketKey } from './api/ticket.ts'
import type { Comparable } from './conflict.ts'
import { useIntents } from './use-intents.ts'

/** The server takes an action back for so long, in milliseconds. */
const undoForMs = 60_000

const undoable = new Set([
  ...['call', 'start', 'complete', 'hold', 'return', 'transfer'],
  ...['no_show', 'reinstate', 'cancel', 'note'],
])

/** What was done last and may be taken back; several tickets, the latest first, where one key did two things. */
export type LastAct = { words: string; ticketIds: readonly string[]; until: number }

export type TicketActs = ReturnType<typeof useTicketActs>

/** What people do to tickets of a branch, one thing at a time, each with one effect. `onTicket` hears each answer. */
export const useTicketActs = (branchId: string, onTicket?: (ticket: TicketDetail) => void) => {
  const t = useT()
  const queries = useQueryClient()
  const [last, setLast] = useState<LastAct | null>(null)
  const [seen, setSeen] = useState<Comparable | null>(null)
  const intents = useIntents(() => void queries.invalidateQueries({ queryKey: linesKey(branchId) }))

  const keep = (ticket: TicketDetail) => {
    onTicket?.(ticket)
    queries.setQueryData(ticketKey(branchId, ticket.id), ticket)
  }
  const undo = ({ ticketIds }: Pick<LastAct, 'ticketIds'>) =>
    intents.start({
      id: newKey(),
      wish: `undo ${ticketIds.join(' ')}`,
      label: t('tickets.undo'),
      run: async (requestId) => {
        for (const [at, id] of ticketIds.entries())
          keep(await sendAct(id, { action: 'undo' }, { requestId: `${requestId}:${at}` }))
        setLast(null)
        void say(t('tickets.undone'))
      },
    })
  const did = (words: string, ticketIds: readonly string[]) => {
    setLast({ words, ticketIds, until: Date.now() + undoForMs })
    void sayUndo(words, { label: t('common.undo'), run: () => undo({ ticketIds }) })
  }
  const act = (ticket: TicketView, wanted: Act) => {
    setSeen(ticket)
    intents.start({
      id: newKey(),
      wish: `${ticket.id} ${ticket.version} ${JSON.stringify(wanted)}`,
      label: t(`tickets.act.${wanted.action}` as TextKey),
      run: async (requestId) => {
        keep(await sendAct(ticket.id, wanted, { requestId, version: ticket.version }))
        const words = t(`tickets.did.${wanted.action}` as TextKey, { number: ticket.number })
        if (undoable.has(wanted.action)) did(words, [ticket.id])
        else void say(words)
      },
    })
  }
  return { intents, last, seen, act, undo, did, keep, see: setSeen }
}
