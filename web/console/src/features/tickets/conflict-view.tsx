import type { CounterView, ServiceView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { GitCompareArrows } from 'lucide-react'
import { troubleOf } from '../../app/problem.ts'
import { type TextKey, useT } from '../../app/texts.ts'
import { type Comparable, currentOf, differencesOf, type TicketDifference } from './conflict.ts'
import { useLabel } from './words.ts'

type RefusalViewProps = {
  error: unknown
  /** As this screen saw it when the key was pressed. */
  seen: Comparable | null
  named: { counters: readonly CounterView[]; services: readonly ServiceView[] }
  onClose: () => void
}

/** The server's no: its words, and what somebody else changed meanwhile. The present state already stands on the screen. */
export const RefusalView = ({ error, seen, named, onClose }: RefusalViewProps) => {
  const t = useT()
  const label = useLabel()
  const { title, detail } = troubleOf(error)
  const current = currentOf(error)
  const differences = seen && current ? differencesOf(seen, current) : []
  const show = ({ field }: TicketDifference, value: string) => {
    if (value === '') return t('tickets.conflict.none')
    if (field === 'status') return t(`tickets.status.${value}` as TextKey)
    if (field === 'counter') return label(named.counters.find(({ id }) => id === value)?.name)
    if (field === 'service') return label(named.services.find(({ id }) => id === value)?.name)
    return value
  }
  return (
    <div role="alert" className="flex flex-wrap items-start gap-3 bg-progress-soft px-4 py-3 text-progress-text">
      <GitCompareArrows aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-bold">{title}</p>
        <p>{detail}</p>
        {differences.length > 0 ? (
          <dl className="mt-2 grid w-fit grid-cols-[auto_auto] gap-x-4 gap-y-0.5">
            {differences.map((difference) => (
              <div key={difference.field} className="contents">
                <dt className="font-medium">{t(`tickets.conflict.${difference.field}`)}</dt>
                <dd>
                  <span className="line-through">{show(difference, difference.before)}</span>{' '}
                  <span className="font-bold">{show(difference, difference.now)}</span>
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      <Button size="sm" onClick={onClose}>
        {t('tickets.conflict.seen')}
      </Button>
    </div>
  )
}
