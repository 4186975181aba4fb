import { useT } from '../../app/texts.ts'
import type { PoolRow } from './pool-cache.ts'
import { useMeasures } from './use-measures.ts'

const sum = (rows: readonly PoolRow[], of: (row: PoolRow) => number) => rows.reduce((all, row) => all + of(row), 0)

/** How many offices stand below, and what they add up to. */
export const TenantsSummary = ({ all, found }: { all: readonly PoolRow[]; found: readonly PoolRow[] }) => {
  const t = useT()
  const { count, rate } = useMeasures()
  const parked = sum(found, (row) => row.parked)
  return (
    <p className="figures flex flex-wrap gap-x-4 border-line border-b px-4 py-2 text-ink-2 text-small">
      <span role="status">
        {found.length === all.length
          ? t('tenants.offices', { count: all.length })
          : t('tenants.officesFound', { found: count(found.length), count: all.length })}
      </span>
      <span>{t('tenants.waitingSum', { n: count(sum(found, (row) => row.depth)) })}</span>
      <span>{t('tenants.rateSum', { rate: rate(sum(found, (row) => row.handled_per_second)) })}</span>
      <span className={parked > 0 ? 'font-bold text-accent-text' : ''}>
        {t('tenants.parkedSum', { n: count(parked) })}
      </span>
    </p>
  )
}
