import type { BranchView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { Link } from '@tanstack/react-router'
import { MapPinned } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLastBranch } from '../../app/last-branch.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useCan } from '../session/api/me.ts'
import { useBranches } from './api/lists.ts'

type BranchSelectProps = { branches: readonly BranchView[]; value: string; onChange: (id: string) => void }

export const BranchSelect = ({ branches, value, onChange }: BranchSelectProps) => {
  const t = useT()
  return (
    <Field label={t('places.branch')} hideLabel className="min-w-40 flex-1 md:max-w-xs">
      {(ids) => (
        <Select
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={branches.map(({ id, name, zone, archived }) => ({
            value: id,
            label: `${name} · ${zoneName(zone)}${archived ? ` · ${t('places.archived')}` : ''}`,
          }))}
        />
      )}
    </Field>
  )
}

type WithBranchProps = {
  /** As the address names it; where it names none that exists the one looked at last, or the first that is open. */
  wanted: string | undefined
  children: (branch: BranchView, all: readonly BranchView[]) => ReactNode
}

/** Pages about one branch: which one, or what to do where there is none. */
export const WithBranch = ({ wanted, children }: WithBranchProps) => {
  const t = useT()
  const branches = useBranches()
  const last = useLastBranch(wanted)
  const mayConfigure = useCan('lines.configure')
  if (branches.isPending) return <SkeletonRows rows={7} />
  if (!branches.data)
    return (
      <div className="p-4">
        <TroubleView error={branches.error} onRetry={() => void branches.refetch()} />
      </div>
    )
  const open = branches.data.filter(({ archived }) => !archived)
  const asked = branches.data.find(({ id }) => id === wanted)
  const branch = asked ?? open.find(({ id }) => id === last) ?? open[0] ?? branches.data[0]
  if (branch) return children(branch, branches.data)
  return (
    <EmptyState
      icon={MapPinned}
      title={t('places.noBranch')}
      detail={mayConfigure ? t('places.noBranchDetail') : t('places.noBranchAsk')}
      action={
        mayConfigure ? (
          <Button asChild tone="primary">
            <Link to="/tempat">{t('shell.places')}</Link>
          </Button>
        ) : null
      }
    />
  )
}
