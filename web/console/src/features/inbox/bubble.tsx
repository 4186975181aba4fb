import type { MessageView } from '@govconnect/channel/contract'
import { cn } from '@govconnect/ui/cn.ts'
import { Bot, CornerUpRight, Headset, Reply, Server, Smartphone } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { MessageBody } from './message-body.tsx'
import { Ticks } from './message-ticks.tsx'

const authorIcons = { assistant: Bot, staff: Headset, system: Server, phone: Smartphone, citizen: null }

const looks = {
  citizen: 'bg-surface border border-line',
  assistant: 'bg-primary-soft text-primary-text',
  system: 'bg-sunken text-ink-2',
  staff: 'bg-primary text-on-primary',
  phone: 'bg-primary text-on-primary',
}

type BubbleProps = { message: MessageView; first: boolean; quoted: MessageView | undefined; mine: boolean }

const Author = ({ message, mine }: { message: MessageView; mine: boolean }) => {
  const t = useT()
  const Icon = authorIcons[message.author]
  if (message.author === 'citizen' || !Icon) return null
  const word = message.author === 'staff' && mine ? t('inbox.authors.you') : t(`inbox.authors.${message.author}`)
  return (
    <p className="mb-1 flex items-center justify-end gap-1 px-1 font-semibold text-ink-3 text-small">
      <Icon aria-hidden className="size-3.5" />
      {word}
    </p>
  )
}

export const Bubble = ({ message, first, quoted, mine }: BubbleProps) => {
  const t = useT()
  const format = useFormat()
  const out = message.direction === 'out'
  return (
    <li className={cn('flex flex-col', out ? 'items-end' : 'items-start', first ? 'mt-3' : 'mt-1')}>
      {first ? <Author message={message} mine={mine} /> : null}
      <div className={cn('relative max-w-[min(34rem,86%)] rounded-md px-3 py-2', looks[message.author])}>
        {message.forwarded ? (
          <p className="mb-1 flex items-center gap-1 text-small italic">
            <CornerUpRight aria-hidden className="size-3.5" />
            {t('inbox.forwarded')}
          </p>
        ) : null}
        {quoted ? (
          <p className="mb-1.5 flex items-start gap-1.5 border-current/40 border-l-2 pl-2 text-small">
            <Reply aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            <span className="line-clamp-2">{quoted.text ?? quoted.type}</span>
          </p>
        ) : null}
        <MessageBody message={message} />
        <p className="mt-1 flex items-center justify-end gap-1 text-micro">
          {message.edited ? <span>{t('inbox.edited')}</span> : null}
          <time dateTime={message.provider_time}>{format.time(message.provider_time)}</time>
          {out && message.author !== 'staff' ? <Ticks status={message.status} /> : null}
          {message.author === 'staff' ? <StaffTicks status={message.status} /> : null}
        </p>
        {message.reaction ? (
          <span className="absolute -bottom-3 left-2 rounded-full border border-line bg-surface px-1.5 py-px text-small">
            <span className="sr-only">{t('inbox.reaction')}</span>
            {message.reaction}
          </span>
        ) : null}
      </div>
      {message.reaction ? <span aria-hidden className="h-3" /> : null}
      {message.error_text && out ? (
        <p className="mt-1 max-w-[86%] font-medium text-danger-text text-small">
          {t('inbox.failed', { reason: message.error_text })}
        </p>
      ) : null}
    </li>
  )
}

/** On the deep bubble only the words and shapes differ, so that contrast stays. */
const StaffTicks = ({ status }: { status: MessageView['status'] }) => (
  <span className="[&_*]:text-on-primary">
    <Ticks status={status} />
  </span>
)
