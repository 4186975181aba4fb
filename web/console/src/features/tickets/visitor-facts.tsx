import type { ServiceView, TicketDetail } from '@govconnect/queue/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Flag, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import type { Named } from './ticket-story.tsx'
import { useFlagWord, useLabel } from './words.ts'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="break-words font-medium">{children}</dd>
  </div>
)

export const FlagChips = ({ flags }: { flags: readonly string[] }) => {
  const word = useFlagWord()
  return flags.map((flag) => (
    <StateChip key={flag} tone="accent" icon={Flag}>
      {word(flag)}
    </StateChip>
  ))
}

const Inputs = ({ ticket, service }: { ticket: TicketDetail; service: ServiceView | undefined }) => {
  const label = useLabel()
  return Object.entries(ticket.inputs).map(([key, value]) => {
    const input = service?.inputs.find((one) => one.key === key)
    return (
      <Fact key={key} name={input ? label(input.label) : key.replaceAll('_', ' ')}>
        {value}
      </Fact>
    )
  })
}

/** Who stands here and what for: as far as they told, and as the office may show it. */
export const VisitorFacts = ({ ticket, named }: { ticket: TicketDetail; named: Named }) => {
  const t = useT()
  const format = useFormat()
  const service = named.services.find(({ id }) => id === ticket.service_id)
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-4 gap-y-3">
      <Fact name={t('tickets.name')}>{ticket.person?.name ?? t('tickets.notTold')}</Fact>
      {ticket.person?.phone ? <Fact name={t('tickets.phone')}>{ticket.person.phone}</Fact> : null}
      <Fact name={t('tickets.class')}>{named.className}</Fact>
      <Fact name={t('tickets.cameBy')}>{t(`tickets.channel.${ticket.channel}`)}</Fact>
      <Fact name={t('tickets.arrived')}>{format.time(ticket.arrival_at)}</Fact>
      {ticket.booked_for ? <Fact name={t('tickets.bookedFor')}>{format.time(ticket.booked_for)}</Fact> : null}
      <Fact name={t('tickets.speaks')}>{t(`tickets.language.${ticket.language}`)}</Fact>
      <Inputs ticket={ticket} service={service} />
    </dl>
  )
}

export const Bring = ({ service }: { service: ServiceView | undefined }) => {
  const label = useLabel()
  if (!service || service.bring.length === 0) return null
  return (
    <ul className="list-disc pl-5">
      {service.bring.map((one) => (
        <li key={one.id}>{label(one)}</li>
      ))}
    </ul>
  )
}

export const Notes = ({ ticket }: { ticket: TicketDetail }) => {
  const format = useFormat()
  return (
    <ul className="flex flex-col gap-2">
      {ticket.notes.map((note) => (
        <li
          key={`${note.at}${note.text}`}
          className="rounded-md border border-note-line bg-note-soft p-2.5 text-note-text"
        >
          <p className="whitespace-pre-wrap break-words">{note.text}</p>
          <p className="mt-1 text-small">
            {note.by} · {format.time(note.at)}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The services of this visit, one after the other. */
export const Legs = ({ ticket, named }: { ticket: TicketDetail; named: Named }) => {
  const t = useT()
  const label = useLabel()
  const format = useFormat()
  return (
    <ol className="flex flex-col gap-1.5">
      {ticket.legs.map((leg) => {
        const counter = named.counters.find(({ id }) => id === leg.counter_id)
        const service = named.services.find(({ id }) => id === leg.service_id)
        return (
          <li key={leg.leg} className="flex flex-wrap items-baseline gap-x-2">
            <span className="figures text-ink-3">{leg.leg}.</span>
            <span className="font-medium">{label(service?.name)}</span>
            <span className="text-ink-3 text-small">
              {leg.outcome ? t(`tickets.leg.${leg.outcome}`) : t('tickets.leg.now')}
              {leg.ended_at ? ` · ${format.time(leg.ended_at)}` : ''}
            </span>
            {counter ? (
              <span className="inline-flex items-center gap-1 text-ink-3 text-small">
                <MapPin aria-hidden className="size-3" />
                {label(counter.name)}
              </span>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
