import { Card } from '@govconnect/ui/card.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { Fragment, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { classRows, type Rehearsal, type RehearsalRow, serviceRows } from './rehearsal.ts'

type Pair = readonly [number | null, number | null]

const cell = 'whitespace-nowrap px-3 py-2 text-right'

/** What was and what would be. */
const Change = ({ pair, text }: { pair: Pair; text: (value: number) => string }) => {
  const [before, after] = pair.map((value) => (value === null ? '–' : text(value)))
  return (
    <td className={`figures ${cell}`}>
      {before === after ? (
        before
      ) : (
        <>
          <span className="text-ink-3">{before}</span>
          {' → '}
          <span className="font-bold">{after}</span>
        </>
      )}
    </td>
  )
}

const Row = ({ row, name, inner = false }: { row: RehearsalRow; name: string; inner?: boolean }) => {
  const format = useFormat()
  const { present, proposed } = row
  const pair = (figure: Exclude<keyof typeof present, 'tickets'>): Pair => [present[figure], proposed[figure]]
  const percent = (share: number) => `${format.number(Math.round(share * 100))} %`
  return (
    <tr className="border-line border-t">
      <th scope="row" className={inner ? 'py-2 pr-3 pl-8 font-normal text-ink-2' : 'px-4 py-2 font-semibold'}>
        {name}
      </th>
      <td className={`figures ${cell}`}>{format.number(present.tickets)}</td>
      <Change pair={pair('wait_p50_minutes')} text={format.number} />
      <Change pair={pair('wait_p90_minutes')} text={format.number} />
      <Change pair={pair('longest_minutes')} text={format.number} />
      <Change pair={pair('no_shows')} text={format.number} />
      <Change pair={pair('within_sla')} text={percent} />
      <td className={`figures ${cell} ${row.worse_off > 0 ? 'font-bold text-danger-text' : ''}`}>
        {format.number(row.worse_off)}
      </td>
    </tr>
  )
}

const columns = ['visitors', 'half', 'most', 'longest', 'noShow', 'inTime', 'worse'] as const

type RehearsalTableProps = {
  rehearsal: Rehearsal
  nameOf: (code: string) => string
  services: ReadonlyMap<string, string>
}

/** The figures, class by class, and service by service where asked. */
export const RehearsalTable = ({ rehearsal, nameOf, services }: RehearsalTableProps) => {
  const t = useT()
  const [byService, setByService] = useState(false)
  return (
    <Card title={t('policies.rehearsal.table')} flush>
      <div className="px-4 pb-3">
        <Switch label={t('policies.rehearsal.byService')} checked={byService} onChange={setByService} />
      </div>
      <section
        className="overflow-x-auto focus-visible:outline-offset-[-2px]"
        aria-label={t('policies.rehearsal.table')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table className="w-full text-left">
          <thead>
            <tr className="border-line border-t bg-canvas text-ink-3 text-small">
              <th scope="col" className="px-4 py-2 font-semibold">
                {t('policies.rehearsal.columns.class')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap px-3 py-2 text-right font-semibold">
                  {t(`policies.rehearsal.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {classRows(rehearsal).map((row) => (
              <Fragment key={row.class}>
                <Row row={row} name={nameOf(row.class)} />
                {byService
                  ? serviceRows(rehearsal, row.class).map((one) => (
                      <Row key={one.service_id} row={one} name={services.get(one.service_id ?? '') ?? '–'} inner />
                    ))
                  : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
