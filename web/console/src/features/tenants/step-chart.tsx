import { Card } from '@govconnect/ui/card.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { useRef } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { type Sample, sampleAt, steadyEnd, stepPath, windowMs } from './samples.ts'

const width = 600
const height = 96
const minuteMs = 60_000

export type Line = { name: string; of: (sample: Sample) => number; stroke: string; swatch: string }

type StepChartProps = {
  title: string
  /** What one step of the scale is: "messages", "a second". */
  unit: string
  samples: readonly Sample[]
  lines: readonly Line[]
  text: (value: number) => string
  /** The round end of a scale that holds the value. */
  scale: (value: number) => number
}

/** The value at each minute, for screen readers. */
const ValueTable = ({ title, samples, lines, text, now }: Omit<StepChartProps, 'scale' | 'unit'> & { now: number }) => {
  const t = useT()
  const format = useFormat()
  const minutes = Array.from({ length: windowMs / minuteMs + 1 }, (_, minute) => now - windowMs + minute * minuteMs)
  return (
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
  )
}

const Legend = ({ lines, latest, text }: Pick<StepChartProps, 'lines' | 'text'> & { latest: Sample | undefined }) => (
  <figcaption className="mt-2 flex flex-wrap gap-x-4 text-ink-2 text-small">
    {lines.map((line) => (
      <span key={line.name} className="flex items-center gap-1.5">
        <span aria-hidden className={`size-2.5 rounded-[3px] ${line.swatch}`} />
        {line.name}
        <span className="figures font-bold text-ink">{latest ? text(line.of(latest)) : '–'}</span>
      </span>
    ))}
  </figcaption>
)

/** Lines over the last minutes. */
export const StepChart = ({ title, unit, samples, lines, text, scale }: StepChartProps) => {
  const t = useT()
  const format = useFormat()
  const latest = samples.at(-1)
  // The server's clock may be ahead of this one.
  const now = Math.max(useNow(1000), latest?.at ?? 0)
  const end = useRef(0)
  end.current = steadyEnd(end.current, scale(Math.max(...lines.flatMap((line) => samples.map(line.of)), 0)))
  const since = samples[0]?.at ?? now
  return (
    <Card title={title} action={<span className="text-ink-3 text-small">{unit}</span>}>
      <figure>
        <div aria-hidden className="relative border-line border-y" style={{ height }}>
          <span className="absolute inset-x-0 top-1/2 border-line border-t border-dashed" />
          <span className="figures absolute top-0 left-0 bg-surface pr-1 text-ink-3 text-small">
            {text(end.current)}
          </span>
          <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className="relative size-full">
            <title>{title}</title>
            {lines.map((line) => (
              <path
                key={line.name}
                d={stepPath(
                  samples.map((one) => ({ at: one.at, value: line.of(one) })),
                  { now, most: end.current, width, height },
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
          {since > now - windowMs ? <span>{t('tenants.charts.since', { time: format.time(since) })}</span> : null}
          <span>{t('tenants.charts.now')}</span>
        </div>
        <Legend lines={lines} latest={latest} text={text} />
        <ValueTable title={title} samples={samples} lines={lines} text={text} now={now} />
      </figure>
    </Card>
  )
}
