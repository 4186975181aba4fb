import type { ConversationView } from '@govconnect/channel/contract'
import { Avatar } from '@govconnect/ui/avatar.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Badge } from '@govconnect/ui/state-chip.tsx'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { unmarked } from '../../app/whatsapp-marks.ts'
import { OwnerChip, WindowChip } from './conversation-chips.tsx'
import { windowState } from './window-clock.ts'

type ConversationRowProps = { conversation: ConversationView; active: boolean; me: string; now: number }

export const nameOf = (citizen: ConversationView['citizen'], unknown: string): string =>
  citizen.name ?? citizen.phone ?? citizen.wa_id ?? unknown

export const ConversationRow = ({ conversation, active, me, now }: ConversationRowProps) => {
  const t = useT()
  const format = useFormat()
  const name = nameOf(conversation.citizen, t('inbox.unknownCitizen'))
  const urgent = windowState(conversation.window_expires_at, now).state === 'closing'
  const waits = conversation.owner === 'staff' && !conversation.owner_staff_id
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: conversation.id }}
      search={true}
      aria-current={active ? 'true' : undefined}
      className={cn(
        'flex gap-3 border-line border-b px-4 py-3 focus-visible:outline-offset-[-2px]',
        active ? 'bg-sunken shadow-[inset_3px_0_0_var(--color-primary)]' : 'hover:bg-hover',
      )}
    >
      <Avatar name={name} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className={cn('truncate', conversation.unread > 0 ? 'font-bold' : 'font-semibold')}>{name}</span>
          {conversation.last_message_at ? (
            <time dateTime={conversation.last_message_at} className="shrink-0 text-ink-3 text-small">
              {format.brief(conversation.last_message_at, now)}
            </time>
          ) : null}
        </span>
        <span className="flex items-center gap-2">
          <span
            className={cn('min-w-0 flex-1 truncate text-small', conversation.unread > 0 ? 'text-ink' : 'text-ink-2')}
          >
            {conversation.last_direction === 'out' ? `${t('inbox.us')} ` : ''}
            {conversation.last_text ? unmarked(conversation.last_text) : (conversation.last_type ?? '')}
          </span>
          {conversation.unread > 0 ? (
            <span>
              <span className="sr-only">{t('inbox.unread')}</span>
              <Badge tone={waits ? 'accent' : 'primary'}>{conversation.unread}</Badge>
            </span>
          ) : null}
        </span>
        <span className="mt-1.5 flex flex-wrap gap-1.5">
          <OwnerChip conversation={conversation} me={me} />
          {urgent ? <WindowChip expiresAt={conversation.window_expires_at} now={now} /> : null}
        </span>
      </span>
    </Link>
  )
}
