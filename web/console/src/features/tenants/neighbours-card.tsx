import type { PoolView, TenantView } from '@govconnect/tenants/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { usePools } from './api/pools.ts'
import { busiestBeside } from './pool-order.ts'
import { useMeasures } from './use-measures.ts'

/** Others beside this office at most. */
const others = 5

type NeighbourProps = { office: { id: string; name: string }; pool: PoolView; most: number; own: boolean }

const Neighbour = ({ office, pool, most, own }: NeighbourProps) => {
  const t = useT()
  const { count, rate } = useMeasures()
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-small">
        {own ? (
          <span className="min-w-0 truncate font-bold">{office.name}</span>
        ) : (
          <Link
            to="/tenants/$tenantId"
            params={{ tenantId: office.id }}
            className="min-h-6 min-w-0 truncate font-semibold text-primary-text hover:underline"
          >
            {office.name}
          </Link>
        )}
        <span className="figures text-ink-2">
          <span className="font-semibold">{rate(pool.handled_per_second)}</span>
          {' · '}
          {t('tenants.neighbours.more', { waiting: count(pool.depth), count: pool.active })}
        </span>
      </p>
      <div aria-hidden className="mt-1 h-2 overflow-hidden rounded-full bg-sunken">
        <span
          className={cn('block h-full rounded-full', own ? 'bg-primary' : 'bg-ink-3')}
          style={{ width: `${(pool.handled_per_second / most) * 100}%` }}
        />
      </div>
    </li>
  )
}

/** Whose load this office shares the workers with: itself beside the busiest others. */
export const NeighboursCard = ({ tenant, pool }: { tenant: TenantView; pool: PoolView }) => {
  const t = useT()
  const pools = usePools()
  const rows = busiestBeside(pools.data ?? [], tenant.id, others)
  const most = Math.max(pool.handled_per_second, ...rows.map((row) => row.handled_per_second), 1)
  return (
    <Card
      title={t('tenants.neighbours.title')}
      action={<span className="text-ink-3 text-small">{t('tenants.neighbours.unit')}</span>}
    >
      <ol className="flex flex-col gap-3">
        <Neighbour office={tenant} pool={pool} most={most} own />
        {rows.map((row) => (
          <Neighbour
            key={row.tenant_id}
            office={{ id: row.tenant_id, name: row.name }}
            pool={row}
            most={most}
            own={false}
          />
        ))}
      </ol>
      {pools.data && rows.length === 0 ? <p className="mt-3 text-ink-2">{t('tenants.neighbours.none')}</p> : null}
    </Card>
  )
}
