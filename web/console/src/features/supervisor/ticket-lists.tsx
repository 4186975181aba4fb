import type { ServiceView, TicketView } from '@govconnect/queue/contract'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { useMemo } from 'react'
import { SearchBox } from '../../app/search-box.tsx'
import { useT } from '../../app/texts.ts'
import { useTodaysTickets } from '../tickets/api/today.ts'
import { minutesOf } from '../tickets/clock.ts'
import { MoreTickets } from '../tickets/more-tickets.tsx'
import { StatusChip } from '../tickets/status-chip.tsx'
import { useLabel } from '../tickets/words.ts'
import type { Queues } from './api/wall.ts'
import type { SupervisorSearch, WallTab } from './search.ts'
import { lateOf } from './wall.ts'

type TicketListsProps = {
  branchId: string
  queues: Queues
  services: ReadonlyMap<string, ServiceView>
  now: number
  search: SupervisorSearch
  onSearch: (change: SupervisorSearch) => void
}

/** Numbers that need a hand, those that wait, those aside, and any number of today. */
export const TicketLists = ({ branchId, queues, services, now, search, onSearch }: TicketListsProps) => {
  const t = useT()
  const inArea = (ticket: TicketView) => services.has(ticket.service_id)
  const waiting = queues.waiting.filter(inArea)
  const late = useMemo(() => lateOf(waiting, services, now), [waiting, services, now])
  const noShows = useTodaysTickets(branchId, { status: 'no_show', enabled: true })
  const aside = [
    ...queues.active.filter((ticket) => ticket.orphaned || ticket.status === 'held'),
    ...(noShows.data?.pages.flatMap(({ items }) => items) ?? []),
  ].filter(inArea)
  const tab = search.tab ?? 'late'
  const show = (id: string) => onSearch({ tiket: id })
  const rows = (tickets: readonly TicketView[], empty: string) => (
    <Rows tickets={tickets} services={services} now={now} empty={empty} onTicket={show} />
  )
  return (
    <section aria-label={t('supervisor.tickets')} className="rounded-md border border-line bg-surface">
      <Tabs
        label={t('supervisor.tickets')}
        value={tab}
        onChange={(value) => onSearch({ tab: value as WallTab })}
        items={[
          {
            value: 'late',
            label: t('supervisor.late'),
            count: late.length,
            content: rows(late, t('supervisor.noLate')),
          },
          {
            value: 'waiting',
            label: t('supervisor.tabWaiting'),
            count: waiting.length,
            content: rows(waiting, t('supervisor.noWaiting')),
          },
          {
            value: 'aside',
            label: t('supervisor.aside'),
            count: aside.length,
            content: (
              <>
                {rows(aside, t('supervisor.noAside'))}
                <MoreTickets list={noShows} />
              </>
            ),
          },
          {
            value: 'find',
            label: t('tickets.find'),
            content: <Found branchId={branchId} services={services} now={now} search={search} onSearch={onSearch} />,
          },
        ]}
      />
    </section>
  )
}

const Found = ({ branchId, services, now, search, onSearch }: Omit<TicketListsProps, 'queues'>) => {
  const t = useT()
  const found = useTodaysTickets(branchId, { ...(search.q ? { q: search.q } : {}), enabled: true })
  const tickets = found.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <div className="p-3">
        <SearchBox
          value={search.q ?? ''}
          onChange={(q) => onSearch({ q })}
          label={t('tickets.search')}
          placeholder={t('tickets.searchPlaceholder')}
        />
      </div>
      <Rows
        tickets={tickets.filter(({ service_id }) => services.has(service_id))}
        services={services}
        now={now}
        empty={found.isPending ? t('common.loading') : t('common.noResults')}
        onTicket={(id) => onSearch({ tiket: id })}
      />
      <MoreTickets list={found} />
    </>
  )
}

type RowsProps = Pick<TicketListsProps, 'services' | 'now'> & {
  tickets: readonly TicketView[]
  empty: string
  onTicket: (id: string) => void
}

const Rows = ({ tickets, services, now, empty, onTicket }: RowsProps) => {
  const t = useT()
  const label = useLabel()
  if (tickets.length === 0) return <p className="px-4 py-8 text-center text-ink-3">{empty}</p>
  return (
    <ul className="divide-y divide-line">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <button
            type="button"
            onClick={() => onTicket(ticket.id)}
            className="flex w-full items-center gap-3 px-4 py-2.5 text-left hover:bg-hover focus-visible:outline-offset-[-2px]"
          >
            <span className="figures w-16 shrink-0 font-bold text-lead">{ticket.number}</span>
            <span className="min-w-0 flex-1 truncate">{label(services.get(ticket.service_id)?.name)}</span>
            {ticket.status === 'waiting' ? (
              <span className="figures shrink-0 font-semibold">
                {t('tickets.minutes', { count: minutesOf(now - Date.parse(ticket.enqueued_at)) })}
              </span>
            ) : null}
            <StatusChip status={ticket.status} />
          </button>
        </li>
      ))}
    </ul>
  )
}
