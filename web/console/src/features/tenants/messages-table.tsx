import type { MessageView } from '@govconnect/tenants/contract'
import { type Column, DataTable } from '@govconnect/ui/data-table.tsx'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { MessageChip } from './message-chip.tsx'

type MessagesTableProps = {
  rows: readonly MessageView[]
  onOpen: (message: MessageView) => void
  more: { onLoad: () => void; busy: boolean } | undefined
}

const useColumns = (onOpen: (message: MessageView) => void): Column<MessageView>[] => {
  const t = useT()
  const format = useFormat()
  return [
    {
      id: 'accepted',
      header: t('tenants.messages.accepted'),
      className: 'whitespace-nowrap',
      cell: (row) => (
        <span className="flex flex-col">
          <button
            type="button"
            onClick={(event) => {
              event.stopPropagation()
              onOpen(row)
            }}
            className="figures min-h-6 text-left font-semibold text-primary-text hover:underline"
          >
            {format.dateTime(row.accepted_at)}
          </button>
          <code className="font-mono text-small md:hidden">{row.type}</code>
        </span>
      ),
    },
    {
      id: 'type',
      header: t('tenants.messages.type'),
      hideOnPhone: true,
      className: 'whitespace-nowrap',
      cell: (row) => <code className="font-mono text-small">{row.type}</code>,
    },
    {
      id: 'key',
      header: t('tenants.messages.key'),
      hideOnPhone: true,
      className: 'w-full max-w-0',
      cell: (row) => <code className="block truncate font-mono text-small">{row.key}</code>,
    },
    {
      id: 'status',
      header: t('tenants.columns.status'),
      cell: (row) => <MessageChip status={row.status} />,
    },
    {
      id: 'attempts',
      header: t('tenants.messages.attempts'),
      align: 'right',
      hideOnPhone: true,
      className: 'figures',
      cell: (row) => format.number(row.attempts),
    },
  ]
}

export const MessagesTable = ({ rows, onOpen, more }: MessagesTableProps) => (
  <DataTable
    label={useT()('tenants.tabs.messages')}
    rows={rows}
    columns={useColumns(onOpen)}
    rowId={(row) => row.id}
    onOpen={onOpen}
    more={more}
  />
)
