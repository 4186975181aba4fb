import type { BranchView } from '@govconnect/queue/contract'
import { Link } from '@tanstack/react-router'
import { Hourglass } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useProposals } from './api/policies.ts'

type ElsewhereProps = { branch: BranchView; branches: readonly BranchView[] }

/** Proposals of other branches that wait for somebody. */
export const Elsewhere = ({ branch, branches }: ElsewhereProps) => {
  const t = useT()
  const names = new Map(branches.map(({ id, name }) => [id, name]))
  const waiting = (useProposals().data ?? []).filter(({ branch_id }) => branch_id !== branch.id)
  if (waiting.length === 0) return null
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-accent-soft px-3 py-1.5 text-accent-text">
      <Hourglass aria-hidden className="size-4 shrink-0" />
      {t('policies.elsewhere')}
      {waiting.map(({ id, branch_id, number }) => (
        <Link
          key={id}
          to="/kebijakan"
          search={{ branch: branch_id, policy: id }}
          className="inline-flex min-h-6 items-center font-semibold underline"
        >
          {t('policies.elsewhereOne', { branch: names.get(branch_id) ?? '', number })}
        </Link>
      ))}
    </div>
  )
}
