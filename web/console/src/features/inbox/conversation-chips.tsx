import type { ConversationView } from '@govconnect/channel/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Bot, Headset, Hourglass, TimerOff, UserRoundX } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { windowState } from './window-clock.ts'

export const WindowChip = ({ expiresAt, now }: { expiresAt: string | null; now: number }) => {
  const t = useT()
  const window = windowState(expiresAt, now)
  if (window.state === 'none') return null
  if (window.state === 'closed')
    return (
      <StateChip tone="refused" icon={TimerOff}>
        {t('inbox.window.closed')}
      </StateChip>
    )
  return (
    <StateChip tone={window.state === 'closing' ? 'accent' : 'neutral'} icon={Hourglass}>
      {t('inbox.window.left', { hours: window.hours, minutes: String(window.minutes).padStart(2, '0') })}
    </StateChip>
  )
}

type Owner = Pick<ConversationView, 'owner' | 'owner_staff_id' | 'owner_staff_name'>

export const OwnerChip = ({ conversation, me }: { conversation: Owner; me: string }) => {
  const t = useT()
  if (conversation.owner === 'assistant')
    return (
      <StateChip tone="primary" icon={Bot}>
        {t('inbox.owner.assistant')}
      </StateChip>
    )
  if (!conversation.owner_staff_id)
    return (
      <StateChip tone="accent" icon={UserRoundX}>
        {t('inbox.owner.nobody')}
      </StateChip>
    )
  return (
    <StateChip tone="done" icon={Headset}>
      {conversation.owner_staff_id === me
        ? t('inbox.owner.you')
        : (conversation.owner_staff_name ?? t('inbox.owner.staff'))}
    </StateChip>
  )
}
