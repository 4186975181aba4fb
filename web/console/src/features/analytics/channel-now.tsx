import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type LiveChannel, useLiveChannel } from './api/figures.ts'
import { AsOf, LiveFigure } from './live-figure.tsx'
import { useWords } from './use-words.ts'

const Sessions = ({ sessions }: Pick<LiveChannel, 'sessions'>) => {
  const t = useT()
  const { count } = useWords()
  const down = sessions.filter(({ up }) => !up)
  const names = down.map(({ name }) => name).join(', ')
  return (
    <LiveFigure
      label={t('analytics.live.sessions')}
      value={t('analytics.live.upOf', { up: count(sessions.length - down.length), all: count(sessions.length) })}
      note={down.length > 0 ? t('analytics.live.down', { names }) : undefined}
      warm={down.length > 0}
    />
  )
}

const Inbox = ({ inbox }: { inbox: NonNullable<LiveChannel['inbox']> }) => {
  const t = useT()
  const { count, duration } = useWords()
  return (
    <>
      <LiveFigure label={t('analytics.live.conversations')} value={count(inbox.open)} />
      <LiveFigure label={t('analytics.live.unanswered')} value={count(inbox.waiting)} />
      <LiveFigure label={t('analytics.live.longestUnanswered')} value={duration(inbox.longest_wait_seconds)} />
    </>
  )
}

/** Numbers of the office and, for those who may read it, its inbox: of the whole office, whichever branch is looked at. */
export const ChannelNow = () => {
  const t = useT()
  const live = useLiveChannel()
  return (
    <section aria-labelledby="analytics-channel" className="mt-2 flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 id="analytics-channel" className="font-bold">
          {t('analytics.live.channel')}
        </h3>
        <AsOf found={live} />
      </div>
      {live.data ? (
        <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
          {live.data.inbox ? <Inbox inbox={live.data.inbox} /> : null}
          <Sessions sessions={live.data.sessions} />
        </dl>
      ) : null}
      {live.isPending ? <Skeleton className="h-20" /> : null}
      {live.error && !live.data ? <TroubleView error={live.error} onRetry={() => void live.refetch()} compact /> : null}
    </section>
  )
}
