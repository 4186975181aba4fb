import { Button } from '@govconnect/ui/button.tsx'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { FastForward } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useAdvanceClock, useClock } from './api/world.ts'

const hourMs = 3_600_000
const jumps = [1, 8, 23, 24, 72] as const

/** The time the office and the phones live in; it only moves forward. */
export const ClockTab = () => {
  const t = useT()
  const format = useFormat()
  const now = useNow(1000)
  const clock = useClock()
  const advance = useAdvanceClock()
  if (clock.error) return <TroubleView error={clock.error} onRetry={() => void clock.refetch()} />
  if (!clock.data) return <Skeleton className="h-32" />
  const there = now + clock.data.offset_ms
  const ahead = Math.round(clock.data.offset_ms / hourMs)
  return (
    <>
      <p className="text-ink-2">{t('simulator.clockLead')}</p>
      <p className="figures mt-4 font-bold text-display">{format.timeWithSeconds(there)}</p>
      <p className="text-ink-2">
        {format.date(there)} · {format.zoneName}
        {ahead > 0 ? ` · ${t('simulator.ahead', { hours: ahead })}` : ''}
      </p>
      {advance.error ? <TroubleView error={advance.error} compact /> : null}
      <div className="mt-4 flex flex-wrap gap-2">
        {jumps.map((hours) => (
          <Button
            key={hours}
            busy={advance.isPending && advance.variables === hours * hourMs}
            onClick={() =>
              advance.mutate(hours * hourMs, { onSuccess: () => void say(t('simulator.jumped', { hours })) })
            }
          >
            <FastForward aria-hidden />
            {t('simulator.jump', { hours })}
          </Button>
        ))}
      </div>
    </>
  )
}
