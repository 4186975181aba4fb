import type { ChatMessage, PhoneActionInput } from '@govconnect/simulator/contract'
import { cn } from '@govconnect/ui/cn.ts'
import { Dropdown, DropdownItem } from '@govconnect/ui/dropdown.tsx'
import { Check, CheckCheck, MapPin, Reply, SmilePlus } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { WhatsAppText } from '../../app/whatsapp-text.tsx'
import { Choices } from './choices.tsx'
import { PhoneMedia } from './phone-media.tsx'

type PhoneBubbleProps = {
  message: ChatMessage
  day: string | null
  quoted: ChatMessage | undefined
  /** Buttons can be pressed on any message; the last one is marked. */
  active: boolean
  onAct: (action: PhoneActionInput) => void
}

const emojis = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const

const Reactions = ({ message, onAct }: Pick<PhoneBubbleProps, 'message' | 'onAct'>) => {
  const t = useT()
  return (
    <Dropdown
      label={t('simulator.react')}
      trigger={
        <button
          type="button"
          aria-label={t('simulator.react')}
          className="flex size-7 items-center justify-center rounded-full text-ink-3 opacity-0 hover:bg-surface hover:text-ink focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 max-lg:opacity-100"
        >
          <SmilePlus aria-hidden className="size-4" />
        </button>
      }
    >
      {emojis.map((emoji) => (
        <DropdownItem key={emoji} onSelect={() => onAct({ type: 'reaction', message_id: message.id, emoji })}>
          {emoji}
        </DropdownItem>
      ))}
      {message.citizen_emoji ? (
        <DropdownItem onSelect={() => onAct({ type: 'reaction', message_id: message.id, emoji: '' })}>
          {t('simulator.unreact')}
        </DropdownItem>
      ) : null}
    </Dropdown>
  )
}

/** The citizen's own ticks: sent ✓, delivered ✓✓, read ✓✓ in blue. */
const OwnTicks = ({ status }: { status: ChatMessage['status'] }) => {
  const t = useT()
  const word = t(`simulator.ticks.${status}`)
  const Icon = status === 'sent' || status === 'accepted' ? Check : CheckCheck
  return (
    <span title={word} className={status === 'read' ? 'text-new-solid' : undefined}>
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{word}</span>
    </span>
  )
}

const Pin = ({ message }: { message: ChatMessage }) =>
  message.location ? (
    <p className="flex items-center gap-2 rounded-sm bg-current/8 px-2.5 py-2">
      <MapPin aria-hidden className="size-5 shrink-0" />
      <span className="min-w-0">
        <span className="block font-semibold">{message.location.name ?? message.location.address}</span>
        <span className="figures block text-small">
          {message.location.latitude.toFixed(5)}, {message.location.longitude.toFixed(5)}
        </span>
      </span>
    </p>
  ) : null

const Words = ({ message }: { message: ChatMessage }) => {
  const t = useT()
  if (message.revoked_at) return <p className="italic">{t('inbox.revoked')}</p>
  return (
    <>
      {message.header ? <p className="font-bold">{message.header}</p> : null}
      <PhoneMedia message={message} />
      <Pin message={message} />
      {message.text && !(message.location && !message.choices.length) ? <WhatsAppText text={message.text} /> : null}
      {message.footer ? <p className="mt-1 text-ink-3 text-small">{message.footer}</p> : null}
    </>
  )
}

export const PhoneBubble = ({ message, day, quoted, active, onAct }: PhoneBubbleProps) => {
  const t = useT()
  const format = useFormat()
  const own = message.direction === 'inbound'
  const emoji = own ? message.business_emoji : message.citizen_emoji
  return (
    <li className="flex flex-col">
      {day ? (
        <p className="my-2 self-center rounded-full bg-sunken px-3 py-0.5 font-semibold text-ink-2 text-small">{day}</p>
      ) : null}
      <div className={cn('group flex items-center gap-1', own ? 'flex-row-reverse' : '')}>
        <div className="relative max-w-[82%]">
          <div
            className={cn(
              'rounded-md px-3 py-2',
              own ? 'bg-primary-soft text-primary-text' : 'border border-line bg-surface',
            )}
          >
            {quoted ? (
              <p className="mb-1.5 flex items-start gap-1.5 border-current/40 border-l-2 pl-2 text-small">
                <Reply aria-hidden className="mt-0.5 size-3.5 shrink-0" />
                <span className="line-clamp-2">{quoted.text || quoted.type}</span>
              </p>
            ) : null}
            <Words message={message} />
            <p className="mt-0.5 flex items-center justify-end gap-1 text-micro">
              {message.edited_at ? t('inbox.edited') : null}
              <time dateTime={message.at}>{format.time(message.at)}</time>
              {own ? <OwnTicks status={message.status} /> : null}
            </p>
          </div>
          {emoji ? (
            <span className="-mt-2 ml-2 inline-block rounded-full border border-line bg-surface px-1.5 text-small">
              <span className="sr-only">{t('inbox.reaction')}</span>
              {emoji}
            </span>
          ) : null}
          {own ? null : <Choices message={message} strong={active} onAct={onAct} />}
        </div>
        {own || message.revoked_at ? null : <Reactions message={message} onAct={onAct} />}
      </div>
    </li>
  )
}
