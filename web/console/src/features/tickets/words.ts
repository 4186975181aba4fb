import type { TicketView, WaitRange } from '@govconnect/queue/contract'
import type { ChipTone } from '@govconnect/ui/state-chip.tsx'
import type { Language } from '@govconnect/web/texts.ts'
import {
  CalendarClock,
  CircleCheck,
  CirclePause,
  CircleX,
  Clock3,
  Hourglass,
  type LucideIcon,
  Megaphone,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react'
import { type TextKey, useLanguage, useT } from '../../app/texts.ts'

type Status = TicketView['status']

/** Colour and icon of a state; the word stands beside them. */
export const statusLook: Record<Status, { tone: ChipTone; icon: LucideIcon }> = {
  booked: { tone: 'neutral', icon: CalendarClock },
  waiting: { tone: 'new', icon: Hourglass },
  called: { tone: 'accent', icon: Megaphone },
  serving: { tone: 'primary', icon: UserRoundCheck },
  held: { tone: 'progress', icon: CirclePause },
  no_show: { tone: 'refused', icon: UserRoundX },
  completed: { tone: 'done', icon: CircleCheck },
  cancelled: { tone: 'refused', icon: CircleX },
  expired: { tone: 'neutral', icon: Clock3 },
}

/** Flags the desk offers; others that travel with a ticket are shown as they are. */
export const knownFlags = ['needs_help', 'wheelchair', 'documents_missing', 'returning', 'urgent'] as const

/** In the reader's language, unless told. */
export const useLabel = (of?: Language) => {
  const own = useLanguage()
  const language = of ?? own
  return (label: { id: string; en: string } | undefined) => label?.[language] ?? '–'
}

export const useFlagWord = () => {
  const t = useT()
  return (flag: string) =>
    knownFlags.some((known) => known === flag) ? t(`tickets.flag.${flag}` as TextKey) : flag.replaceAll('_', ' ')
}

/** From here on nobody counts in minutes. */
const hoursFromMinutes = 120

/** The same in few letters, for a list whose column says what it is. */
export const useShortWait = () => {
  const t = useT()
  return (wait: WaitRange | null) =>
    wait === null
      ? ''
      : t('tickets.estimateShort', { from: Math.round(wait.p10), to: Math.max(1, Math.round(wait.p90)) })
}

/** A range as people say it: 5–12 minutes; one number where both ends are the same. */
export const useWaitWord = (of?: ReturnType<typeof useT>) => {
  const own = useT()
  const t = of ?? own
  return (wait: WaitRange | null) => {
    if (wait === null) return t('tickets.noEstimate')
    const [from, to] = [Math.round(wait.p10), Math.max(1, Math.round(wait.p90))]
    if (from >= hoursFromMinutes)
      return t('tickets.estimateHours', { from: Math.floor(from / 60), to: Math.ceil(to / 60) })
    return from === to ? t('tickets.estimateOne', { minutes: to }) : t('tickets.estimate', { from, to })
  }
}
