import { Button } from '@govconnect/ui/button.tsx'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { Figure } from './figure.tsx'
import { OfficeMenu } from './office-menu.tsx'
import { ParkedCount } from './parked-count.tsx'
import { TenantChip } from './tenant-chip.tsx'
import type { TenantListProps } from './tenants-table.tsx'
import { useMeasures } from './use-measures.ts'

/** The list on phones. */
export const TenantsCards = ({ rows, more }: TenantListProps) => {
  const t = useT()
  const { count, age, rate } = useMeasures()
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ul aria-label={t('tenants.table')} className="flex flex-col gap-3 p-3">
        {rows.map((row) => (
          <li key={row.tenant_id} className="rounded-md border border-line bg-surface p-4">
            <div className="flex items-center gap-2">
              <Link
                to="/tenants/$tenantId"
                params={{ tenantId: row.tenant_id }}
                className="min-w-0 flex-1 truncate py-2 font-bold text-primary-text"
              >
                {row.name}
              </Link>
              <TenantChip status={row.status} />
              <OfficeMenu office={{ ...row, id: row.tenant_id }} />
            </div>
            <dl className="mt-2 grid grid-cols-3 gap-3">
              <Figure name={t('tenants.columns.depth')}>{count(row.depth)}</Figure>
              <Figure name={t('tenants.columns.oldest')}>{age(row.oldest_seconds)}</Figure>
              <Figure name={t('tenants.columns.rate')}>{rate(row.handled_per_second)}</Figure>
              <Figure name={t('tenants.columns.busy')}>
                {t('tenants.busyOf', { busy: count(row.active), workers: count(row.workers) })}
              </Figure>
              <Figure name={t('tenants.columns.parked')} warm={row.parked > 0}>
                <ParkedCount office={{ id: row.tenant_id, name: row.name }} parked={row.parked} />
              </Figure>
            </dl>
          </li>
        ))}
      </ul>
      {more ? (
        <div className="flex justify-center p-4">
          <Button onClick={more.onLoad} busy={more.busy}>
            {t('common.loadMore')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
