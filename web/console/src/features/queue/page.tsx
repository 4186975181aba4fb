import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Kbd } from '@govconnect/ui/kbd.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { say, sayError } from '@govconnect/ui/toast.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { CircleCheckBig, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useLanes } from '../home/api/needs-now.ts'
import { useCan } from '../session/api/me.ts'
import { useDeadLetters, useReplay } from './api/dead-letters.ts'
import { DeadLetterRow } from './dead-letter-row.tsx'
import { LaneCard } from './lane-card.tsx'

const DeadLetters = () => {
  const t = useT()
  const letters = useDeadLetters()
  const replay = useReplay()
  const mayReplay = useCan('system.replay')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const rows = letters.data?.pages.flatMap((page) => page.items) ?? []
  const chosen = rows.filter((row) => selected.has(row.id)).map((row) => row.id)
  const run = () => {
    if (chosen.length === 0) return
    replay.mutate(chosen, {
      onSuccess: ({ replayed }) => {
        setSelected(new Set())
        void say(t('queue.replayed', { count: replayed }))
      },
      onError: (error) => void sayError(troubleOf(error).title, troubleOf(error).detail),
    })
  }
  useHotkeys(mayReplay ? [{ keys: 'Shift+R', label: t('queue.replaySelected'), group: t('shell.groupPage'), run }] : [])
  const mark = (id: string, on: boolean) => {
    const next = new Set(selected)
    if (on) next.add(id)
    else next.delete(id)
    setSelected(next)
  }
  return (
    <Card
      title={t('queue.deadLetters')}
      flush
      action={
        mayReplay && rows.length > 0 ? (
          <span className="flex gap-2">
            <Button
              size="sm"
              tone="quiet"
              onClick={() =>
                setSelected(chosen.length === rows.length ? new Set() : new Set(rows.map((row) => row.id)))
              }
            >
              {t('queue.selectAll')}
            </Button>
            <Button size="sm" tone="primary" disabled={chosen.length === 0} busy={replay.isPending} onClick={run}>
              <RotateCcw aria-hidden />
              {t('queue.replay', { count: chosen.length })}
              <span className="max-md:hidden">
                <Kbd keys="Shift+R" inverse />
              </span>
            </Button>
          </span>
        ) : null
      }
    >
      {letters.isPending ? <SkeletonRows rows={3} /> : null}
      {letters.error && rows.length === 0 ? (
        <div className="p-4">
          <TroubleView error={letters.error} compact onRetry={() => void letters.refetch()} />
        </div>
      ) : null}
      {letters.data && rows.length === 0 ? (
        <EmptyState icon={CircleCheckBig} title={t('queue.allEmpty')} detail={t('queue.allEmptyDetail')} />
      ) : null}
      {rows.length > 0 ? (
        <ul className="mt-2 border-line border-t">
          {rows.map((letter) => (
            <DeadLetterRow
              key={letter.id}
              letter={letter}
              selected={selected.has(letter.id)}
              onSelect={(on) => mark(letter.id, on)}
            />
          ))}
        </ul>
      ) : null}
      {letters.hasNextPage ? (
        <p className="flex justify-center p-4">
          <Button busy={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}

/** What waits to leave, and what could not be handled. */
export const QueuePage = () => {
  const t = useT()
  usePageTitle(t('shell.queue'))
  const lanes = useLanes(useCan('conversations.read'))
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 md:p-6">
        <h2 className="font-bold text-title">{t('shell.queue')}</h2>
        {lanes.error ? <TroubleView error={lanes.error} compact onRetry={() => void lanes.refetch()} /> : null}
        {lanes.data && lanes.data.length > 0 ? (
          <ul aria-label={t('home.lanes')} className="flex flex-col gap-3">
            {lanes.data.map((lane) => (
              <LaneCard key={lane.account_id} lane={lane} />
            ))}
          </ul>
        ) : null}
        <DeadLetters />
      </div>
    </div>
  )
}
