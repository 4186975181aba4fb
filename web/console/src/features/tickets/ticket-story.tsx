import type { CounterView, ServiceView, TicketDetail } from '@govconnect/queue/contract'
import { Timeline, type TimelineEntry } from '@govconnect/ui/timeline.tsx'
import { CircleDot } from 'lucide-react'
import { type TextKey, useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { placesOf, toneOf, whyOf, wordsOf } from './story.ts'
import { WhyView } from './why-view.tsx'
import { useLabel } from './words.ts'

export type Named = { counters: readonly CounterView[]; services: readonly ServiceView[]; className: string }

type TicketStoryProps = { ticket: TicketDetail; named: Named; reasons?: boolean }

/** What happened to a ticket, the newest first; each call with its reasons where asked. */
export const TicketStory = ({ ticket, named, reasons = false }: TicketStoryProps) => {
  const t = useT()
  const label = useLabel()
  const format = useFormat()
  const entryOf = (event: TicketDetail['events'][number]): TimelineEntry => {
    const { counterId, serviceId } = placesOf(event)
    const counter = named.counters.find(({ id }) => id === counterId)
    const service = named.services.find(({ id }) => id === serviceId)
    const places = [counter && label(counter.name), service && label(service.name)].filter(Boolean)
    const who =
      event.actor.kind === 'staff' ? (event.actor.name ?? '–') : t(`tickets.actor.${event.actor.kind}` as TextKey)
    const why = reasons ? whyOf(event) : null
    const words = wordsOf(event)
    return {
      id: String(event.version),
      icon: CircleDot,
      tone: toneOf(event),
      title: [t(`tickets.event.${event.name.replace('ticket.', '')}` as TextKey), ...places].join(' · '),
      meta: `${who} · ${format.timeWithSeconds(event.at)}`,
      at: event.at,
      ...(words.length > 0 || why
        ? {
            body: (
              <>
                {words.map((text) => (
                  <p key={text}>{text}</p>
                ))}
                {why ? <WhyView why={why} number={ticket.number} className={named.className} /> : null}
              </>
            ),
          }
        : {}),
    }
  }
  return <Timeline label={t('tickets.story')} entries={ticket.events.toReversed().map(entryOf)} />
}
