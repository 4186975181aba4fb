import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useDecisions } from './api/list-decisions.ts'
import { DecisionCard } from './decision-card.tsx'

type DecisionListProps = { conversationId: string; limit?: number; nothing: ReactNode }

export const DecisionList = ({ conversationId, limit = 5, nothing }: DecisionListProps) => {
  const t = useT()
  const decisions = useDecisions(conversationId, limit)
  if (decisions.isPending) return <Skeleton className="h-20 w-full" />
  if (decisions.error) return <TroubleView error={decisions.error} compact onRetry={() => void decisions.refetch()} />
  if (decisions.data.length === 0) return nothing
  return (
    <ul aria-label={t('inbox.panel.decisions')} className="flex flex-col gap-2">
      {decisions.data.map((decision) => (
        <li key={decision.id}>
          <DecisionCard decision={decision} />
        </li>
      ))}
    </ul>
  )
}
