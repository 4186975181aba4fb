import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Activity } from 'lucide-react'
import { JsonView } from '../../app/json-view.tsx'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { useRecentEvents } from '../../shell/live.ts'
import { LogRow } from './log-row.tsx'

/** Events of the office since this page was opened, as they reach open screens. */
export const TraceTab = () => {
  const t = useT()
  const format = useFormat()
  const events = useRecentEvents().filter((event) => !event.name.startsWith('simulator.'))
  if (events.length === 0)
    return <EmptyState icon={Activity} title={t('simulator.noEvents')} detail={t('simulator.noEventsDetail')} />
  return (
    <ul>
      {events.map((event) => (
        <LogRow
          key={event.id}
          at={event.occurred_at}
          atText={format.timeWithSeconds(event.occurred_at)}
          title={<code className="font-mono text-small">{event.name}</code>}
        >
          <JsonView value={event.payload} label={event.name} />
        </LogRow>
      ))}
    </ul>
  )
}
