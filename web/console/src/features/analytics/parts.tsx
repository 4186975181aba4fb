import type { LineFigures } from '@govconnect/analytics/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { type Column, DataTable } from '@govconnect/ui/data-table.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import type { Figures } from './api/figures.ts'
import type { Places } from './api/places.ts'
import { type Part, type PartColumn, type PartSort, partColumns, sortParts } from './part-columns.ts'
import { type AnalyticsSearch, type PartKind, partKinds } from './search.ts'
import { useNames } from './use-names.ts'
import { useWords } from './use-words.ts'

/** Rows shown at first, and more at a time: an office may have thousands of people. */
const rowsAtOnce = 50

/** Narrows the page to a part. Another branch has other services and counters. */
const narrowed = (search: AnalyticsSearch, kind: PartKind, key: string): AnalyticsSearch =>
  tidy({
    ...search,
    ...(kind === 'branch' ? { service: undefined, counter: undefined } : {}),
    [kind]: key,
    by: undefined,
  })

const useColumns = (kind: PartKind, search: AnalyticsSearch): Column<Part>[] => {
  const t = useT()
  const { count, duration, share } = useWords()
  const headers: Record<PartColumn, string> = {
    joined: t('analytics.joined'),
    served: t('analytics.served'),
    wait: t('analytics.columns.wait'),
    wait90: t('analytics.columns.wait90'),
    service: t('analytics.columns.service'),
    service90: t('analytics.columns.service90'),
    sla: t('analytics.figures.sla'),
    noShow: t('analytics.figures.noShow'),
    left: t('analytics.columns.left'),
  }
  const cells: Record<PartColumn, (of: LineFigures) => string> = {
    joined: (of) => count(of.joined),
    served: (of) => count(of.served),
    wait: (of) => duration(of.wait.median),
    wait90: (of) => duration(of.wait.p90),
    service: (of) => duration(of.service.median),
    service90: (of) => duration(of.service.p90),
    sla: (of) => share(of.sla_kept, of.sla_due),
    noShow: (of) => share(of.no_show, of.called),
    left: (of) => share(of.abandoned, of.joined),
  }
  const name: Column<Part> = {
    ...{ id: 'name', header: t(`analytics.parts.${kind}`), sortable: true, className: 'min-w-36 max-w-72' },
    cell: (part) => (
      <Link
        to="/analitik"
        search={narrowed(search, kind, part.key)}
        className="break-words font-semibold text-primary-text hover:underline"
      >
        {part.name}
      </Link>
    ),
  }
  return [
    name,
    ...partColumns.map(
      (id): Column<Part> => ({
        ...{ id, header: headers[id], align: 'right', sortable: true, className: 'figures whitespace-nowrap' },
        cell: ({ figures }) => cells[id](figures),
      }),
    ),
  ]
}

const PartTable = ({ kind, parts, search }: { kind: PartKind; parts: readonly Part[]; search: AnalyticsSearch }) => {
  const t = useT()
  const [sort, setSort] = useState<PartSort>({ by: 'joined', descending: true })
  const [shown, setShown] = useState(rowsAtOnce)
  const onSort = (id: string) => {
    const by = partColumns.find((one) => one === id) ?? 'name'
    setSort({ by, descending: sort.by === by ? !sort.descending : by !== 'name' })
  }
  return (
    <DataTable
      label={t(`analytics.parts.${kind}`)}
      rows={sortParts(parts, sort).slice(0, shown)}
      columns={useColumns(kind, search)}
      rowId={({ key }) => key}
      sort={{ ...sort, onSort }}
      more={shown < parts.length ? { onLoad: () => setShown(shown + rowsAtOnce * 4), busy: false } : undefined}
    />
  )
}

/** The parts of a kind, without their names. */
const partsOf: Record<PartKind, (figures: Figures) => Omit<Part, 'name'>[]> = {
  service: ({ by_service }) => by_service.map(({ service_id: key, figures }) => ({ key, figures })),
  counter: ({ by_counter }) => by_counter.map(({ counter_id: key, figures }) => ({ key, figures })),
  agent: ({ by_agent }) => by_agent.map(({ agent_id: key, figures }) => ({ key, figures })),
  branch: ({ by_branch }) => by_branch.map(({ branch_id: key, figures }) => ({ key, figures })),
  channel: ({ by_channel }) => by_channel.map(({ channel: key, figures }) => ({ key, figures })),
  class: ({ by_class }) => by_class.map(({ class: key, figures }) => ({ key, figures })),
}

type PartsProps = {
  figures: Figures
  places: Places | undefined
  search: AnalyticsSearch
  onChange: (change: AnalyticsSearch) => void
}

/** The range by service, counter, person, branch, channel or class. */
export const Parts = ({ figures, places, search, onChange }: PartsProps) => {
  const t = useT()
  const kind = search.by ?? 'service'
  const { nameOf } = useNames(places, search.branch)
  const parts = partsOf[kind](figures).map((part) => ({ ...part, name: nameOf(kind, part.key) }))
  return (
    <Card title={t('analytics.parts.title')} flush>
      <div className="px-4 py-2">
        <Segmented
          label={t('analytics.parts.by')}
          value={kind}
          options={partKinds.map((one) => ({ value: one, label: t(`analytics.parts.${one}`) }))}
          onChange={(chosen) => onChange({ by: partKinds.find((one) => one === chosen) })}
        />
      </div>
      {parts.length > 0 ? (
        <PartTable key={kind} kind={kind} parts={parts} search={search} />
      ) : (
        <p className="px-4 pb-4 text-ink-2">{t('analytics.parts.none')}</p>
      )}
    </Card>
  )
}
