import { cn } from '@govconnect/ui/cn.ts'
import { useNow } from '@govconnect/web/now.ts'
import { useT } from '../../app/texts.ts'
import { useWords } from './use-words.ts'

/** Older than this, what is shown is no longer "now", ms. */
const staleMs = 5_000

type LiveFigureProps = { label: string; value: string; note?: string | undefined; warm?: boolean }

/** One figure of the live view; a warm one is over its target. */
export const LiveFigure = ({ label, value, note, warm }: LiveFigureProps) => (
  <div
    className={cn(
      'flex min-w-0 flex-col rounded-md border bg-surface px-4 py-3',
      warm ? 'border-accent' : 'border-line',
    )}
  >
    <dt className={cn('font-semibold text-small', warm ? 'text-accent-text' : 'text-ink-3')}>{label}</dt>
    <dd className="figures font-bold text-title">{value}</dd>
    {note ? <dd className="break-words text-ink-3 text-small">{note}</dd> : null}
  </div>
)

type Found = { data: { as_of: string } | undefined; dataUpdatedAt: number }

/** Of when the figures are; says so aloud once they are no longer of now. */
export const AsOf = ({ found: { data, dataUpdatedAt } }: { found: Found }) => {
  const t = useT()
  const words = useWords()
  const stale = useNow(1_000) - dataUpdatedAt > staleMs
  if (!data) return null
  return (
    <p className={cn('text-small', stale ? 'text-accent-text' : 'text-ink-3')} role={stale ? 'status' : undefined}>
      {t(stale ? 'analytics.live.stale' : 'analytics.live.asOf', { time: words.time(data.as_of) })}
    </p>
  )
}
