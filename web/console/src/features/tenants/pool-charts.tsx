import { useT } from '../../app/texts.ts'
import { useSamples } from './api/pools.ts'
import { ageScaleEnd, scaleEnd } from './samples.ts'
import { StepChart } from './step-chart.tsx'
import { useMeasures } from './use-measures.ts'

/** What waited, for how long, and what went through, in the last minutes. */
export const PoolCharts = ({ tenantId }: { tenantId: string }) => {
  const t = useT()
  const { count, rate, age } = useMeasures()
  const samples = useSamples(tenantId)
  return (
    <>
      <StepChart
        title={t('tenants.charts.depth')}
        unit={t('tenants.charts.depthUnit')}
        samples={samples}
        text={count}
        scale={scaleEnd}
        lines={[
          {
            name: t('tenants.columns.depth'),
            of: (one) => one.depth,
            stroke: 'stroke-progress-solid',
            swatch: 'bg-progress-solid',
          },
        ]}
      />
      <StepChart
        title={t('tenants.charts.rates')}
        unit={t('tenants.charts.ratesUnit')}
        samples={samples}
        text={rate}
        scale={scaleEnd}
        lines={[
          {
            name: t('tenants.accepted'),
            of: (one) => one.accepted,
            stroke: 'stroke-new-solid',
            swatch: 'bg-new-solid',
          },
          {
            name: t('tenants.handled'),
            of: (one) => one.handled,
            stroke: 'stroke-done-solid',
            swatch: 'bg-done-solid',
          },
        ]}
      />
      <StepChart
        title={t('tenants.charts.oldest')}
        unit={t('tenants.charts.oldestUnit')}
        samples={samples}
        text={age}
        scale={ageScaleEnd}
        lines={[
          {
            name: t('tenants.columns.oldest'),
            of: (one) => one.oldest,
            stroke: 'stroke-danger',
            swatch: 'bg-danger',
          },
        ]}
      />
    </>
  )
}
