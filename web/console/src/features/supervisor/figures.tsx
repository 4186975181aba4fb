import { cn } from '@govconnect/ui/cn.ts'
import { useT } from '../../app/texts.ts'
import { minutesOf } from '../tickets/clock.ts'
import type { Figures as Values } from './wall.ts'

/** Six numbers that are read from across the hall. */
export const Figures = ({ values }: { values: Values }) => {
  const t = useT()
  const tiles = [
    { key: 'waiting', value: String(values.waiting) },
    { key: 'longest', value: String(minutesOf(values.longestSeconds * 1_000)), unit: t('supervisor.minutes') },
    { key: 'overSla', value: String(values.overSla), alarm: values.overSla > 0 },
    { key: 'serving', value: String(values.serving) },
    { key: 'held', value: String(values.held) },
    { key: 'calledToday', value: String(values.calledToday) },
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
      {tiles.map((tile) => (
        <div
          key={tile.key}
          className={cn(
            'flex flex-col-reverse justify-end rounded-md border border-line bg-surface px-4 py-3',
            'alarm' in tile && tile.alarm && 'border-danger bg-danger-soft text-danger-text',
          )}
        >
          <dd className="figures font-extrabold text-[clamp(1.75rem,3.2vw,4rem)] leading-tight">
            {tile.value}
            {'unit' in tile ? <span className="ml-1 font-semibold text-body">{tile.unit}</span> : null}
          </dd>
          <dt className={cn('text-small', 'alarm' in tile && tile.alarm ? 'font-semibold' : 'text-ink-2')}>
            {t(`supervisor.figure.${tile.key}`)}
          </dt>
        </div>
      ))}
    </dl>
  )
}
