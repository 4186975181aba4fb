import type { AuditEntryView } from '@govconnect/identity/contract'
import { type Column, DataTable } from '@govconnect/ui/data-table.tsx'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { changesOf } from './changes.ts'

const Changes = ({ entry }: { entry: AuditEntryView }) => {
  const changes = changesOf(entry.before, entry.after)
  if (changes.length === 0) return <span className="text-ink-3">–</span>
  return (
    <ul className="flex flex-col gap-0.5 text-small">
      {changes.slice(0, 4).map((change) => (
        <li key={change.field} className="break-words">
          {change.field ? <span className="text-ink-3">{change.field}: </span> : null}
          <span className="text-ink-3 line-through">{change.before}</span>{' '}
          <span aria-hidden className="text-ink-3">
            →
          </span>{' '}
          <span className="font-semibold">{change.after}</span>
        </li>
      ))}
    </ul>
  )
}

type AuditTableProps = {
  rows: readonly AuditEntryView[]
  onOpen: (entry: AuditEntryView) => void
  more: { onLoad: () => void; busy: boolean } | undefined
}

/** Who, what, before and after. */
export const AuditTable = ({ rows, onOpen, more }: AuditTableProps) => {
  const t = useT()
  const format = useFormat()
  const columns: Column<AuditEntryView>[] = [
    {
      id: 'at',
      header: t('audit.columns.at'),
      className: 'whitespace-nowrap align-top',
      cell: (row) => (
        <span className="flex flex-col">
          <button
            type="button"
            onClick={(event) => {
              event.stopPropagation()
              onOpen(row)
            }}
            className="figures text-left font-semibold text-primary-text hover:underline"
          >
            {format.dateTime(row.at)}
          </button>
          <code className="font-mono text-small md:hidden">{row.action}</code>
        </span>
      ),
    },
    {
      id: 'actor',
      header: t('audit.columns.actor'),
      className: 'align-top',
      cell: (row) => row.actor.name ?? t(actorKey(row.actor.kind)),
    },
    {
      id: 'action',
      header: t('audit.columns.action'),
      hideOnPhone: true,
      className: 'align-top',
      cell: (row) => <code className="font-mono text-small">{row.action}</code>,
    },
    {
      id: 'subject',
      header: t('audit.columns.subject'),
      hideOnPhone: true,
      className: 'align-top',
      cell: (row) => <span className="break-words">{row.subject.type}</span>,
    },
    {
      id: 'changes',
      header: t('audit.columns.changes'),
      hideOnPhone: true,
      className: 'w-full max-w-0 align-top',
      cell: (row) => <Changes entry={row} />,
    },
    {
      id: 'from',
      header: t('audit.columns.from'),
      hideOnPhone: true,
      className: 'whitespace-nowrap align-top text-ink-3',
      cell: (row) => row.ip ?? '–',
    },
  ]
  return (
    <DataTable
      label={t('audit.title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      onOpen={onOpen}
      more={more}
    />
  )
}

export const actorKey = (kind: string) => {
  if (kind === 'service') return 'audit.actors.service' as const
  if (kind === 'system') return 'audit.actors.system' as const
  return kind === 'anonymous' ? ('audit.actors.anonymous' as const) : ('audit.actors.staff' as const)
}
