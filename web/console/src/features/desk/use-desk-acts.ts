import type { TicketDetail } from '@govconnect/queue/contract'
import { useQueryClient } from '@tanstack/react-query'
import { newKey } from '../../app/api.ts'
import { useT } from '../../app/texts.ts'
import { linesKey } from '../tickets/api/branch.ts'
import { type CounterChange, sendCounter } from '../tickets/api/counter.ts'
import { useIntents } from '../tickets/use-intents.ts'
import { useTicketActs } from '../tickets/use-ticket-acts.ts'
import { keepOnDesk, type Presence, sendCallNext, sendPresence } from './api/desk.ts'
import { holdLease, releaseLease } from './lease.ts'

export type DeskActs = ReturnType<typeof useDeskActs>

/** Everything a clerk does at one counter; calling the next is one press, finishing and calling too. */
export const useDeskActs = (place: { branchId: string; counterId: string }) => {
  const t = useT()
  const queries = useQueryClient()
  const acts = useTicketActs(place.branchId, (ticket) => keepOnDesk(queries, place, ticket))
  const next = (present: TicketDetail | null) => {
    const complete = present?.status === 'serving'
    acts.see(present)
    acts.intents.start({
      id: newKey(),
      wish: `next ${place.counterId} ${present?.id} ${present?.version}`,
      label: complete ? t('tickets.act.completeNext') : t('tickets.act.next'),
      run: async (requestId) => {
        const after = await sendCallNext(place.counterId, complete, requestId)
        acts.keep(after)
        const { number } = after
        if (!complete) acts.did(t('tickets.did.call', { number }), [after.id])
        else if (after.id === present.id) acts.did(t('tickets.did.completeLast', { number }), [after.id])
        else acts.did(t('tickets.did.completeNext', { number: present.number, next: number }), [after.id, present.id])
      },
    })
  }
  return { ...acts, next }
}

/** Opening and closing counters, and being there. */
export const usePresenceActs = (branchId: string) => {
  const t = useT()
  const queries = useQueryClient()
  const intents = useIntents(() => void queries.invalidateQueries({ queryKey: linesKey(branchId) }))
  /** `last`: with this counter the person goes off duty. */
  const setCounter = (counterId: string, change: CounterChange & { last?: boolean }, then: () => void) => {
    const { last = false, ...asked } = change
    intents.start({
      id: newKey(),
      wish: `counter ${counterId} ${JSON.stringify(change)}`,
      label: asked.open ? t('desk.open') : t('desk.close'),
      run: async (requestId) => {
        await sendCounter(counterId, asked, requestId)
        if (asked.open) holdLease(branchId)
        else if (last) {
          releaseLease()
          await sendPresence(branchId, 'offline')
        }
        then()
      },
    })
  }
  const present = (presence: Presence, reason?: string) =>
    intents.start({
      id: newKey(),
      wish: `presence ${presence} ${reason}`,
      label: t(`tickets.presence.${presence}`),
      run: async () => {
        await sendPresence(branchId, presence, reason)
      },
    })
  return { intents, setCounter, present }
}
