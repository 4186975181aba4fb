import type { LineFigures } from '@govconnect/analytics/contract'
import { useT } from '../../app/texts.ts'
import { useWords } from './use-words.ts'

type FigureProps = { label: string; value: string; note: string; definition: string }

const Figure = ({ label, value, note, definition }: FigureProps) => (
  <div className="flex min-w-0 flex-col rounded-md border border-line bg-surface px-4 py-3 max-md:px-3">
    <dt className="font-semibold text-ink-2 text-small">{label}</dt>
    <dd className="figures font-bold text-title">{value}</dd>
    <dd className="font-medium text-ink-2 text-small">{note}</dd>
    <dd className="mt-1 text-ink-3 text-small">{definition}</dd>
  </div>
)

/** The range in eight figures, each with what it means. */
export const Summary = ({ total }: { total: LineFigures }) => {
  const t = useT()
  const { count, duration, share } = useWords()
  const p90 = (seconds: number | null) => t('analytics.p90Of', { duration: duration(seconds) })
  const of = (part: number, whole: number) => t('analytics.partOf', { part: count(part), whole: count(whole) })
  const figures: (FigureProps & { key: string })[] = [
    ['joined', count(total.joined), t('analytics.servedNote', { served: count(total.served) })] as const,
    ['wait', duration(total.wait.median), p90(total.wait.p90)] as const,
    ['walk', duration(total.walk.median), p90(total.walk.p90)] as const,
    ['service', duration(total.service.median), p90(total.service.p90)] as const,
    ['sla', share(total.sla_kept, total.sla_due), of(total.sla_kept, total.sla_due)] as const,
    ['noShow', share(total.no_show, total.called), of(total.no_show, total.called)] as const,
    ['left', share(total.abandoned, total.joined), of(total.abandoned, total.joined)] as const,
    ['unserved', count(total.unserved), t('analytics.missedNote', { missed: count(total.missed_bookings) })] as const,
  ].map(([key, value, note]) => ({
    ...{ key, value, note },
    label: t(`analytics.figures.${key}`),
    definition: t(`analytics.definitions.${key}`),
  }))
  return (
    <dl className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      {figures.map(({ key, ...figure }) => (
        <Figure key={key} {...figure} />
      ))}
    </dl>
  )
}
