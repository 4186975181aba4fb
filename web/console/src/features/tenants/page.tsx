import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useMedia } from '@govconnect/web/now.ts'
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router'
import { Plus, SearchX } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { staleSince, usePoolEvents, usePools } from './api/pools.ts'
import type { PoolRow } from './pool-cache.ts'
import { inOrder, nextSort, rowsLike } from './pool-order.ts'
import type { PoolSort, TenantsSearch } from './search.ts'
import { StaleNote } from './stale-note.tsx'
import { TenantsCards } from './tenants-cards.tsx'
import { TenantsFilters } from './tenants-filters.tsx'
import { TenantsSummary } from './tenants-summary.tsx'
import { TenantsTable } from './tenants-table.tsx'

const OfficeForm = lazy(async () => ({ default: (await import('./office-form.tsx')).OfficeForm }))

const route = getRouteApi('/signed-in/tenants')

/** Rows drawn at first, and more with each press: all are known, but a screen of a thousand rows is slow. */
const rowsAtOnce = 100

type ListProps = { all: readonly PoolRow[]; search: TenantsSearch; wide: boolean; onSort: (column: PoolSort) => void }

const List = ({ all, search, wide, onSort }: ListProps) => {
  const t = useT()
  const [drawn, setDrawn] = useState(rowsAtOnce)
  const rows = inOrder(rowsLike(all, search), search)
  const more = rows.length > drawn ? { onLoad: () => setDrawn(drawn + rowsAtOnce), busy: false } : undefined
  if (rows.length === 0)
    return (
      <EmptyState
        icon={SearchX}
        title={t('tenants.notFound')}
        detail={t('tenants.notFoundDetail', { count: all.length })}
        action={
          <Button asChild>
            <Link to="/tenants" search={{}}>
              {t('common.reset')}
            </Link>
          </Button>
        }
      />
    )
  const shown = rows.slice(0, drawn)
  return (
    <>
      <TenantsSummary all={all} found={rows} />
      {wide ? (
        <TenantsTable rows={shown} more={more} search={search} onSort={onSort} />
      ) : (
        <TenantsCards rows={shown} more={more} />
      )}
    </>
  )
}

const Offices = (props: Omit<ListProps, 'all'>) => {
  usePoolEvents()
  const pools = usePools()
  if (pools.isPending) return <SkeletonRows rows={9} />
  if (!pools.data)
    return (
      <div className="p-4">
        <TroubleView error={pools.error} onRetry={() => void pools.refetch()} />
      </div>
    )
  return (
    <>
      <StaleNote since={staleSince(pools)} className="m-3 mb-0" />
      <List all={pools.data} {...props} />
    </>
  )
}

const AllOffices = () => {
  const t = useT()
  usePageTitle(t('shell.tenants'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const wide = useMedia('(min-width: 1024px)')
  const [creating, setCreating] = useState(false)
  const start = () => setCreating(true)
  useHotkeys([{ keys: 'C', label: t('tenants.create'), group: t('shell.groupPage'), run: start }])
  const change = (next: TenantsSearch) =>
    void navigate({ to: '/tenants', search: tidy({ ...search, ...next }), replace: true })
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex flex-wrap items-center gap-2 border-line border-b p-3">
        <TenantsFilters search={search} wide={wide} onChange={change} />
        <Button tone="primary" className="ml-auto" onClick={start}>
          <Plus aria-hidden />
          {t('tenants.create')}
        </Button>
      </div>
      <Offices search={search} wide={wide} onSort={(column) => change(nextSort(search, column))} />
      {creating ? (
        <Suspense fallback={null}>
          <OfficeForm
            onClose={() => setCreating(false)}
            onCreated={({ id }) => void navigate({ to: '/tenants/$tenantId', params: { tenantId: id } })}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

/** Every office for who runs the platform; everybody else stands in their own. */
export const TenantsPage = () => {
  const runsPlatform = useCan('platform.admin')
  const own = useMe().tenant?.id ?? ''
  if (runsPlatform) return <AllOffices />
  return <Navigate to="/tenants/$tenantId" params={{ tenantId: own }} search={{}} replace />
}
