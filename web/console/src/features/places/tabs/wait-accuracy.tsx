import { Card } from '@govconnect/ui/card.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import type { ReactNode } from 'react'
import { useT } from '../../../app/texts.ts'
import { TroubleView } from '../../../app/trouble.tsx'
import { useFormat } from '../../../app/use-format.ts'
import { useWaitAccuracy } from '../api/wait-accuracy.ts'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="figures break-words">{children}</dd>
  </div>
)

/** How good the branch's wait estimates were of late: what people are told is measured, and shown to those who run the office. */
export const WaitAccuracy = ({ branchId }: { branchId: string }) => {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useWaitAccuracy(branchId)
  const percent = (share: number) => `${format.number(Math.round(share * 100))} %`
  if (error && !data)
    return (
      <Card title={t('places.accuracy.title')}>
        <TroubleView error={error} onRetry={() => void refetch()} />
      </Card>
    )
  if (!data)
    return (
      <Card title={t('places.accuracy.title')}>
        <SkeletonRows rows={2} />
      </Card>
    )
  const { learnt_from: from, covered, error_minutes: minutes } = data
  return (
    <Card
      title={t('places.accuracy.title')}
      action={data.withheld ? <StateChip tone="danger">{t('places.accuracy.withheld')}</StateChip> : null}
    >
      <dl className="grid gap-3 md:grid-cols-2">
        <Fact name={t('places.accuracy.error')}>
          {minutes === null
            ? t('places.accuracy.unknown')
            : t('places.accuracy.minutes', { n: format.number(Math.round(minutes * 10) / 10) })}
        </Fact>
        <Fact name={t('places.accuracy.covered')}>
          {covered === null
            ? t('places.accuracy.unknown')
            : t('places.accuracy.of', { share: percent(covered), aim: percent(data.aim) })}
        </Fact>
        <Fact name={t('places.accuracy.basis')}>
          {data.basis === 'learnt' && from
            ? t('places.accuracy.learnt', { waits: format.number(from.waits), days: format.number(from.days) })
            : t('places.accuracy.forward')}
        </Fact>
        <Fact name={t('places.accuracy.known')}>{format.number(data.known)}</Fact>
      </dl>
      {data.withheld ? <p className="mt-3 text-ink-2">{t('places.accuracy.withheldDetail')}</p> : null}
    </Card>
  )
}
