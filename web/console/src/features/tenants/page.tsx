import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useMedia } from '@govconnect/web/now.ts'
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router'
import { Building2, Plus, SearchX } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { tidy } from '../../app/search.ts'
import { SearchBox } from '../../app/search-box.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { usePoolEvents, usePools } from './api/pools.ts'
import { rowsLike } from './pool-cache.ts'
import { TenantsCards } from './tenants-cards.tsx'
import { TenantsTable } from './tenants-table.tsx'

const OfficeForm = lazy(async () => ({ default: (await import('./office-form.tsx')).OfficeForm }))

const route = getRouteApi('/signed-in/tenants')

const List = ({ search }: { search: string }) => {
  const t = useT()
  usePoolEvents()
  const list = usePools()
  const wide = useMedia('(min-width: 1024px)')
  const all = list.data?.pages.flatMap((page) => page.items) ?? []
  const rows = rowsLike(all, search)
  const more = list.hasNextPage ? { onLoad: () => void list.fetchNextPage(), busy: list.isFetchingNextPage } : undefined
  if (list.isPending) return <SkeletonRows rows={9} />
  if (list.error && all.length === 0)
    return (
      <div className="p-4">
        <TroubleView error={list.error} onRetry={() => void list.refetch()} />
      </div>
    )
  if (all.length === 0)
    return <EmptyState icon={Building2} title={t('tenants.empty')} detail={t('tenants.emptyDetail')} />
  if (rows.length === 0)
    return (
      <EmptyState
        icon={SearchX}
        title={t('tenants.notFound')}
        detail={more ? t('tenants.notFoundYet') : t('tenants.notFoundDetail')}
        action={
          more ? (
            <Button onClick={more.onLoad} busy={more.busy}>
              {t('common.loadMore')}
            </Button>
          ) : (
            <Button asChild>
              <Link to="/tenants" search={{}}>
                {t('common.reset')}
              </Link>
            </Button>
          )
        }
      />
    )
  return wide ? <TenantsTable rows={rows} more={more} /> : <TenantsCards rows={rows} more={more} />
}

const AllOffices = () => {
  const t = useT()
  usePageTitle(t('shell.tenants'))
  const { q = '' } = route.useSearch()
  const navigate = useNavigate()
  const [creating, setCreating] = useState(false)
  const start = () => setCreating(true)
  useHotkeys([{ keys: 'C', label: t('tenants.create'), group: t('shell.groupPage'), run: start }])
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex flex-wrap items-center gap-2 border-line border-b p-3">
        <SearchBox
          value={q}
          onChange={(next) => void navigate({ to: '/tenants', search: tidy({ q: next }), replace: true })}
          label={t('tenants.search')}
          placeholder={t('tenants.searchPlaceholder')}
          className="min-w-40 flex-1 md:max-w-sm"
        />
        <Button tone="primary" className="ml-auto" onClick={start}>
          <Plus aria-hidden />
          {t('tenants.create')}
        </Button>
      </div>
      <List search={q} />
      {creating ? (
        <Suspense fallback={null}>
          <OfficeForm onClose={() => setCreating(false)} />
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
