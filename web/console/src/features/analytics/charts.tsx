import { Card } from '@govconnect/ui/card.tsx'
import { type Bar, BarChart } from '../../app/bar-chart.tsx'
import { useT } from '../../app/texts.ts'
import type { Figures } from './api/figures.ts'
import { eachDay } from './periods.ts'
import { useWords } from './use-words.ts'

const Unit = ({ children }: { children: string }) => <span className="text-ink-3 text-small">{children}</span>

/** From the first hour with anybody to the last, without gaps. */
const hoursOf = ({ by_hour }: Figures) => {
  const hours = by_hour.map(({ hour }) => hour)
  const first = Math.min(...hours)
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, n) => {
    const hour = first + n
    return { hour, name: `${String(hour).padStart(2, '0')}:00`, found: by_hour.find((one) => one.hour === hour) }
  })
}

/** Waits and work by the hour and by the day. */
export const Charts = ({ figures }: { figures: Figures }) => {
  const t = useT()
  const { count, duration, day: dayName } = useWords()
  const hours = hoursOf(figures)
  const days = eachDay(figures)
  const byDay = new Map(figures.by_day.map((one) => [one.day, one.figures]))
  const waitSeries = [
    { name: t('analytics.median'), solid: 'bg-new-solid' },
    { name: t('analytics.p90'), solid: 'bg-progress-solid' },
  ]
  const flowSeries = [
    { name: t('analytics.joined'), solid: 'bg-new-solid' },
    { name: t('analytics.served'), solid: 'bg-done-solid' },
  ]
  const hourBars = (values: (hour: (typeof hours)[number]) => Bar['values']) =>
    hours.map((one) => ({ key: one.name, name: one.name, values: values(one) }))
  const dayBars = (values: (of: Figures['total'] | undefined) => Bar['values']) =>
    days.map((day) => ({ key: day, name: dayName(day), values: values(byDay.get(day)) }))
  const wait = (of: Figures['total'] | undefined) => [of?.wait.median ?? null, of?.wait.p90 ?? null]
  const charts = [
    {
      key: 'waitByHour' as const,
      unit: t('analytics.unitWait'),
      chart: {
        axis: t('analytics.hour'),
        series: waitSeries,
        text: duration,
        bars: hourBars(({ found }) => wait(found?.figures)),
      },
    },
    {
      key: 'flowByHour' as const,
      unit: t('analytics.unitVisits'),
      chart: {
        ...{ axis: t('analytics.hour'), series: flowSeries, text: count },
        bars: hourBars(({ found }) => [found?.figures.joined ?? 0, found?.ended ?? 0]),
      },
    },
    {
      key: 'waitByDay' as const,
      unit: t('analytics.unitWait'),
      chart: { axis: t('analytics.day'), series: waitSeries, text: duration, bars: dayBars(wait) },
    },
    {
      key: 'flowByDay' as const,
      unit: t('analytics.unitVisits'),
      chart: {
        ...{ axis: t('analytics.day'), series: flowSeries, text: count },
        bars: dayBars((of) => [of?.joined ?? 0, of?.served ?? 0]),
      },
    },
  ].filter(({ key }) => days.length > 1 || !key.endsWith('Day'))
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      {charts.map(({ key, unit, chart }) => (
        <Card key={key} title={t(`analytics.charts.${key}`)} action={<Unit>{unit}</Unit>}>
          <BarChart title={`${t(`analytics.charts.${key}`)} (${unit})`} {...chart} height={150} />
        </Card>
      ))}
    </div>
  )
}
