import type { BranchView, PolicyView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { sayError } from '@govconnect/ui/toast.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useMedia } from '@govconnect/web/now.ts'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { FilePlus2 } from 'lucide-react'
import { troubleOf } from '../../app/problem.ts'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { BranchSelect, WithBranch } from '../places/branch-select.tsx'
import { useCan } from '../session/api/me.ts'
import { useDraftPolicy, usePolicies } from './api/policies.ts'
import { BuiltIn } from './built-in.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { PolicyPane } from './policy-pane.tsx'
import type { PoliciesSearch } from './search.ts'
import { VersionsList } from './versions-list.tsx'

const route = getRouteApi('/signed-in/kebijakan')

type ChangeSearch = (change: PoliciesSearch) => void

const NewDraft = ({ branch, onChange }: { branch: BranchView; onChange: ChangeSearch }) => {
  const t = useT()
  const draft = useDraftPolicy(branch.id)
  const start = () =>
    draft.mutate(
      { note: '' },
      {
        onSuccess: ({ id }) => onChange({ policy: id, tab: undefined }),
        onError: (error) => void sayError(troubleOf(error).title, troubleOf(error).detail),
      },
    )
  useHotkeys([{ keys: 'C', label: t('policies.create'), group: t('shell.groupPage'), run: start }])
  return (
    <Button className="ml-auto" busy={draft.isPending} onClick={start}>
      <FilePlus2 aria-hidden />
      {t('policies.create')}
    </Button>
  )
}

/** What asks for somebody first: a proposal, else the one in force. */
const firstOf = (all: readonly PolicyView[]): PolicyView | undefined =>
  all.find(({ state }) => state === 'proposed') ?? all.find(({ state }) => state === 'published') ?? all[0]

type OfBranchProps = { branch: BranchView; search: PoliciesSearch; onChange: ChangeSearch }

const Versions = ({ branch, search, onChange }: OfBranchProps) => {
  const policies = usePolicies(branch.id)
  const wide = useMedia('(min-width: 1024px)')
  if (policies.isPending) return <SkeletonRows rows={6} />
  if (!policies.data)
    return (
      <div className="p-4">
        <TroubleView error={policies.error} onRetry={() => void policies.refetch()} />
      </div>
    )
  const all = policies.data
  const policy = all.find(({ id }) => id === search.policy) ?? (wide ? firstOf(all) : undefined)
  if (all.length === 0) return <BuiltIn branch={branch} onDrafted={({ id }) => onChange({ policy: id })} />
  return (
    <div className="flex min-h-0 flex-1">
      <div
        className={cn(
          'min-h-0 overflow-y-auto border-line bg-surface lg:w-80 lg:shrink-0 lg:border-r',
          policy ? 'max-lg:hidden' : 'flex-1',
        )}
      >
        <VersionsList policies={all} shown={policy?.id} search={search} />
      </div>
      {policy ? (
        <PolicyPane key={policy.id} branch={branch} policy={policy} all={all} search={search} onChange={onChange} />
      ) : null}
    </div>
  )
}

/** How lines are run: versions of a branch, what they change, what they would have done, and who approved them. */
export const PoliciesPage = () => {
  const t = useT()
  usePageTitle(t('shell.policies'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const mayConfigure = useCan('lines.configure')
  const change: ChangeSearch = (next) =>
    void navigate({ to: '/kebijakan', search: tidy({ ...search, ...next }), replace: true })
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <WithBranch wanted={search.branch}>
        {(branch, branches) => (
          <>
            <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b bg-surface p-3">
              <BranchSelect
                branches={branches}
                value={branch.id}
                onChange={(id) => change({ branch: id, policy: undefined })}
              />
              {mayConfigure ? <NewDraft branch={branch} onChange={change} /> : null}
              <Elsewhere branch={branch} branches={branches} />
            </div>
            <Versions branch={branch} search={search} onChange={change} />
          </>
        )}
      </WithBranch>
    </div>
  )
}
