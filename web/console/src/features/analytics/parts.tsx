import type { LineFigures } from '@govconnect/analytics/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { useState } from 'react'
import { useLanguage, useT } from '../../app/texts.ts'
import { useOfficers } from '../cases/api/list-officers.ts'
import type { Figures } from './api/figures.ts'
import type { Places } from './api/places.ts'
import { useClassName } from './class-name.ts'
import { channels } from './search.ts'
import { useWords } from './use-words.ts'

type Row = { key: string; name: string; figures: LineFigures }
const kinds = ['service', 'counter', 'agent', 'branch', 'channel', 'class'] as const
type Kind = (typeof kinds)[number]

/** The parts of each kind, named. */
const useRows = (figures: Figures, places: Places | undefined): Record<Kind, Row[]> => {
  const t = useT()
  const language = useLanguage()
  const className = useClassName()
  const people = useOfficers()
  const row = (key: string, name: string | undefined, of: LineFigures): Row => ({
    key,
    name: name ?? t('analytics.unknown'),
    figures: of,
  })
  const channelName = (code: string) => {
    const known = channels.find((one) => one === code)
    return known ? t(`analytics.channels.${known}`) : code
  }
  const named = (list: readonly { id: string; name: { id: string; en: string } }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.name[language]
  return {
    service: figures.by_service.map((one) => row(one.service_id, named(places?.services, one.service_id), one.figures)),
    counter: figures.by_counter.map((one) => row(one.counter_id, named(places?.counters, one.counter_id), one.figures)),
    agent: figures.by_agent.map((one) =>
      row(one.agent_id, people.find(({ id }) => id === one.agent_id)?.name, one.figures),
    ),
    branch: figures.by_branch.map((one) =>
      row(one.branch_id, places?.branches.find(({ id }) => id === one.branch_id)?.name, one.figures),
    ),
    channel: figures.by_channel.map((one) => row(one.channel, channelName(one.channel), one.figures)),
    class: figures.by_class.map((one) => row(one.class, className(one.class), one.figures)),
  }
}

const PartTable = ({ kind, rows }: { kind: Kind; rows: readonly Row[] }) => {
  const t = useT()
  const { count, duration, share } = useWords()
  const columns: { key: string; header: string; cell: (of: LineFigures) => string }[] = [
    { key: 'joined', header: t('analytics.joined'), cell: (of) => count(of.joined) },
    { key: 'served', header: t('analytics.served'), cell: (of) => count(of.served) },
    { key: 'wait', header: t('analytics.columns.wait'), cell: (of) => duration(of.wait.median) },
    { key: 'wait90', header: t('analytics.columns.wait90'), cell: (of) => duration(of.wait.p90) },
    { key: 'service', header: t('analytics.columns.service'), cell: (of) => duration(of.service.median) },
    { key: 'service90', header: t('analytics.columns.service90'), cell: (of) => duration(of.service.p90) },
    { key: 'sla', header: t('analytics.figures.sla'), cell: (of) => share(of.sla_kept, of.sla_due) },
    { key: 'noShow', header: t('analytics.figures.noShow'), cell: (of) => share(of.no_show, of.called) },
    { key: 'left', header: t('analytics.figures.left'), cell: (of) => share(of.abandoned, of.joined) },
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={t(`analytics.parts.${kind}`)} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-body">
        <thead>
          <tr className="border-line border-b text-ink-2 text-small">
            <th scope="col" className="px-4 py-2 text-left font-semibold">
              {t(`analytics.parts.${kind}`)}
            </th>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col" className="px-3 py-2 text-right font-semibold">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-line border-b last:border-b-0">
              <th scope="row" className="min-w-36 px-4 py-2 text-left font-semibold">
                {row.name}
              </th>
              {columns.map(({ key, cell }) => (
                <td key={key} className="figures whitespace-nowrap px-3 py-2 text-right">
                  {cell(row.figures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The range by service, counter, person, branch, channel or class. */
export const Parts = ({ figures, places }: { figures: Figures; places: Places | undefined }) => {
  const t = useT()
  const [kind, setKind] = useState<Kind>('service')
  const rows = useRows(figures, places)[kind]
  return (
    <Card title={t('analytics.parts.title')} flush>
      <div className="px-4 py-2">
        <Segmented
          label={t('analytics.parts.by')}
          value={kind}
          options={kinds.map((one) => ({ value: one, label: t(`analytics.parts.${one}`) }))}
          onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? 'service')}
        />
      </div>
      {rows.length > 0 ? (
        <PartTable kind={kind} rows={rows} />
      ) : (
        <p className="px-4 pb-4 text-ink-2">{t('analytics.parts.none')}</p>
      )}
    </Card>
  )
}
