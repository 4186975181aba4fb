import { Sheet } from '@govconnect/ui/dialog.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useMedia } from '@govconnect/web/now.ts'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useMarkRead } from './api/mark-read.ts'
import { usePresence } from './api/presence.ts'
import { useConversation } from './api/read-conversation.ts'
import { CitizenPanel } from './citizen-panel.tsx'
import { ConversationHeader } from './conversation-header.tsx'
import { ReplyBox } from './reply-box.tsx'
import { Thread } from './thread.tsx'

const route = getRouteApi('/signed-in/inbox/$conversationId')

/** The thread, its composer, and who the citizen is. */
export const ConversationPane = () => {
  const t = useT()
  const { conversationId } = route.useParams()
  const found = useConversation(conversationId)
  const conversation = found.data
  useMarkRead(conversation)
  const presence = usePresence(conversationId)
  const roomy = useMedia('(min-width: 1280px)')
  const [panel, setPanel] = useState(false)
  if (found.isPending) return <SkeletonRows rows={6} className="flex-1" />
  if (!conversation)
    return (
      <div className="flex-1 p-4">
        <TroubleView error={found.error} onRetry={() => void found.refetch()} />
      </div>
    )
  return (
    <>
      <article aria-label={t('inbox.thread')} className="flex min-w-0 flex-1 flex-col">
        <ConversationHeader conversation={conversation} others={presence.others} onPanel={() => setPanel(!panel)} />
        <Thread key={conversationId} conversationId={conversationId} />
        <ReplyBox
          key={`reply-${conversationId}`}
          conversation={conversation}
          onTyping={(typing) => presence.say(typing ? 'typing' : 'viewing')}
        />
      </article>
      {roomy ? (
        <aside
          aria-label={t('inbox.panel.title')}
          className="w-[300px] shrink-0 overflow-y-auto border-line border-l bg-surface"
        >
          <CitizenPanel conversation={conversation} />
        </aside>
      ) : (
        <Sheet open={panel} onOpenChange={setPanel} title={t('inbox.panel.title')}>
          <CitizenPanel conversation={conversation} />
        </Sheet>
      )}
    </>
  )
}
