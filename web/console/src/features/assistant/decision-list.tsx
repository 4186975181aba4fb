import { Button } from '@govconnect/ui/button.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type DecisionsOf, useDecisions } from './api/list-decisions.ts'
import { DecisionCard } from './decision-card.tsx'

type DecisionListProps = { of: DecisionsOf; limit?: number; enabled?: boolean; nothing: ReactNode }

export const DecisionList = ({ of, limit = 5, enabled = true, nothing }: DecisionListProps) => {
  const t = useT()
  const decisions = useDecisions(of, { limit, enabled })
  if (decisions.isPending) return enabled ? <Skeleton className="h-20 w-full" /> : null
  if (!decisions.data) return <TroubleView error={decisions.error} compact onRetry={() => void decisions.refetch()} />
  const found = decisions.data.pages.flatMap((page) => page.items)
  if (found.length === 0) return nothing
  return (
    <>
      <ul aria-label={t('inbox.panel.decisions')} className="flex flex-col gap-2">
        {found.map((decision) => (
          <li key={decision.id}>
            <DecisionCard decision={decision} />
          </li>
        ))}
      </ul>
      {decisions.hasNextPage ? (
        <Button
          size="sm"
          className="mt-2 w-full"
          busy={decisions.isFetchingNextPage}
          onClick={() => void decisions.fetchNextPage()}
        >
          {t('common.loadMore')}
        </Button>
      ) : null}
    </>
  )
}
