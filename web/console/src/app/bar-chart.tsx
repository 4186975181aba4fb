import { cn } from '@govconnect/ui/cn.ts'

export type Series = { name: string; solid: string }
export type Bar = { key: string; name: string; values: readonly (number | null)[] }

type BarChartProps = {
  /** What is shown, for screen readers. */
  title: string
  /** Heading of the names. */
  axis: string
  series: readonly Series[]
  bars: readonly Bar[]
  text: (value: number) => string
  height?: number
}

/** Width at most of a bar with its gap, and of the fewest: few stand beside each other, not as walls over the whole card. */
const barRem = 4
const fewestRem = 8

const most = (bars: readonly Bar[]) => Math.max(1, ...bars.flatMap(({ values }) => values.map((value) => value ?? 0)))

const Columns = ({
  bar,
  series,
  top,
  text,
}: {
  bar: Bar
  series: readonly Series[]
  top: number
  text: BarChartProps['text']
}) => (
  <span
    title={`${bar.name}: ${series.map(({ name }, n) => `${name} ${valueText(bar.values[n], text)}`).join(', ')}`}
    className="flex h-full min-w-0 flex-1 items-end gap-px"
  >
    {series.map(({ name, solid }, n) => (
      <span
        key={name}
        className={cn('min-w-0 flex-1 rounded-t-[3px]', solid)}
        style={{ height: `${((bar.values[n] ?? 0) / top) * 100}%` }}
      />
    ))}
  </span>
)

const valueText = (value: number | null | undefined, text: BarChartProps['text']) =>
  value === null || value === undefined ? '–' : text(value)

const ValueTable = ({ title, axis, series, bars, text }: Omit<BarChartProps, 'height'>) => (
  // A table grows past the size that hides it, and the page with it.
  <div className="sr-only">
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{axis}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.name}</th>
            {series.map(({ name }, n) => (
              <td key={name}>{valueText(bar.values[n], text)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Bars side by side for each name. The same figures stand in a table for screen readers. */
export const BarChart = ({ title, axis, series, bars, text, height = 120 }: BarChartProps) => {
  const top = most(bars)
  return (
    <figure className="relative min-w-0">
      <div aria-hidden style={{ maxWidth: `${Math.max(fewestRem, bars.length * barRem)}rem` }}>
        <div className="figures border-line border-b border-dashed text-ink-3 text-small">{text(top)}</div>
        <div className={cn('relative flex items-end', bars.length > 60 ? 'gap-0' : 'gap-1')} style={{ height }}>
          {bars.map((bar) => (
            <Columns key={bar.key} bar={bar} series={series} top={top} text={text} />
          ))}
        </div>
        <div className="mt-1 flex justify-between gap-2 border-line border-t pt-1 text-ink-3 text-small">
          <span>{bars[0]?.name}</span>
          {bars.length > 1 ? <span>{bars.at(-1)?.name}</span> : null}
        </div>
      </div>
      <figcaption className="mt-2 flex flex-wrap gap-x-4 text-ink-2 text-small">
        {series.map(({ name, solid }) => (
          <span key={name} className="flex items-center gap-1.5">
            <span aria-hidden className={cn('size-2.5 rounded-[3px]', solid)} />
            {name}
          </span>
        ))}
      </figcaption>
      <ValueTable title={title} axis={axis} series={series} bars={bars} text={text} />
    </figure>
  )
}
