import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { Coffee, DoorClosed, type LucideIcon, Megaphone, TriangleAlert, UserRound, UserRoundCheck } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { clockOf } from '../tickets/clock.ts'
import { useLabel } from '../tickets/words.ts'
import type { CounterOnWall } from './wall.ts'

const looks: Record<CounterOnWall['state'], { tone: ChipTone; icon: LucideIcon }> = {
  closed: { tone: 'neutral', icon: DoorClosed },
  vanished: { tone: 'danger', icon: TriangleAlert },
  away: { tone: 'progress', icon: Coffee },
  idle: { tone: 'new', icon: UserRound },
  called: { tone: 'accent', icon: Megaphone },
  serving: { tone: 'primary', icon: UserRoundCheck },
}

type CounterWallProps = {
  counters: readonly CounterOnWall[]
  now: number
  onTicket: (id: string) => void
  onCloseCounter: (counter: CounterOnWall) => void
}

export const CounterWall = ({ counters, ...rest }: CounterWallProps) => {
  const t = useT()
  const label = useLabel()
  const open = counters.filter(({ state }) => state !== 'closed')
  const closed = counters.filter(({ state }) => state === 'closed').map(({ counter }) => label(counter.name))
  return (
    <section aria-labelledby="wall-counters">
      <h2 id="wall-counters" className="mb-2 font-bold text-lead">
        {t('supervisor.counters')}
      </h2>
      {counters.length === 0 ? <p className="text-ink-3">{t('supervisor.noCounters')}</p> : null}
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {open.map((one) => (
          <li key={one.counter.id}>
            <CounterCard one={one} {...rest} />
          </li>
        ))}
      </ul>
      {closed.length > 0 ? (
        <p className="mt-2 flex items-center gap-2 text-ink-2">
          <DoorClosed aria-hidden className="size-4 shrink-0" />
          {t('supervisor.closedCounters', { names: closed.join(', ') })}
        </p>
      ) : null}
    </section>
  )
}

/** Since when the counter is as it is: for how long a call or a service goes on, or somebody is away. */
const sinceOf = ({ ticket, agent }: CounterOnWall): string | undefined =>
  ticket ? (ticket.started_at ?? ticket.called_at ?? undefined) : agent?.since

const CounterCard = ({
  one,
  now,
  onTicket,
  onCloseCounter,
}: Omit<CounterWallProps, 'counters'> & { one: CounterOnWall }) => {
  const t = useT()
  const label = useLabel()
  const { counter, agent, ticket, state } = one
  const since = sinceOf(one)
  const name = label(counter.name)
  const closing = t(state === 'vanished' ? 'supervisor.takeBack' : 'supervisor.close')
  return (
    <article
      className={cn(
        'flex h-full flex-col gap-2 rounded-md border border-line bg-surface p-3',
        state === 'vanished' && 'border-danger',
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="truncate font-bold">{name}</h3>
          <p className="truncate text-ink-2">{counter.agent?.name ?? t('supervisor.nobody')}</p>
        </div>
        <StateChip tone={looks[state].tone} icon={looks[state].icon}>
          {state === 'away'
            ? (agent?.reason ?? t(`tickets.presence.${agent?.presence ?? 'offline'}`))
            : t(`supervisor.state.${state}`)}
        </StateChip>
      </div>
      <div className="flex items-end justify-between gap-2">
        {ticket ? (
          <button
            type="button"
            onClick={() => onTicket(ticket.id)}
            className="figures rounded-sm font-extrabold text-[clamp(1.75rem,2.6vw,3rem)] leading-none hover:underline"
          >
            {ticket.number}
          </button>
        ) : (
          <span className="text-[clamp(1.75rem,2.6vw,3rem)] text-ink-3 leading-none">–</span>
        )}
        <span className="figures font-semibold text-ink-2 text-lead">
          {since ? clockOf(now - Date.parse(since)) : ''}
        </span>
      </div>
      {counter.open ? (
        <div className="mt-auto flex flex-wrap items-center justify-between gap-2 text-ink-3 text-small">
          <span>{agent ? t('supervisor.servedToday', { count: agent.served_today }) : ''}</span>
          <Button size="sm" aria-label={`${closing}: ${name}`} onClick={() => onCloseCounter(one)}>
            {closing}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
