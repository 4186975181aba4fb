import { Card } from '@govconnect/ui/card.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { useSamples } from './api/pools.ts'
import { type Sample, sampleAt, scaleEnd, stepPath, windowMs } from './samples.ts'
import { useMeasures } from './use-measures.ts'

const width = 600
const height = 120
const minuteMs = 60_000

type Line = { name: string; of: (sample: Sample) => number; stroke: string; swatch: string }
type StepChartProps = {
  title: string
  samples: readonly Sample[]
  lines: readonly Line[]
  text: (value: number) => string
}

/** Lines over the last minutes. The value at each minute stands in a table for screen readers. */
const StepChart = ({ title, samples, lines, text }: StepChartProps) => {
  const t = useT()
  const format = useFormat()
  const latest = samples.at(-1)?.at ?? 0
  // The server's clock may be ahead of this one.
  const now = Math.max(useNow(1000), latest)
  const most = scaleEnd(Math.max(...lines.flatMap((line) => samples.map(line.of)), 0))
  const minutes = Array.from({ length: windowMs / minuteMs + 1 }, (_, minute) => now - windowMs + minute * minuteMs)
  return (
    <figure>
      <div aria-hidden className="relative border-line border-b" style={{ height }}>
        <span className="figures absolute top-0 left-0 text-ink-3 text-small">{text(most)}</span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className="size-full overflow-visible">
          <title>{title}</title>
          {lines.map((line) => (
            <path
              key={line.name}
              d={stepPath(
                samples.map((one) => ({ at: one.at, value: line.of(one) })),
                { now, most, width, height },
              )}
              fill="none"
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
              className={line.stroke}
            />
          ))}
        </svg>
      </div>
      <div aria-hidden className="mt-1 flex justify-between text-ink-3 text-small">
        <span>{format.time(now - windowMs)}</span>
        <span>{t('tenants.charts.now')}</span>
      </div>
      <figcaption className="mt-2 flex flex-wrap gap-4 text-ink-2 text-small">
        {lines.map((line) => (
          <span key={line.name} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-[3px] ${line.swatch}`} />
            {line.name}
          </span>
        ))}
      </figcaption>
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tenants.charts.time')}</th>
            {lines.map((line) => (
              <th key={line.name} scope="col">
                {line.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minutes.map((at, minute) => {
            const sample = sampleAt(samples, at)
            return (
              <tr key={minute}>
                <th scope="row">{format.time(at)}</th>
                {lines.map((line) => (
                  <td key={line.name}>{sample ? text(line.of(sample)) : '–'}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </figure>
  )
}

export const PoolCharts = ({ tenantId }: { tenantId: string }) => {
  const t = useT()
  const { count, rate } = useMeasures()
  const samples = useSamples(tenantId)
  return (
    <>
      <Card title={t('tenants.charts.depth')}>
        <StepChart
          title={t('tenants.charts.depth')}
          samples={samples}
          text={count}
          lines={[
            {
              name: t('tenants.columns.depth'),
              of: (one) => one.depth,
              stroke: 'stroke-progress-solid',
              swatch: 'bg-progress-solid',
            },
          ]}
        />
      </Card>
      <Card title={t('tenants.charts.rates')}>
        <StepChart
          title={t('tenants.charts.rates')}
          samples={samples}
          text={rate}
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
      </Card>
    </>
  )
}
