import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table'
import { ArrowDown, ArrowUp, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { cn } from './cn.ts'
import { useUiText } from './ui-text.tsx'

const features = tableFeatures({})

/** A column: `header` is its name, `cell` draws one row of it. Hide it on phones with `meta.phone: false`. */
export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'right'
  className?: string
  hideOnPhone?: boolean
  /** Its header sorts by it. */
  sortable?: boolean
}

/** How the rows given stand; whoever gives them sorts them. */
export type TableSort = { by: string; descending: boolean; onSort: (columnId: string) => void }

type DataTableProps<Row> = {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  /** Opens a row by click or Enter; the first cell holds the real link. */
  onOpen?: (row: Row) => void
  selectedId?: string | undefined
  sort?: TableSort
  more?: { onLoad: () => void; busy: boolean } | undefined
}

const toDefs = <Row extends object>(columns: readonly Column<Row>[]): ColumnDef<typeof features, Row>[] =>
  columns.map((column) => ({
    id: column.id,
    header: column.header,
    cell: ({ row }) => column.cell(row.original),
  }))

const Header = ({ column, sort }: { column: Column<never> | undefined; sort: TableSort | undefined }) => {
  if (!column?.sortable || !sort) return column?.header
  const Arrow: LucideIcon | null = sort.by === column.id ? (sort.descending ? ArrowDown : ArrowUp) : null
  return (
    <button
      type="button"
      onClick={() => sort.onSort(column.id)}
      className={cn(
        'inline-flex min-h-9 items-center gap-1 whitespace-normal font-semibold hover:text-ink focus-visible:outline-offset-[-2px]',
        column.align === 'right' ? 'text-right' : 'text-left',
        Arrow && 'text-ink',
      )}
    >
      {column.header}
      {Arrow ? <Arrow aria-hidden className="size-3.5" /> : null}
    </button>
  )
}

const ariaSort = (id: string, sort: TableSort | undefined) =>
  sort?.by === id ? (sort.descending ? 'descending' : 'ascending') : undefined

/** Sticky header, dense rows, keyset "load more". Filtering and sorting belong to the server. */
export const DataTable = <Row extends object>(props: DataTableProps<Row>) => {
  const { label, rows, columns, rowId, onOpen, selectedId, sort, more } = props
  const text = useUiText()
  const table = useTable({ features, data: rows as Row[], columns: toDefs(columns), getRowId: rowId })
  const look = (id: string) => columns.find((column) => column.id === id)
  const cellLook = (id: string) =>
    cn(look(id)?.align === 'right' && 'text-right', look(id)?.hideOnPhone && 'max-md:hidden', look(id)?.className)
  return (
    <section
      className="min-h-0 flex-1 overflow-auto focus-visible:outline-offset-[-2px]"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full border-separate border-spacing-0 text-left">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  scope="col"
                  aria-sort={ariaSort(header.column.id, sort)}
                  className={cn(
                    'sticky top-0 z-10 h-9 whitespace-nowrap border-line border-b bg-canvas px-3 font-semibold text-ink-3 text-small first:pl-4 last:pr-4',
                    cellLook(header.column.id),
                    // A column's own alignment is that of its cells.
                    'align-middle!',
                  )}
                >
                  <Header column={look(header.column.id)} sort={sort} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              data-row={row.id}
              aria-current={row.id === selectedId || undefined}
              onClick={onOpen ? () => onOpen(row.original) : undefined}
              className={cn(
                onOpen && 'cursor-pointer hover:bg-hover',
                row.id === selectedId && 'bg-primary-soft hover:bg-primary-soft',
              )}
            >
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={cn(
                    'h-11 border-line border-b px-3 py-1.5 align-middle first:pl-4 last:pr-4',
                    cellLook(cell.column.id),
                  )}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more ? (
        <div className="flex justify-center p-4">
          <Button onClick={more.onLoad} busy={more.busy}>
            {text.loadMore}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
