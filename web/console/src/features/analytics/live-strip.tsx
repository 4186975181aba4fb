import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { useLanguage, useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type LiveLines, useLiveLines } from './api/figures.ts'
import type { Places } from './api/places.ts'
import { ChannelNow } from './channel-now.tsx'
import { AsOf, LiveFigure } from './live-figure.tsx'
import { useWords } from './use-words.ts'

const sumOf = (live: LiveLines, of: (branch: LiveLines['branches'][number]) => number) =>
  live.branches.reduce((total, branch) => total + of(branch), 0)

const useLongest = (live: LiveLines, places: Places | undefined) => {
  const language = useLanguage()
  const longest = live.services
    .filter(({ longest_wait_seconds }) => longest_wait_seconds !== null)
    .sort((a, b) => (b.longest_wait_seconds ?? 0) - (a.longest_wait_seconds ?? 0))[0]
  const service = places?.services.find(({ id }) => id === longest?.service_id)
  return {
    seconds: longest?.longest_wait_seconds ?? null,
    name: service?.name[language],
    late: service !== undefined && (longest?.longest_wait_seconds ?? 0) > service.sla_minutes * 60,
  }
}

const LineFigures = ({ live, places }: { live: LiveLines; places: Places | undefined }) => {
  const t = useT()
  const { count, duration } = useWords()
  const longest = useLongest(live, places)
  const busy = sumOf(live, (branch) => branch.counters_busy)
  const open = sumOf(live, (branch) => branch.counters)
  const available = sumOf(live, (branch) => branch.agents.available)
  const resting = sumOf(live, (branch) => branch.agents.break)
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <LiveFigure label={t('analytics.live.waiting')} value={count(sumOf(live, (branch) => branch.waiting))} />
      <LiveFigure
        label={t('analytics.live.longest')}
        value={duration(longest.seconds)}
        {...(longest.name ? { note: longest.name } : {})}
        warm={longest.late}
      />
      <LiveFigure label={t('analytics.live.called')} value={count(sumOf(live, (branch) => branch.called))} />
      <LiveFigure label={t('analytics.live.serving')} value={count(sumOf(live, (branch) => branch.serving))} />
      <LiveFigure
        label={t('analytics.live.counters')}
        value={t('analytics.live.busyOf', { busy: count(busy), open: count(open) })}
      />
      <LiveFigure
        label={t('analytics.live.agents')}
        value={count(available)}
        note={t('analytics.live.onBreak', { count: resting })}
      />
    </dl>
  )
}

/** Lines, counters and the channel as they stand, renewed every two seconds. */
export const LiveStrip = ({ branch, places }: { branch: string | undefined; places: Places | undefined }) => {
  const t = useT()
  const live = useLiveLines(branch)
  return (
    <section aria-labelledby="analytics-live" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="analytics-live" className="font-bold text-lead">
          {t('analytics.live.title')}
        </h2>
        <AsOf found={live} />
      </div>
      {live.data ? <LineFigures live={live.data} places={places} /> : null}
      {live.isPending ? <Skeleton className="h-20" /> : null}
      {live.error && !live.data ? <TroubleView error={live.error} onRetry={() => void live.refetch()} compact /> : null}
      <ChannelNow />
    </section>
  )
}
