import type { getQueueStatus } from '@govconnect/channel/contract'
import type { ResponseOf } from '@govconnect/kernel/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Link } from '@tanstack/react-router'
import { CircleCheck, CirclePause, PlugZap } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

type Lane = ResponseOf<typeof getQueueStatus>['sessions'][number]

/** Each number of the office: sending or paused, what waits, what failed today. */
export const LaneHealth = ({ lanes }: { lanes: readonly Lane[] | undefined }) => {
  const t = useT()
  const format = useFormat()
  return (
    <Card
      title={t('home.lanes')}
      flush
      action={
        <Link
          to="/pengaturan"
          search={{ tab: 'channels' }}
          className="font-semibold text-primary-text text-small hover:underline"
        >
          {t('common.open')}
        </Link>
      }
    >
      {lanes === undefined ? <Skeleton className="m-4 h-14" /> : null}
      {lanes?.length === 0 ? (
        <EmptyState icon={PlugZap} title={t('home.noLanes')} detail={t('home.noLanesDetail')} />
      ) : (
        <ul>
          {lanes?.map((lane) => (
            <li
              key={lane.account_id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-3"
            >
              <span className="min-w-40 flex-1 font-semibold">{lane.session}</span>
              <StateChip tone={lane.paused ? 'progress' : 'done'} icon={lane.paused ? CirclePause : CircleCheck}>
                {lane.paused ? t('home.paused') : t('home.sending')}
              </StateChip>
              <span className="basis-full text-ink-2 text-small">
                {t('home.laneFigures', {
                  pending: format.number(lane.pending + lane.processing),
                  completed: format.number(lane.completed),
                  failed: format.number(lane.failed),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
