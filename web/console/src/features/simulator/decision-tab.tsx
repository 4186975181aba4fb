import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { BrainCircuit, MessagesSquare } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { DecisionList } from '../assistant/decision-list.tsx'
import { useConversationOf } from './api/conversation-of.ts'

export const DecisionTab = ({ waId }: { waId: string }) => {
  const t = useT()
  const conversation = useConversationOf(waId)
  const nothing = (
    <EmptyState icon={BrainCircuit} title={t('simulator.noDecisions')} detail={t('simulator.noDecisionsDetail')} />
  )
  if (conversation.isPending) return <Skeleton className="h-32" />
  if (!conversation.data) return nothing
  return (
    <>
      <Button asChild size="sm" className="mb-3">
        <Link to="/inbox/$conversationId" params={{ conversationId: conversation.data.id }} search={{}}>
          <MessagesSquare aria-hidden />
          {t('cases.detail.conversation')}
        </Link>
      </Button>
      <DecisionList of={{ conversation: conversation.data.id }} limit={20} nothing={nothing} />
    </>
  )
}
