import type { AgentView, CounterView, TicketDetail } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Sheet } from '@govconnect/ui/dialog.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { useState } from 'react'
import { type TextKey, useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useMe } from '../session/api/me.ts'
import { ActAsked, type Asking } from '../tickets/act-asked.tsx'
import type { BranchSetup } from '../tickets/api/branch.ts'
import { useTicket } from '../tickets/api/ticket.ts'
import { StatusChip } from '../tickets/status-chip.tsx'
import { type Named, TicketStory } from '../tickets/ticket-story.tsx'
import type { TicketActs } from '../tickets/use-ticket-acts.ts'
import { FlagChips, Legs, Notes, VisitorFacts } from '../tickets/visitor-facts.tsx'
import { WhyView } from '../tickets/why-view.tsx'
import { useLabel, useWaitWord } from '../tickets/words.ts'

type TicketSheetProps = {
  branchId: string
  id: string
  setup: BranchSetup
  counters: readonly CounterView[]
  agents: readonly AgentView[]
  acts: TicketActs
  onClose: () => void
}

/** One number whole: who it is, every call with its reasons, what happened, and what a supervisor may do about it. */
export const TicketSheet = ({ branchId, id, setup, counters, agents, acts, onClose }: TicketSheetProps) => {
  const t = useT()
  const label = useLabel()
  const { staff } = useMe()
  const ticket = useTicket(branchId, id)
  const [asking, setAsking] = useState<Asking | null>(null)
  const found = ticket.data
  const classOf = (code: string) => setup.policy.classes.find((one) => one.code === code)?.label
  const named: Named = {
    ...{ counters, services: setup.services },
    className: found ? label(classOf(found.class)) : '',
  }
  const foreign = found?.agent != null && found.agent.id !== staff.id
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={found ? t('supervisor.ticket', { number: found.number }) : t('common.loading')}
    >
      {ticket.isPending ? <SkeletonRows rows={5} /> : null}
      {ticket.error && !found ? (
        <div className="p-4">
          <TroubleView error={ticket.error} compact onRetry={() => void ticket.refetch()} />
        </div>
      ) : null}
      {found ? (
        <div className="flex flex-col gap-5 p-4">
          <Heading ticket={found} named={named} />
          <Interventions ticket={found} foreign={foreign} acts={acts} onAsk={setAsking} />
          <VisitorFacts ticket={found} named={named} />
          <Parts ticket={found} named={named} />
        </div>
      ) : null}
      <ActAsked
        asking={asking}
        setup={setup}
        counters={counters}
        agents={agents}
        me={staff.id}
        supervised
        onAct={acts.act}
        onClose={() => setAsking(null)}
      />
    </Sheet>
  )
}

const Heading = ({ ticket, named }: { ticket: TicketDetail; named: Named }) => {
  const t = useT()
  const label = useLabel()
  const waitWord = useWaitWord()
  const counter = named.counters.find(({ id }) => id === ticket.counter_id)
  return (
    <div>
      <div className="flex flex-wrap gap-1.5">
        <StatusChip status={ticket.status} />
        {ticket.orphaned ? <StateChip tone="danger">{t('tickets.orphaned')}</StateChip> : null}
        <FlagChips flags={ticket.flags} />
      </div>
      <p className="figures mt-2 font-extrabold text-display leading-none">{ticket.number}</p>
      <p className="mt-1 font-bold">{label(named.services.find(({ id }) => id === ticket.service_id)?.name)}</p>
      <p className="text-ink-2">
        {ticket.status === 'waiting'
          ? [t('supervisor.ahead', { count: ticket.people_ahead ?? 0 }), waitWord(ticket.wait)].join(' · ')
          : [counter && label(counter.name), ticket.agent?.name].filter(Boolean).join(' · ')}
      </p>
      {ticket.hold ? <p className="text-ink-2">{t('supervisor.heldFor', { reason: ticket.hold.reason })}</p> : null}
    </div>
  )
}

const asked = ['transfer', 'complete', 'hold', 'cancel', 'note'] as const
const direct = ['return', 'reinstate', 'no_show', 'check_in'] as const

type InterventionsProps = { ticket: TicketDetail; foreign: boolean; acts: TicketActs; onAsk: (asking: Asking) => void }

/** What the server allows now; what touches somebody else's visitor asks for a reason. */
const Interventions = ({ ticket, foreign, acts, onAsk }: InterventionsProps) => {
  const t = useT()
  const may = (action: string) => ticket.actions.includes(action)
  const { busy } = acts.intents
  const word = (action: string) =>
    action === 'complete' && foreign ? t('supervisor.forceComplete') : t(`tickets.act.${action}` as TextKey)
  return (
    <div className="flex flex-wrap gap-2">
      {asked.filter(may).map((kind) => (
        <Button
          key={kind}
          size="sm"
          disabled={busy}
          tone={kind === 'cancel' || (kind === 'complete' && foreign) ? 'danger' : 'outline'}
          onClick={() => onAsk({ kind, ticket })}
        >
          {word(kind)}
        </Button>
      ))}
      {direct.filter(may).map((action) => (
        <Button key={action} size="sm" disabled={busy} onClick={() => acts.act(ticket, { action })}>
          {word(action)}
        </Button>
      ))}
      {may('undo') ? (
        <Button size="sm" disabled={busy} onClick={() => acts.undo({ ticketIds: [ticket.id] })}>
          {t('tickets.undo')}
        </Button>
      ) : null}
    </div>
  )
}

const Parts = ({ ticket, named }: { ticket: TicketDetail; named: Named }) => {
  const t = useT()
  return (
    <>
      {ticket.notes.length > 0 ? <Notes ticket={ticket} /> : null}
      {ticket.why ? (
        <section>
          <h3 className="mb-1 font-bold">{t('tickets.why.title')}</h3>
          <WhyView why={ticket.why} number={ticket.number} className={named.className} />
        </section>
      ) : null}
      {ticket.legs.length > 1 ? (
        <section>
          <h3 className="mb-1 font-bold">{t('tickets.legs')}</h3>
          <Legs ticket={ticket} named={named} />
        </section>
      ) : null}
      <section>
        <h3 className="mb-2 font-bold">{t('tickets.story')}</h3>
        <TicketStory ticket={ticket} named={named} reasons />
      </section>
    </>
  )
}
