import type { PoolView, TenantView } from '@govconnect/tenants/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { useT } from '../../app/texts.ts'
import { Figure } from './figure.tsx'
import { share } from './measures.ts'
import { ParkedCount } from './parked-count.tsx'
import { useMeasures } from './use-measures.ts'

/** From this share on, a limit needs somebody. */
const nearly = 0.9

type UsageBarProps = {
  name: string
  used: number
  limit: number
  text: (value: number) => string
  /** Chosen, not used up: being full is no trouble. */
  chosen?: boolean
}

const UsageBar = ({ name, used, limit, text, chosen = false }: UsageBarProps) => {
  const t = useT()
  const full = share(used, limit)
  const warm = !chosen && full >= nearly
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-3">
        <span className="text-ink-3 text-small">{name}</span>
        <span className={cn('figures font-semibold text-small', warm && 'text-accent-text')}>
          {t('tenants.usedOf', { used: text(used), limit: text(limit) })}
        </span>
      </p>
      <div aria-hidden className="mt-1 h-2 overflow-hidden rounded-full bg-sunken">
        <span
          className={cn('block h-full rounded-full', warm ? 'bg-accent' : 'bg-primary')}
          style={{ width: `${full * 100}%` }}
        />
      </div>
    </div>
  )
}

/** What the queue and its workers do this moment. */
export const PoolFigures = ({ office, pool }: { office: TenantView; pool: PoolView }) => {
  const t = useT()
  const { count, age, rate } = useMeasures()
  return (
    <Card title={t('tenants.now')}>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Figure name={t('tenants.columns.depth')}>{count(pool.depth)}</Figure>
        <Figure name={t('tenants.columns.oldest')}>{age(pool.oldest_seconds)}</Figure>
        <Figure name={t('tenants.accepted')}>{rate(pool.accepted_per_second)}</Figure>
        <Figure name={t('tenants.handled')}>{rate(pool.handled_per_second)}</Figure>
        <Figure name={t('tenants.inFlight')}>{count(pool.in_flight)}</Figure>
        <Figure name={t('tenants.busy')}>
          {t('tenants.busyOf', { busy: count(pool.active), workers: count(pool.workers) })}
        </Figure>
        <Figure name={t('tenants.retried')}>{count(pool.retried)}</Figure>
        <Figure name={t('tenants.columns.parked')} warm={pool.parked > 0}>
          <ParkedCount office={office} parked={pool.parked} />
        </Figure>
      </dl>
    </Card>
  )
}

/** What of the plan is used. */
export const UsageCard = ({ pool }: { pool: PoolView }) => {
  const t = useT()
  const { count, bytes } = useMeasures()
  return (
    <Card title={t('tenants.usage')}>
      <div className="flex flex-col gap-3">
        <UsageBar
          name={t('tenants.messagesToday')}
          used={pool.used_today.messages}
          limit={pool.limits.messages_per_day}
          text={count}
        />
        <UsageBar
          name={t('tenants.storage')}
          used={pool.used_storage_bytes}
          limit={pool.limits.storage_bytes}
          text={bytes}
        />
        <UsageBar
          name={t('tenants.workers.title')}
          used={pool.workers}
          limit={pool.limits.workers}
          text={count}
          chosen
        />
      </div>
    </Card>
  )
}
