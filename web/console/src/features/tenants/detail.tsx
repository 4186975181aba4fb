import { ProblemError } from '@govconnect/kernel/contract'
import type { TenantView } from '@govconnect/tenants/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Skeleton, SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, SearchX } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { staleSince, usePool, usePoolEvents } from './api/pools.ts'
import { useTenant } from './api/tenants.ts'
import { ElsewhereNote } from './elsewhere-note.tsx'
import { NeighboursCard } from './neighbours-card.tsx'
import { OfficeMenu } from './office-menu.tsx'
import { PoolFigures, UsageCard } from './pool-figures.tsx'
import { QueueTabs } from './queue-tabs.tsx'
import type { TenantSearch } from './search.ts'
import { StaleNote } from './stale-note.tsx'
import { TenantChip } from './tenant-chip.tsx'
import { WorkersCard } from './workers-card.tsx'

const PoolCharts = lazy(async () => ({ default: (await import('./pool-charts.tsx')).PoolCharts }))

const route = getRouteApi('/signed-in/tenants/$tenantId')

const AllOfficesLink = () => (
  <Link
    to="/tenants"
    className="inline-flex min-h-6 basis-full items-center gap-1.5 font-semibold text-primary-text text-small hover:underline"
  >
    <ArrowLeft aria-hidden className="size-4" />
    {useT()('tenants.all')}
  </Link>
)

const Header = ({ tenant }: { tenant: TenantView }) => {
  const t = useT()
  const navigate = useNavigate()
  const seesAll = useCan('platform.admin')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {seesAll ? <AllOfficesLink /> : null}
      <h2 className="min-w-0 break-words font-bold text-title">{tenant.name}</h2>
      <TenantChip status={tenant.status} />
      <span className="ml-auto">
        <OfficeMenu office={tenant} whole={tenant} onDeleted={() => void navigate({ to: '/tenants' })} />
      </span>
      <p className="basis-full text-ink-2">
        <code className="font-mono text-small">{tenant.slug}</code> · {zoneName(tenant.zone)} ·{' '}
        {t(`tenants.plans.${tenant.plan}`)}
      </p>
    </div>
  )
}

type FiguresProps = { tenant: TenantView; pool: ReturnType<typeof usePool> }

const Figures = ({ tenant, pool }: FiguresProps) => {
  const seesAll = useCan('platform.admin')
  if (pool.error && !pool.data) return <TroubleView error={pool.error} compact onRetry={() => void pool.refetch()} />
  if (!pool.data) return <Skeleton className="h-64" />
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2 min-[112rem]:grid-cols-3">
      <div className="flex flex-col gap-4 min-[112rem]:contents">
        <div className="flex flex-col gap-4">
          <PoolFigures office={tenant} pool={pool.data} />
          <WorkersCard pool={pool.data} changeable={tenant.status !== 'deleting'} />
        </div>
        <div className="flex flex-col gap-4 min-[112rem]:order-last">
          <UsageCard pool={pool.data} />
          {seesAll ? <NeighboursCard tenant={tenant} pool={pool.data} /> : null}
        </div>
      </div>
      <div className="flex flex-col gap-4">
        <Suspense fallback={<Skeleton className="h-64" />}>
          <PoolCharts tenantId={tenant.id} />
        </Suspense>
      </div>
    </div>
  )
}

const NotThere = ({ error }: { error: ProblemError }) => {
  const t = useT()
  const seesAll = useCan('platform.admin')
  return (
    <EmptyState
      icon={SearchX}
      title={troubleOf(error).title}
      detail={troubleOf(error).detail}
      action={
        <Button asChild>
          <Link to="/tenants">{seesAll ? t('tenants.all') : t('tenants.own')}</Link>
        </Button>
      }
    />
  )
}

/** A right in one office is none in another: whoever belongs to both sees the one they act in. */
const Elsewhere = ({ tenant }: { tenant: TenantView }) => (
  <div className="min-h-0 flex-1 overflow-y-auto">
    <div className="mx-auto max-w-6xl p-4 md:p-6">
      <Header tenant={tenant} />
      <ElsewhereNote tenant={tenant} />
    </div>
  </div>
)

const Office = ({ tenant }: { tenant: TenantView }) => {
  usePoolEvents()
  usePageTitle(tenant.name)
  const search = route.useSearch()
  const navigate = useNavigate()
  const pool = usePool(tenant.id)
  const change = (next: TenantSearch) =>
    void navigate({
      to: '/tenants/$tenantId',
      params: { tenantId: tenant.id },
      search: tidy({ ...search, ...next }),
      replace: true,
    })
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 md:p-6 min-[112rem]:max-w-[100rem]">
        <Header tenant={tenant} />
        <StaleNote since={staleSince(pool)} />
        <Figures tenant={tenant} pool={pool} />
        <QueueTabs tenant={tenant} parked={pool.data?.parked} search={search} onChange={change} />
      </div>
    </div>
  )
}

/** One office: its queue this moment and in the last minutes, its workers, its messages. */
export const TenantPage = () => {
  const { tenantId } = route.useParams()
  const found = useTenant(tenantId)
  const seesAll = useCan('platform.admin')
  const own = useMe().tenant?.id
  if (found.isPending)
    return (
      <div className="flex-1">
        <SkeletonRows rows={6} />
      </div>
    )
  if (!found.data)
    return (
      <div className="flex-1 p-4">
        {found.error instanceof ProblemError && found.error.status === 404 ? (
          <NotThere error={found.error} />
        ) : (
          <TroubleView error={found.error} onRetry={() => void found.refetch()} />
        )}
      </div>
    )
  if (!seesAll && found.data.id !== own) return <Elsewhere tenant={found.data} />
  return <Office key={found.data.id} tenant={found.data} />
}
