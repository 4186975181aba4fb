import type { MessageView } from '@govconnect/channel/contract'
import { Check, CheckCheck, CircleAlert, CircleHelp, Clock3, type LucideIcon } from 'lucide-react'
import { useT } from '../../app/texts.ts'

type Tick = {
  icon: LucideIcon
  word: 'waiting' | 'sent' | 'delivered' | 'read' | 'failed' | 'in_doubt' | 'cancelled'
  look?: string
}

const tickOf = (status: MessageView['status']): Tick | null => {
  switch (status) {
    case 'received':
      return null
    case 'sent':
      return { icon: Check, word: 'sent' }
    case 'delivered':
      return { icon: CheckCheck, word: 'delivered' }
    case 'read':
      return { icon: CheckCheck, word: 'read', look: 'text-new-solid' }
    case 'failed':
    case 'expired':
      return { icon: CircleAlert, word: 'failed', look: 'text-danger-text' }
    case 'cancelled':
      return { icon: CircleAlert, word: 'cancelled' }
    case 'in_doubt':
      return { icon: CircleHelp, word: 'in_doubt', look: 'text-progress-text' }
    default:
      return { icon: Clock3, word: 'waiting' }
  }
}

export const Ticks = ({ status }: { status: MessageView['status'] }) => {
  const t = useT()
  const tick = tickOf(status)
  if (!tick) return null
  const word = t(`inbox.ticks.${tick.word}`)
  return (
    <span title={word} className={tick.look}>
      <tick.icon aria-hidden className="size-3.5" />
      <span className="sr-only">{word}</span>
    </span>
  )
}
