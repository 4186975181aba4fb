import type { TicketView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dropdown, DropdownItem } from '@govconnect/ui/dropdown.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { SearchBox } from '../../app/search-box.tsx'
import { type TextKey, useT } from '../../app/texts.ts'
import { useTodaysTickets } from '../tickets/api/today.ts'
import { minutesOf } from '../tickets/clock.ts'
import { MoreTickets } from '../tickets/more-tickets.tsx'
import { StatusChip } from '../tickets/status-chip.tsx'
import { FlagChips } from '../tickets/visitor-facts.tsx'
import { useLabel, useShortWait } from '../tickets/words.ts'
import type { Desk } from './api/desk.ts'
import { type RowAct, rowActsOf } from './row-acts.ts'

type Names = { services: ReadonlyMap<string, { id: string; en: string }>; classes: (code: string) => string }

type SideListsProps = {
  branchId: string
  desk: Desk
  now: number
  names: Names
  busy: boolean
  /** More of those who wait can be shown. */
  onMore: (() => void) | undefined
  onAct: (act: RowAct, ticket: TicketView) => void
}

export const SideLists = (props: SideListsProps) => {
  const { desk, onMore } = props
  const t = useT()
  const [tab, setTab] = useState('next')
  return (
    <section
      aria-label={t('desk.lists')}
      className="flex min-h-0 min-w-0 flex-col rounded-md border border-line bg-surface"
    >
      <Tabs
        label={t('desk.lists')}
        value={tab}
        onChange={setTab}
        items={[
          {
            value: 'next',
            label: t('desk.next'),
            count: desk.waiting,
            content: (
              <>
                <Rows {...props} tickets={desk.next} empty={t('desk.nobodyWaits')} ordered />
                {onMore ? (
                  <p className="flex justify-center p-3">
                    <Button onClick={onMore}>{t('common.loadMore')}</Button>
                  </p>
                ) : null}
              </>
            ),
          },
          {
            value: 'aside',
            label: t('desk.aside'),
            count: desk.aside.length,
            content: <Rows {...props} tickets={desk.aside} empty={t('desk.noAside')} />,
          },
          {
            value: 'recent',
            label: t('desk.recent'),
            count: desk.served_today,
            content: <Rows {...props} tickets={desk.recent} empty={t('desk.noRecent')} />,
          },
          { value: 'find', label: t('tickets.find'), content: <Found {...props} /> },
        ]}
      />
    </section>
  )
}

/** Any number of today at this branch: a visitor with an appointment, or who lost the paper. */
const Found = (props: SideListsProps) => {
  const t = useT()
  const [q, setQ] = useState('')
  const found = useTodaysTickets(props.branchId, { ...(q ? { q } : {}), enabled: true })
  const tickets = found.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <div className="p-3">
        <SearchBox value={q} onChange={setQ} label={t('tickets.search')} placeholder={t('tickets.searchPlaceholder')} />
      </div>
      <Rows {...props} tickets={tickets} empty={found.isPending ? t('common.loading') : t('common.noResults')} />
      <MoreTickets list={found} />
    </>
  )
}

type RowsProps = SideListsProps & {
  tickets: readonly (TicketView & { wait?: Desk['next'][number]['wait'] })[]
  empty: string
  ordered?: boolean
}

const Rows = ({ tickets, empty, ordered = false, ...rest }: RowsProps) => {
  if (tickets.length === 0) return <p className="px-4 py-8 text-center text-ink-3">{empty}</p>
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="divide-y divide-line">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <Row ticket={ticket} {...rest}>
            {ordered ? <Waiting ticket={ticket} now={rest.now} /> : <StatusChip status={ticket.status} />}
          </Row>
        </li>
      ))}
    </List>
  )
}

const Waiting = ({ ticket, now }: { ticket: RowsProps['tickets'][number]; now: number }) => {
  const t = useT()
  const waitWord = useShortWait()
  return (
    <span className="shrink-0 text-right text-small">
      <span className="figures block font-semibold">
        {t('tickets.minutes', { count: minutesOf(now - Date.parse(ticket.enqueued_at)) })}
      </span>
      <span className="block text-ink-3">{waitWord(ticket.wait ?? null)}</span>
    </span>
  )
}

type RowProps = Pick<SideListsProps, 'names' | 'busy' | 'onAct'> & { ticket: TicketView; children: ReactNode }

const Row = ({ ticket, names, busy, onAct, children }: RowProps) => {
  const t = useT()
  const label = useLabel()
  const acts = rowActsOf(ticket)
  const note = ticket.hold?.reason ?? (ticket.present ? null : t('tickets.notHere'))
  return (
    <div className="flex items-center gap-3 py-2 pr-2 pl-4">
      <span className="figures w-16 shrink-0 font-bold text-lead">{ticket.number}</span>
      <div className="min-w-0 flex-1">
        <p className="truncate">{label(names.services.get(ticket.service_id))}</p>
        <p className="truncate text-ink-3 text-small">
          {[names.classes(ticket.class), ticket.person?.name, note].filter(Boolean).join(' · ')}
        </p>
        {ticket.flags.length > 0 ? (
          <div className="mt-1 flex flex-wrap gap-1">
            <FlagChips flags={ticket.flags} />
          </div>
        ) : null}
      </div>
      {children}
      {acts.length > 0 ? (
        <Dropdown
          label={t('desk.rowActs', { number: ticket.number })}
          align="end"
          trigger={<IconButton icon={Ellipsis} label={t('desk.rowActs', { number: ticket.number })} disabled={busy} />}
        >
          {acts.map((act) => (
            <DropdownItem key={act} danger={act === 'cancel'} onSelect={() => onAct(act, ticket)}>
              {t(`desk.row.${act}` as TextKey)}
            </DropdownItem>
          ))}
        </Dropdown>
      ) : (
        <span className="w-2" />
      )}
    </div>
  )
}
