import { Button } from '@govconnect/ui/button.tsx'
import { Unplug } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import type { LeaseState } from './lease.ts'

type LeaseBannerProps = {
  lease: LeaseState
  /** The counter was the caller's, and is not any more: somebody closed it or took it. */
  taken: boolean
  /** The counter that can be opened again. */
  counter: string | undefined
  busy: boolean
  onResume: () => void
}

/** The server has not heard of this desk, or has signed it off: said before the clerk wonders why nobody comes. */
export const LeaseBanner = ({ lease, taken, counter, busy, onResume }: LeaseBannerProps) => {
  const t = useT()
  if (lease === 'late')
    return (
      <p role="status" className="flex items-center gap-2 bg-progress-soft px-4 py-2 text-progress-text">
        <Unplug aria-hidden className="size-4 shrink-0" />
        {t('desk.leaseLate')}
      </p>
    )
  if (lease !== 'lost' && !taken) return null
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 bg-danger-soft px-4 py-2 text-danger-text">
      <Unplug aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-bold">{t(taken ? 'desk.takenAway' : 'desk.leaseLost')}</span>{' '}
        {t(taken ? 'desk.takenAwayDetail' : 'desk.leaseLostDetail')}
      </p>
      {counter ? (
        <Button size="sm" busy={busy} onClick={onResume}>
          {t('desk.resume', { counter })}
        </Button>
      ) : null}
    </div>
  )
}
