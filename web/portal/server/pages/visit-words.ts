import type { VisitView } from '@govconnect/queue/contract'
import type { View } from '../asking/visitor.ts'
import { dayWords, said, timeWords, waitWords } from '../words.ts'
import type { IconName } from './icon.ts'

type Status = VisitView['status']

export const iconOf: Record<Status, IconName> = {
  booked: 'day',
  waiting: 'clock',
  called: 'bell',
  serving: 'person',
  held: 'pause',
  no_show: 'alert',
  completed: 'check',
  cancelled: 'cross',
  expired: 'cross',
}

export const isOver = ({ status, can }: Pick<VisitView, 'status' | 'can'>) =>
  ['completed', 'cancelled', 'expired'].includes(status) || (status === 'no_show' && !can.includes('reinstate'))

/** What happens next, in one line: the most important one of the page. */
export function headline(view: View, visit: VisitView): string {
  const { t } = view
  const counter = visit.counter ? said(view, visit.counter) : ''
  switch (visit.status) {
    case 'booked':
      return t('visit.bookedFor', bookedWords(view, visit))
    case 'waiting':
      if (visit.must_check_in) return t('visit.checkInFirst')
      return visit.people_ahead === 0 ? t('visit.next') : t('visit.ahead', { count: visit.people_ahead ?? 0 })
    case 'called':
      return counter === '' ? t('visit.calledSomewhere') : t('visit.called', { counter })
    case 'serving':
      return counter === '' ? t('visit.servingSomewhere') : t('visit.serving', { counter })
    case 'held':
      return t('visit.held')
    case 'no_show':
      return visit.can.includes('reinstate') ? t('visit.missed') : t('visit.missedForGood')
    case 'completed':
      return t('visit.completed')
    case 'cancelled':
      return t('visit.cancelled')
    case 'expired':
      return t('visit.expired')
  }
}

function bookedWords(view: View, { booked_for, branch, at }: VisitView) {
  const moment = booked_for ?? at
  return { day: dayWords(view, moment, branch.zone), time: timeWords(view, moment, branch.zone) }
}

/** Beneath the headline. */
export function secondLine(view: View, visit: VisitView): string | null {
  const { t } = view
  if (visit.status === 'waiting') {
    if (visit.wait) return t('visit.wait', { wait: waitWords(view, visit.wait) })
    return visit.no_wait_because ? said(view, visit.no_wait_because) : null
  }
  if (visit.status === 'booked') return t('visit.bookedText')
  if (visit.status === 'held') return t('visit.heldText')
  if (visit.status === 'no_show' && visit.can.includes('reinstate')) return t('visit.missedText')
  return visit.status === 'called' ? t('visit.calledText') : null
}

/** People before the visitor, and how often an open page looks then, s: a full room must not fill the limit of its one address. */
const paces = [
  [3, 4],
  [10, 10],
  [30, 20],
] as const
const farSeconds = 30

/** When an open page should look again, seconds. */
export function lookAgainSeconds(visit: VisitView): number {
  if (isOver(visit) || visit.status === 'booked') return 60
  if (visit.status !== 'waiting') return 5
  const ahead = visit.people_ahead ?? 0
  return paces.find(([most]) => ahead <= most)?.[1] ?? farSeconds
}
