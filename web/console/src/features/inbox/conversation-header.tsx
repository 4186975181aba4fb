import type { ConversationView } from '@govconnect/channel/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { say, sayError, sayUndo } from '@govconnect/ui/toast.tsx'
import { type Hotkey, useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useNow } from '@govconnect/web/now.ts'
import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Bot, CheckCheck, Hand, PanelRight, Users } from 'lucide-react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { useCloseConversation } from './api/close-conversation.ts'
import type { Presence } from './api/presence.ts'
import { useHandBack, useTakeOver } from './api/takeover.ts'
import { OwnerChip, WindowChip } from './conversation-chips.tsx'
import { nameOf } from './conversation-row.tsx'
import { nextAfter } from './next-conversation.ts'

type ConversationHeaderProps = { conversation: ConversationView; others: Presence[]; onPanel: () => void }

const tellTrouble = (error: unknown) => {
  const trouble = troubleOf(error)
  void sayError(trouble.title, trouble.detail)
}

/** Taking over and handing back undo each other; both offer it. */
export const useOwnership = (conversation: ConversationView) => {
  const t = useT()
  const take = useTakeOver(conversation.id)
  const giveBack = useHandBack(conversation.id)
  const takeOver = (force: boolean) =>
    take.mutate(force, {
      onError: tellTrouble,
      onSuccess: () =>
        void sayUndo(t('inbox.taken'), {
          label: t('common.undo'),
          run: () => giveBack.mutate(undefined, { onError: tellTrouble }),
        }),
    })
  const handBack = () =>
    giveBack.mutate(undefined, {
      onError: tellTrouble,
      onSuccess: () =>
        void sayUndo(t('inbox.handedBack'), {
          label: t('common.undo'),
          run: () => take.mutate(false, { onError: tellTrouble }),
        }),
    })
  return { takeOver, handBack, busy: take.isPending || giveBack.isPending }
}

const Collision = ({ others }: { others: Presence[] }) => {
  const t = useT()
  const first = others.find((other) => other.activity === 'typing') ?? others[0]
  if (!first) return null
  const word =
    first.activity === 'typing'
      ? t('inbox.presence.typing', { name: first.staff_name })
      : t('inbox.presence.viewing', { name: first.staff_name })
  return (
    <p
      role="status"
      className="flex items-center gap-2 bg-progress-soft px-4 py-1.5 font-medium text-progress-text text-small"
    >
      <Users aria-hidden className="size-4 shrink-0" />
      {word}
    </p>
  )
}

/** Why the assistant handed over; the rest of its summary stands open only until somebody has taken the conversation. */
const Handover = ({ conversation }: { conversation: ConversationView }) => {
  const t = useT()
  const { handover_reason: reason, handover_summary: summary } = conversation
  if (!reason) return null
  const look = 'border-line border-t bg-accent-soft px-4 py-2 text-accent-text'
  const title = t('inbox.handover', { reason })
  if (!summary) return <p className={`${look} font-bold`}>{title}</p>
  return (
    <details className={look} open={conversation.owner_staff_id === null}>
      <summary className="cursor-pointer font-bold">{title}</summary>
      <p className="max-h-40 overflow-y-auto whitespace-pre-line">{summary}</p>
    </details>
  )
}

export const ConversationHeader = ({ conversation, others, onPanel }: ConversationHeaderProps) => {
  const t = useT()
  const now = useNow()
  const { staff } = useMe()
  const navigate = useNavigate()
  const mayTake = useCan('conversations.takeover')
  const mayClose = useCan('conversations.reply')
  const close = useCloseConversation(conversation.id)
  const { takeOver, handBack, busy } = useOwnership(conversation)
  const mine = conversation.owner === 'staff' && conversation.owner_staff_id === staff.id
  const open = conversation.state === 'open'
  const name = nameOf(conversation.citizen, t('inbox.unknownCitizen'))
  const group = t('shell.groupPage')

  const resolve = (andNext: boolean) => {
    const next = andNext ? nextAfter(conversation.id) : undefined
    close.mutate(undefined, {
      onError: tellTrouble,
      onSuccess: () => {
        void say(t('inbox.closed', { name }))
        if (next) void navigate({ to: '/inbox/$conversationId', params: { conversationId: next }, search: true })
        else void navigate({ to: '/inbox', search: true })
      },
    })
  }
  const keys: Hotkey[] = [
    ...(open && mayTake && !mine
      ? [{ keys: 'A', label: t('inbox.keys.take'), group, run: () => takeOver(conversation.owner_staff_id !== null) }]
      : []),
    ...(open && mayTake && mine ? [{ keys: 'B', label: t('inbox.keys.handBack'), group, run: handBack }] : []),
    ...(open && mayClose
      ? [
          { keys: 'E', label: t('inbox.keys.resolve'), group, run: () => resolve(false) },
          { keys: 'Shift+E', label: t('inbox.keys.resolveNext'), group, run: () => resolve(true) },
        ]
      : []),
  ]
  useHotkeys(keys)
  return (
    <header className="@container border-line border-b bg-surface">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2.5 max-md:px-2">
        <IconButton
          icon={ArrowLeft}
          label={t('common.back')}
          onClick={() => void navigate({ to: '/inbox', search: true })}
          className="md:hidden"
        />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-bold text-lead">{name}</h2>
          <p className="truncate text-ink-3 text-small">{conversation.citizen.phone ?? conversation.citizen.wa_id}</p>
        </div>
        {open && mayTake && !mine ? (
          <Button
            tone={conversation.owner === 'staff' && !conversation.owner_staff_id ? 'accent' : 'primary'}
            busy={busy}
            className="max-md:hidden"
            onClick={() => takeOver(conversation.owner_staff_id !== null)}
          >
            <Hand aria-hidden />
            {t('inbox.take')}
          </Button>
        ) : null}
        {open && mayTake && mine ? (
          <Button busy={busy} onClick={handBack} aria-label={t('inbox.handBack')} className="max-md:px-3">
            <Bot aria-hidden />
            <span className="@max-lg:hidden">{t('inbox.handBack')}</span>
            <span className="@lg:hidden max-md:hidden">{t('inbox.handBackShort')}</span>
          </Button>
        ) : null}
        {open && mayClose ? (
          <IconButton icon={CheckCheck} label={t('inbox.resolve')} keys="E" onClick={() => resolve(false)} />
        ) : null}
        <IconButton icon={PanelRight} label={t('inbox.panel.title')} onClick={onPanel} className="xl:hidden" />
        <div className="flex basis-full flex-wrap gap-1.5 max-md:px-2">
          <OwnerChip conversation={conversation} me={staff.id} />
          <WindowChip expiresAt={conversation.window_expires_at} now={now} />
        </div>
      </div>
      <Collision others={others} />
      {conversation.owner === 'staff' ? <Handover key={conversation.id} conversation={conversation} /> : null}
    </header>
  )
}
