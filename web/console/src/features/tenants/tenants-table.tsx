import { type Column, DataTable } from '@govconnect/ui/data-table.tsx'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import { OfficeMenu } from './office-menu.tsx'
import { ParkedCount } from './parked-count.tsx'
import type { PoolRow } from './pool-cache.ts'
import type { PoolSort, TenantsSearch } from './search.ts'
import { TenantChip } from './tenant-chip.tsx'
import { useMeasures } from './use-measures.ts'

export type TenantListProps = {
  rows: readonly PoolRow[]
  more: { onLoad: () => void; busy: boolean } | undefined
}

const useColumns = (): Column<PoolRow>[] => {
  const t = useT()
  const { count, age, rate } = useMeasures()
  const figure = { align: 'right', className: 'figures whitespace-nowrap', sortable: true } as const
  return [
    {
      id: 'name',
      header: t('tenants.columns.name'),
      sortable: true,
      className: 'w-full max-w-0',
      cell: (row) => (
        <span className="flex min-w-0 flex-col">
          <Link
            to="/tenants/$tenantId"
            params={{ tenantId: row.tenant_id }}
            className="truncate font-semibold text-primary-text hover:underline"
          >
            {row.name}
          </Link>
          <code className="truncate font-mono text-ink-3 text-small">{row.slug}</code>
        </span>
      ),
    },
    { id: 'status', header: t('tenants.columns.status'), cell: (row) => <TenantChip status={row.status} /> },
    { id: 'depth', header: t('tenants.columns.depth'), ...figure, cell: (row) => count(row.depth) },
    { id: 'oldest', header: t('tenants.columns.oldest'), ...figure, cell: (row) => age(row.oldest_seconds) },
    { id: 'rate', header: t('tenants.columns.rate'), ...figure, cell: (row) => rate(row.handled_per_second) },
    {
      id: 'busy',
      header: t('tenants.columns.busy'),
      ...figure,
      cell: (row) => t('tenants.busyOf', { busy: count(row.active), workers: count(row.workers) }),
    },
    {
      id: 'parked',
      header: t('tenants.columns.parked'),
      ...figure,
      cell: (row) => <ParkedCount office={{ id: row.tenant_id, name: row.name }} parked={row.parked} />,
    },
    {
      id: 'menu',
      header: t('tenants.columns.menu'),
      align: 'right',
      cell: (row) => <OfficeMenu office={{ ...row, id: row.tenant_id }} />,
    },
  ]
}

type TenantsTableProps = TenantListProps & { search: TenantsSearch; onSort: (column: PoolSort) => void }

export const TenantsTable = ({ rows, more, search, onSort }: TenantsTableProps) => {
  const by = search.sort ?? 'name'
  return (
    <DataTable
      label={useT()('tenants.table')}
      rows={rows}
      columns={useColumns()}
      rowId={(row) => row.tenant_id}
      sort={{
        by,
        descending: (by === 'name') === Boolean(search.reverse),
        onSort: (column) => onSort(column as PoolSort),
      }}
      more={more}
    />
  )
}
