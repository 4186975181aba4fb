import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCase } from './api/read-case.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseStory } from './case-story.tsx'

const route = getRouteApi('/signed-in/kasus/$caseId')

/** One case: what was reported and what happened since; the facts stand beside it. */
export const CasePane = () => {
  const { caseId } = route.useParams()
  const found = useCase(caseId)
  usePageTitle(caseId)
  if (found.isPending)
    return (
      <div className="flex-1">
        <SkeletonRows rows={6} />
      </div>
    )
  if (!found.data)
    return (
      <div className="flex-1 p-4">
        <TroubleView error={found.error} onRetry={() => void found.refetch()} />
      </div>
    )
  return (
    <article aria-label={found.data.number} className="flex min-w-0 flex-1 flex-col">
      <CaseHeader item={found.data} />
      <div className="flex min-h-0 flex-1 max-xl:flex-col max-xl:overflow-y-auto">
        <CaseStory key={found.data.id} item={found.data} />
        <CaseFacts item={found.data} />
      </div>
    </article>
  )
}
