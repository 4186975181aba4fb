import type { CaseSummary } from '@govconnect/cases/contract'
import { Avatar } from '@govconnect/ui/avatar.tsx'
import { type Column, DataTable } from '@govconnect/ui/data-table.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { useLanguage, useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { CaseMarks, DueChip, StatusChip } from './case-chips.tsx'

type CaseTableProps = {
  rows: readonly CaseSummary[]
  more: { onLoad: () => void; busy: boolean } | undefined
}

const useColumns = (): Column<CaseSummary>[] => {
  const t = useT()
  const language = useLanguage()
  const format = useFormat()
  const now = useNow()
  return [
    {
      id: 'number',
      header: t('cases.columns.number'),
      className: 'whitespace-nowrap',
      cell: (row) => (
        <Link
          to="/kasus/$caseId"
          params={{ caseId: row.number }}
          search={true}
          className="font-semibold text-primary-text hover:underline"
          onClick={(event) => event.stopPropagation()}
        >
          {row.number}
        </Link>
      ),
    },
    {
      id: 'subject',
      header: t('cases.columns.subject'),
      className: 'w-full max-w-0',
      cell: (row) => (
        <span className="flex min-w-0 flex-col">
          <span className="flex min-w-0 items-center gap-2">
            <span className="truncate font-semibold">{row.kategori_label[language]}</span>
            <CaseMarks item={row} />
          </span>
          <span className="truncate text-ink-2 text-small">
            {row.alamat ? `${row.alamat} — ${row.deskripsi}` : row.deskripsi}
          </span>
        </span>
      ),
    },
    { id: 'status', header: t('cases.columns.status'), cell: (row) => <StatusChip status={row.status} /> },
    {
      id: 'officer',
      header: t('cases.columns.officer'),
      className: 'whitespace-nowrap',
      cell: (row) =>
        row.officer ? (
          <span className="flex items-center gap-2">
            <Avatar name={row.officer.name ?? ''} size="sm" />
            <span className="max-w-32 truncate">{row.officer.name}</span>
          </span>
        ) : (
          <span className="text-ink-3">{t('cases.noOfficer')}</span>
        ),
    },
    { id: 'due', header: t('cases.columns.due'), cell: (row) => <DueChip item={row} /> },
    {
      id: 'updated',
      header: t('cases.columns.updated'),
      align: 'right',
      className: 'whitespace-nowrap text-ink-3',
      cell: (row) => <time dateTime={row.updated_at}>{format.ago(row.updated_at, now)}</time>,
    },
  ]
}

export const CaseTable = ({ rows, more }: CaseTableProps) => {
  const t = useT()
  const navigate = useNavigate()
  return (
    <DataTable
      label={t('cases.table')}
      rows={rows}
      columns={useColumns()}
      rowId={(row) => row.id}
      onOpen={(row) => void navigate({ to: '/kasus/$caseId', params: { caseId: row.number }, search: true })}
      more={more}
    />
  )
}
