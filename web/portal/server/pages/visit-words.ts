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
      if (visit.people_ahead === 0) return t('visit.next')
      return visit.near ? t('visit.soon') : t('visit.ahead', { count: visit.people_ahead ?? 0 })
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

/** Beneath the headline: what to do now, and how long it takes. */
export function secondLine(view: View, visit: VisitView): string | null {
  const words = adviceOf(view, visit).filter((one) => one !== null)
  return words.length === 0 ? null : words.join(' ')
}

function adviceOf(view: View, visit: VisitView): (string | null)[] {
  const { t } = view
  switch (visit.status) {
    case 'booked':
      return [t('visit.bookedText')]
    case 'waiting':
      return [sentWords(view, visit), comeWords(view, visit), waitLine(view, visit)]
    case 'called':
      return [visit.recalls > 0 ? t('visit.calledAgain', { times: visit.recalls + 1 }) : null, t('visit.calledText')]
    case 'held':
      return [
        t('visit.heldText'),
        visit.held_until && t('visit.heldUntil', { time: at(view, visit, visit.held_until) }),
      ]
    case 'no_show':
      return visit.return_until === null ? [] : [returnWords(view, visit, visit.return_until)]
    default:
      return []
  }
}

const at = (view: View, { branch }: VisitView, moment: string) => timeWords(view, moment, branch.zone)

const sentWords = (view: View, { sent_to }: VisitView) =>
  sent_to && view.t('visit.sentTo', { place: said(view, sent_to) })

function comeWords({ t }: View, { near, present, people_ahead }: VisitView): string | null {
  if (!near) return null
  const come = present ? t('visit.stayNear') : t('visit.comeNow')
  return people_ahead ? `${t('visit.toGo', { count: people_ahead })} ${come}` : come
}

function waitLine(view: View, { wait, no_wait_because }: VisitView): string | null {
  if (wait) return view.t('visit.wait', { wait: waitWords(view, wait) })
  return no_wait_because && said(view, no_wait_because)
}

const minuteMs = 60_000

function returnWords(view: View, visit: VisitView, until: string): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(visit.at)) / minuteMs))
  return view.t('visit.missedText', { minutes, time: at(view, visit, until) })
}

/** People before the visitor, and how often an open page looks then, s: a full room must not fill the limit of its one address. */
const paces = [
  [3, 4],
  [10, 10],
  [30, 20],
] as const
const farSeconds = 30

/** While something may happen any minute, an open page is told as it does. */
export const isFollowed = (visit: VisitView): boolean => !isOver(visit) && visit.status !== 'booked'

/** When an open page that is not told should look again, seconds. */
export function lookAgainSeconds(visit: VisitView): number {
  if (!isFollowed(visit)) return 60
  if (visit.status !== 'waiting') return 5
  const ahead = visit.people_ahead ?? 0
  return paces.find(([most]) => ahead <= most)?.[1] ?? farSeconds
}
