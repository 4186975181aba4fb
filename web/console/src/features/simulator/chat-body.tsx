import type { PhoneActionInput } from '@govconnect/simulator/contract'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { MessageCircle } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import type { Chat } from './chat-cache.ts'
import { PhoneBubble } from './phone-bubble.tsx'

type ChatBodyProps = { chat: Chat; typing: boolean; now: number; onAct: (action: PhoneActionInput) => void }

const TypingDots = () => {
  const t = useT()
  return (
    <li className="flex justify-start">
      <span className="flex items-center gap-1 rounded-md border border-line bg-surface px-3 py-3">
        <span className="sr-only">{t('simulator.typing')}</span>
        {[0, 1, 2].map((dot) => (
          <span key={dot} aria-hidden className="typing-dot size-1.5 rounded-full bg-ink-3" />
        ))}
      </span>
    </li>
  )
}

export const ChatBody = ({ chat, typing, now, onAct }: ChatBodyProps) => {
  const t = useT()
  const format = useFormat()
  const box = useRef<HTMLElement>(null)
  const visible = chat.items.filter((message) => message.visible).toReversed()
  const last = visible.at(-1)
  // The phone shows the newest bubble
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [last?.id, typing])
  const byId = new Map(chat.items.map((message) => [message.id, message]))
  let day = ''
  return (
    <section
      ref={box}
      aria-label={t('simulator.chat')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-3 py-3 focus-visible:outline-offset-[-2px]"
    >
      {visible.length === 0 && !typing ? (
        <EmptyState icon={MessageCircle} title={t('simulator.emptyChat')} detail={t('simulator.emptyChatDetail')} />
      ) : null}
      <ol aria-live="polite" className="flex flex-col gap-1.5">
        {visible.map((message) => {
          const today = format.day(message.at, now)
          const heading = today !== day
          day = today
          return (
            <PhoneBubble
              key={message.id}
              message={message}
              day={heading ? today : null}
              quoted={message.reply_to ? byId.get(message.reply_to) : undefined}
              active={message.id === last?.id}
              onAct={onAct}
            />
          )
        })}
        {typing ? <TypingDots /> : null}
      </ol>
    </section>
  )
}
