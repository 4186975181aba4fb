import type { BranchView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { MapPinned, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useLastBranch } from '../../app/last-branch.ts'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCan } from '../session/api/me.ts'
import { useBranches } from './api/lists.ts'
import { type Archivable, ArchiveDialog } from './archive-dialog.tsx'
import { BranchSelect } from './branch-select.tsx'
import { ScrollArea } from './scroll-area.tsx'
import { type PlacesSearch, type PlaceTab, placeTabs } from './search.ts'
import { AreasTab } from './tabs/areas-tab.tsx'
import { BranchTab } from './tabs/branch-tab.tsx'
import { CountersTab } from './tabs/counters-tab.tsx'
import { HolidaysTab } from './tabs/holidays-tab.tsx'
import { ServicesTab } from './tabs/services-tab.tsx'
import { SkillsTab } from './tabs/skills-tab.tsx'

const BranchForm = lazy(async () => ({ default: (await import('./branch-form.tsx')).BranchForm }))

const route = getRouteApi('/signed-in/tempat')

type OpenForm = { branch?: BranchView }

const FirstBranch = ({ onCreate }: { onCreate: () => void }) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  return (
    <EmptyState
      icon={MapPinned}
      title={t('places.noBranch')}
      detail={mayConfigure ? t('places.branches.firstDetail') : t('places.noBranchAsk')}
      action={
        mayConfigure ? (
          <Button tone="primary" onClick={onCreate}>
            <Plus aria-hidden />
            {t('places.branches.create')}
          </Button>
        ) : null
      }
    />
  )
}

type BranchPagesProps = {
  branch: BranchView
  search: PlacesSearch
  onChange: (change: PlacesSearch) => void
  onEdit: () => void
  onArchive: () => void
}

const BranchPages = ({ branch, search, onChange, onEdit, onArchive }: BranchPagesProps) => {
  const t = useT()
  const { tab = 'branch', archived = false } = search
  const goTo = (next: PlaceTab) => onChange({ tab: next === 'branch' ? undefined : next })
  return (
    <>
      <Tabs
        className="shrink-0 bg-surface"
        label={t('places.tabs.label')}
        value={tab}
        onChange={(next) => goTo(next as PlaceTab)}
        items={placeTabs.map((value) => ({ value, label: t(`places.tabs.${value}`) }))}
      />
      <ScrollArea label={t(`places.tabs.${tab}`)}>
        <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 md:p-6">
          {tab === 'branch' ? <BranchTab branch={branch} onTab={goTo} onEdit={onEdit} onArchive={onArchive} /> : null}
          {tab === 'areas' ? <AreasTab branch={branch} archived={archived} /> : null}
          {tab === 'services' ? <ServicesTab branch={branch} archived={archived} onTab={goTo} /> : null}
          {tab === 'counters' ? <CountersTab branch={branch} archived={archived} onTab={goTo} /> : null}
          {tab === 'skills' ? <SkillsTab branch={branch} /> : null}
          {tab === 'holidays' ? <HolidaysTab branch={branch} archived={archived} /> : null}
          {tab === 'branch' || tab === 'skills' ? null : (
            <Switch
              label={tab === 'holidays' ? t('places.showPast') : t('places.showArchived')}
              checked={archived}
              onChange={(on) => onChange({ archived: on || undefined })}
            />
          )}
        </div>
      </ScrollArea>
    </>
  )
}

type HeadProps = {
  branches: readonly BranchView[]
  branch: BranchView
  onChoose: (id: string) => void
  onAdd: () => void
}

const Head = ({ branches, branch, onChoose, onAdd }: HeadProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b bg-surface p-3">
      <BranchSelect branches={branches} value={branch.id} onChange={onChoose} />
      {mayConfigure ? (
        <Button className="ml-auto" onClick={onAdd}>
          <Plus aria-hidden />
          {t('places.branches.create')}
        </Button>
      ) : null}
    </div>
  )
}

/** Where people come, and what they come for: branches with their areas, services, counters, skills and holidays. */
export const PlacesPage = () => {
  const t = useT()
  usePageTitle(t('shell.places'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const branches = useBranches()
  const [form, setForm] = useState<OpenForm | null>(null)
  const [archiving, setArchiving] = useState<Archivable | null>(null)
  const change = (next: PlacesSearch) =>
    void navigate({ to: '/tempat', search: tidy({ ...search, ...next }), replace: true })
  const all = branches.data ?? []
  const last = useLastBranch(search.branch)
  const inUse = all.filter(({ archived }) => !archived)
  const asked = all.find(({ id }) => id === search.branch)
  const branch = asked ?? inUse.find(({ id }) => id === last) ?? inUse[0] ?? all[0]
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {branches.isPending ? <SkeletonRows rows={7} /> : null}
      {branches.error && !branches.data ? (
        <div className="p-4">
          <TroubleView error={branches.error} onRetry={() => void branches.refetch()} />
        </div>
      ) : null}
      {branches.data && !branch ? <FirstBranch onCreate={() => setForm({})} /> : null}
      {branch ? (
        <>
          <Head branches={all} branch={branch} onChoose={(id) => change({ branch: id })} onAdd={() => setForm({})} />
          <BranchPages
            branch={branch}
            search={search}
            onChange={change}
            onEdit={() => setForm({ branch })}
            onArchive={() => setArchiving({ kind: 'branches', ...branch })}
          />
        </>
      ) : null}
      <Suspense fallback={null}>
        {form ? (
          <BranchForm
            {...form}
            onClose={() => setForm(null)}
            onSaved={({ id }) => change({ branch: id, ...(form.branch ? {} : { tab: undefined }) })}
          />
        ) : null}
      </Suspense>
      {archiving ? <ArchiveDialog thing={archiving} onClose={() => setArchiving(null)} /> : null}
    </div>
  )
}
