import type { BranchView } from '@govconnect/queue/contract'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { MapPinned } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLastBranch } from '../../app/last-branch.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type BranchSetup, useBranches, useBranchSetup } from './api/branch.ts'

export type AtBranch = {
  branch: BranchView
  branches: readonly BranchView[]
  setup: BranchSetup
}

type BranchGateProps = {
  /** Asked for; without it the one looked at last, and where there is no such branch the first of the office. */
  branchId: string | null | undefined
  /** Whatever decides which branch it is, still on its way. */
  pending?: boolean
  children: (here: AtBranch) => ReactNode
}

/** What works at one branch, shown once the branch and its set-up are there. */
export const BranchGate = ({ branchId, pending = false, children }: BranchGateProps) => {
  const t = useT()
  const branches = useBranches()
  const wanted = useLastBranch(branchId)
  const branch = branches.data?.find(({ id }) => id === wanted) ?? branches.data?.[0]
  const setup = useBranchSetup(branch?.id)
  const trouble = branches.error ?? setup.error
  if (branches.isPending || pending || (branch && setup.isPending)) return <SkeletonRows rows={6} />
  if (!branch && !trouble)
    return <EmptyState icon={MapPinned} title={t('tickets.noBranch')} detail={t('tickets.noBranchDetail')} />
  if (branch && setup.data) return children({ branch, branches: branches.data ?? [], setup: setup.data })
  return (
    <div className="p-4">
      <TroubleView error={trouble} onRetry={() => void (branches.error ? branches : setup).refetch()} />
    </div>
  )
}
