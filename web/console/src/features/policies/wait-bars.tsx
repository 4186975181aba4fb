import { Card } from '@govconnect/ui/card.tsx'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { longestWait, type RehearsalRow } from './rehearsal.ts'

type Figures = RehearsalRow['present']

type BarProps = { figures: Figures; end: number; name: string; colour: string }

/** A solid bar to where half are called, a thin one on to where nine in ten are. */
const Bar = ({ figures, end, name, colour }: BarProps) => {
  const format = useFormat()
  const { wait_p50_minutes: half, wait_p90_minutes: most } = figures
  const width = (minutes: number | null) => `${((minutes ?? 0) / end) * 100}%`
  return (
    <div className="flex items-center gap-2">
      <span className="w-20 shrink-0 text-ink-2 text-small">{name}</span>
      <span className="relative h-4 min-w-0 flex-1 rounded-sm bg-sunken">
        <span
          className={`absolute inset-y-1.5 left-0 rounded-sm opacity-60 ${colour}`}
          style={{ width: width(most) }}
        />
        <span className={`absolute inset-y-0 left-0 rounded-sm ${colour}`} style={{ width: width(half) }} />
      </span>
      <span className="figures w-24 shrink-0 text-right font-semibold text-small">
        {half === null ? '–' : `${format.number(half)} · ${format.number(most ?? half)}`}
      </span>
    </div>
  )
}

type WaitBarsProps = { rows: readonly RehearsalRow[]; nameOf: (code: string) => string }

/** Waits of each class, now and under the proposal. The table below holds the same for screen readers. */
export const WaitBars = ({ rows, nameOf }: WaitBarsProps) => {
  const t = useT()
  const end = longestWait(rows)
  return (
    <Card
      title={t('policies.rehearsal.chart')}
      action={<span className="text-ink-3 text-small">{t('policies.rehearsal.chartUnit')}</span>}
    >
      <div aria-hidden className="flex flex-col gap-4">
        {rows.map((row) => (
          <div key={row.class} className="flex flex-col gap-1">
            <p className="font-semibold">{nameOf(row.class)}</p>
            <Bar figures={row.present} end={end} name={t('policies.rehearsal.present')} colour="bg-ink-3" />
            <Bar figures={row.proposed} end={end} name={t('policies.rehearsal.proposed')} colour="bg-primary" />
          </div>
        ))}
      </div>
    </Card>
  )
}
