import type { getQueueStatus } from '@govconnect/channel/contract'
import type { ResponseOf } from '@govconnect/kernel/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { say, sayError, sayUndo } from '@govconnect/ui/toast.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { CircleCheck, CirclePause, Pause, Play, RotateCcw } from 'lucide-react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { useCan } from '../session/api/me.ts'
import { usePauseLane, useResumeLane, useRetryLane } from './api/lanes.ts'

export type Lane = ResponseOf<typeof getQueueStatus>['sessions'][number]

const tellTrouble = (error: unknown) => {
  const trouble = troubleOf(error)
  void sayError(trouble.title, trouble.detail)
}

const Figure = ({ name, value, warm = false }: { name: string; value: string; warm?: boolean }) => (
  <div>
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className={`figures font-bold text-lead ${warm ? 'text-accent-text' : ''}`}>{value}</dd>
  </div>
)

/** The outgoing queue of one number. Pausing can be taken back, so it happens at once. */
export const LaneCard = ({ lane }: { lane: Lane }) => {
  const t = useT()
  const format = useFormat()
  const now = useNow(5000)
  const mayManage = useCan('queue.manage')
  const pause = usePauseLane()
  const resume = useResumeLane()
  const retry = useRetryLane()
  const undo = (run: () => void) => ({ label: t('common.undo'), run })
  const onPause = () =>
    pause.mutate(lane.account_id, {
      onError: tellTrouble,
      onSuccess: () =>
        void sayUndo(
          t('queue.pausedToast', { name: lane.session }),
          undo(() => resume.mutate(lane.account_id)),
        ),
    })
  const onResume = () =>
    resume.mutate(lane.account_id, {
      onError: tellTrouble,
      onSuccess: () =>
        void sayUndo(
          t('queue.resumedToast', { name: lane.session }),
          undo(() => pause.mutate(lane.account_id)),
        ),
    })
  return (
    <li className="rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 truncate font-bold">{lane.session}</p>
        <StateChip tone={lane.paused ? 'progress' : 'done'} icon={lane.paused ? CirclePause : CircleCheck}>
          {lane.paused ? t('home.paused') : t('home.sending')}
        </StateChip>
      </div>
      {lane.paused_reason ? <p className="mt-1 text-ink-2">{lane.paused_reason}</p> : null}
      <dl className="mt-3 grid grid-cols-3 gap-3 sm:grid-cols-6">
        <Figure name={t('queue.pending')} value={format.number(lane.pending)} />
        <Figure name={t('queue.processing')} value={format.number(lane.processing)} />
        <Figure name={t('queue.inDoubt')} value={format.number(lane.in_doubt)} warm={lane.in_doubt > 0} />
        <Figure name={t('queue.completed')} value={format.number(lane.completed)} />
        <Figure name={t('queue.failed')} value={format.number(lane.failed)} warm={lane.failed > 0} />
        <Figure
          name={t('queue.oldest')}
          value={lane.oldest_pending_at ? format.ago(lane.oldest_pending_at, now) : '–'}
        />
      </dl>
      {mayManage ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {lane.paused ? (
            <Button size="sm" tone="primary" busy={resume.isPending} onClick={onResume}>
              <Play aria-hidden />
              {t('queue.resume')}
            </Button>
          ) : (
            <Button size="sm" busy={pause.isPending} onClick={onPause}>
              <Pause aria-hidden />
              {t('queue.pause')}
            </Button>
          )}
          {lane.failed > 0 ? (
            <Button
              size="sm"
              busy={retry.isPending}
              onClick={() =>
                retry.mutate(lane.account_id, {
                  onError: tellTrouble,
                  onSuccess: ({ affected }) => void say(t('queue.retried', { count: affected })),
                })
              }
            >
              <RotateCcw aria-hidden />
              {t('queue.retryFailed')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
