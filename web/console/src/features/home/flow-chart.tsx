import type { CaseStats } from '@govconnect/cases/contract'
import { BarChart } from '../../app/bar-chart.tsx'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

/** Cases opened and closed per day. */
export const FlowChart = ({ days }: { days: CaseStats['by_day'] }) => {
  const t = useT()
  const format = useFormat()
  return (
    <BarChart
      title={t('home.flow')}
      axis={t('home.day')}
      series={[
        { name: t('home.created'), solid: 'bg-new-solid' },
        { name: t('home.closed'), solid: 'bg-done-solid' },
      ]}
      bars={days.map(({ day, created, closed }) => ({
        key: day,
        name: format.brief(`${day}T05:00:00Z`, 0),
        values: [created, closed],
      }))}
      text={format.number}
    />
  )
}
