import { Button } from '@govconnect/ui/button.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useMe } from '../session/api/me.ts'
import { useMessages } from './api/list-messages.ts'
import { useNotes } from './api/notes.ts'
import { Bubble } from './bubble.tsx'
import { NoteCard } from './note-card.tsx'
import { threadItems } from './thread-items.ts'

/** Nearer to the end than this, new bubbles keep the end in view, in pixels. */
const nearEnd = 160

/** Stays at the end while the reader is there; keeps the place while older messages come in above. */
const useStayAtEnd = (size: number, newest: string | undefined) => {
  const box = useRef<HTMLElement>(null)
  const before = useRef({ height: 0, newest: undefined as string | undefined, atEnd: true })
  // Runs when the list grows at either end
  useLayoutEffect(() => {
    const place = box.current
    if (!place) return
    const grown = place.scrollHeight - before.current.height
    if (newest !== before.current.newest) {
      if (before.current.atEnd) place.scrollTop = place.scrollHeight
    } else if (grown > 0 && !before.current.atEnd) place.scrollTop += grown
    before.current = { ...before.current, height: place.scrollHeight, newest }
  }, [size, newest])
  const onScroll = () => {
    const place = box.current
    if (place) before.current.atEnd = place.scrollHeight - place.scrollTop - place.clientHeight < nearEnd
  }
  return { box, onScroll }
}

export const Thread = ({ conversationId }: { conversationId: string }) => {
  const t = useT()
  const format = useFormat()
  const now = useNow(60_000)
  const { staff } = useMe()
  const list = useMessages(conversationId)
  const notes = useNotes(conversationId)
  const messages = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const items = useMemo(
    () => threadItems(messages, notes.data ?? [], (at) => format.date(at)),
    [messages, notes.data, format],
  )
  const byProviderId = useMemo(() => new Map(messages.map((message) => [message.provider_id, message])), [messages])
  const { box, onScroll } = useStayAtEnd(items.length, items.at(-1)?.id)
  if (list.isPending) return <SkeletonRows rows={5} className="flex-1" />
  if (list.error && messages.length === 0)
    return (
      <div className="flex-1 p-4">
        <TroubleView error={list.error} onRetry={() => void list.refetch()} />
      </div>
    )
  return (
    <section
      ref={box}
      onScroll={onScroll}
      aria-label={t('inbox.thread')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto px-4 pt-3 pb-4 focus-visible:outline-offset-[-2px]"
    >
      {list.hasNextPage ? (
        <p className="flex justify-center">
          <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('inbox.older')}
          </Button>
        </p>
      ) : null}
      <ol aria-live="polite" aria-relevant="additions" className="mx-auto max-w-4xl">
        {items.map((item) => {
          if (item.kind === 'day')
            return (
              <li key={item.id} className="my-4 flex justify-center">
                <span className="rounded-full border border-line bg-canvas px-3 py-0.5 font-semibold text-ink-3 text-small">
                  {format.day(item.at, now)}
                </span>
              </li>
            )
          if (item.kind === 'note') return <NoteCard key={item.id} note={item.note} />
          const { message } = item
          return (
            <Bubble
              key={item.id}
              message={message}
              first={item.first}
              quoted={message.reply_to ? byProviderId.get(message.reply_to) : undefined}
              mine={message.author_id === staff.id}
            />
          )
        })}
      </ol>
    </section>
  )
}
