import type { TicketDetail } from '@govconnect/queue/contract'
import { Card } from '@govconnect/ui/card.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { clockOf, minutesOf, slaState } from '../tickets/clock.ts'
import { StatusChip } from '../tickets/status-chip.tsx'
import { type Named, TicketStory } from '../tickets/ticket-story.tsx'
import { Bring, FlagChips, Legs, Notes, VisitorFacts } from '../tickets/visitor-facts.tsx'
import { WhyView } from '../tickets/why-view.tsx'
import { useLabel } from '../tickets/words.ts'

type CurrentTicketProps = { ticket: TicketDetail; named: Named; now: number; actions: ReactNode }

/** The visitor at the counter: the number to be read across the desk, the clock, what to do. */
export const CurrentTicket = ({ ticket, named, now, actions }: CurrentTicketProps) => {
  const t = useT()
  const label = useLabel()
  const service = named.services.find(({ id }) => id === ticket.service_id)
  const since = Date.parse(ticket.started_at ?? ticket.called_at ?? ticket.enqueued_at)
  const waited = Date.parse(ticket.called_at ?? ticket.enqueued_at) - Date.parse(ticket.enqueued_at)
  const late = service && slaState(waited, service.sla_minutes) === 'over'
  return (
    <section
      aria-label={t('desk.current', { number: ticket.number })}
      className="rounded-md border border-line bg-surface"
    >
      <div className="@container flex flex-wrap items-end justify-between gap-x-6 gap-y-3 p-5 max-md:p-4">
        <div className="min-w-0">
          <div className="flex flex-wrap gap-1.5">
            <StatusChip status={ticket.status} />
            {ticket.orphaned ? <StateChip tone="danger">{t('tickets.orphaned')}</StateChip> : null}
            <FlagChips flags={ticket.flags} />
          </div>
          <p className="figures mt-2 whitespace-nowrap font-extrabold text-[clamp(3.5rem,16cqi,7rem)] leading-none tracking-tight">
            {ticket.number}
          </p>
          <p className="mt-2 font-bold text-lead">{label(service?.name)}</p>
          <p className="text-ink-2">{[ticket.person?.name, named.className].filter(Boolean).join(' · ')}</p>
        </div>
        <dl className="flex gap-6">
          <Clock
            name={t(ticket.status === 'serving' ? 'desk.servingFor' : 'desk.calledFor')}
            value={clockOf(now - since)}
          />
          <div>
            <dt className="text-ink-3 text-small">{t('desk.waited')}</dt>
            <dd className="figures font-bold text-title">{t('tickets.minutes', { count: minutesOf(waited) })}</dd>
            {late ? (
              <dd className="mt-1">
                <StateChip tone="danger">{t('tickets.overSla', { minutes: service.sla_minutes })}</StateChip>
              </dd>
            ) : null}
          </div>
        </dl>
      </div>
      <div className="border-line border-t p-5 max-md:p-4">{actions}</div>
    </section>
  )
}

const Clock = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="figures font-bold text-title">{value}</dd>
  </div>
)

/** Everything that is good to know before the first question is asked. */
export const TicketPapers = ({ ticket, named }: { ticket: TicketDetail; named: Named }) => {
  const t = useT()
  const service = named.services.find(({ id }) => id === ticket.service_id)
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <Card title={t('tickets.visitor')}>
        <VisitorFacts ticket={ticket} named={named} />
        <Appointment ticket={ticket} />
      </Card>
      {service && service.bring.length > 0 ? (
        <Card title={t('tickets.bring')}>
          <Bring service={service} />
        </Card>
      ) : null}
      {ticket.notes.length > 0 ? (
        <Card title={t('tickets.notes')}>
          <Notes ticket={ticket} />
        </Card>
      ) : null}
      {ticket.why ? (
        <Card title={t('tickets.why.title')}>
          <WhyView why={ticket.why} number={ticket.number} className={named.className} />
        </Card>
      ) : null}
      {ticket.legs.length > 1 ? (
        <Card title={t('tickets.legs')}>
          <Legs ticket={ticket} named={named} />
        </Card>
      ) : null}
      <details className="rounded-md border border-line bg-surface">
        <summary className="cursor-pointer px-4 py-3 font-bold">{t('tickets.story')}</summary>
        <div className="px-4 pb-4">
          <TicketStory ticket={ticket} named={named} />
        </div>
      </details>
    </div>
  )
}

const Appointment = ({ ticket }: { ticket: TicketDetail }) => {
  const t = useT()
  const format = useFormat()
  if (ticket.booked_for === null) return null
  const lateMinutes = minutesOf(Date.parse(ticket.arrival_at) - Date.parse(ticket.booked_for))
  return (
    <p className="mt-3 text-ink-2">
      {t(lateMinutes > 0 ? 'tickets.appointmentLate' : 'tickets.appointment', {
        time: format.time(ticket.booked_for),
        minutes: lateMinutes,
      })}
    </p>
  )
}

/** Nobody is at the counter: how many wait, and the one thing to do. */
export const FreeCounter = ({
  waiting,
  next,
  actions,
}: {
  waiting: number
  next: string | undefined
  actions: ReactNode
}) => {
  const t = useT()
  return (
    <section aria-label={t('desk.free')} className="rounded-md border border-line bg-surface p-5 max-md:p-4">
      <p className="flex items-center gap-2 text-ink-2">
        <UsersRound aria-hidden className="size-5" />
        {waiting > 0 ? t('desk.waitingHere', { count: waiting }) : t('desk.nobodyWaits')}
      </p>
      <p className="figures my-3 font-extrabold text-[clamp(2.5rem,8vw,4.5rem)] text-ink-3 leading-none tracking-tight">
        {next ?? '–'}
      </p>
      {actions}
    </section>
  )
}
