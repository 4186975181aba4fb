import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Dropdown, DropdownChoices } from '@govconnect/ui/dropdown.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useNow } from '@govconnect/web/now.ts'
import { getRouteApi, Link, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { ListFilter, MessagesSquare } from 'lucide-react'
import { tidy } from '../../app/search.ts'
import { SearchBox } from '../../app/search-box.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useMe } from '../session/api/me.ts'
import { useConversationCounts } from './api/count-conversations.ts'
import { useConversationList } from './api/list-conversations.ts'
import { ConversationRow } from './conversation-row.tsx'
import { type InboxSearch, inboxFilters } from './search.ts'

const route = getRouteApi('/signed-in/inbox')

const NoConversations = ({ search }: { search: InboxSearch }) => {
  const t = useT()
  const plain = !search.filter && !search.q && !search.state
  return (
    <EmptyState
      icon={MessagesSquare}
      title={plain ? t('inbox.empty') : t('inbox.emptyFiltered')}
      detail={plain ? t('inbox.emptyDetail') : t('inbox.emptyFilteredDetail')}
      action={
        plain ? (
          <Button asChild tone="primary">
            <Link to="/simulator">{t('inbox.emptyAction')}</Link>
          </Button>
        ) : (
          <Button asChild>
            <Link to="/inbox" search={{}}>
              {t('common.reset')}
            </Link>
          </Button>
        )
      }
    />
  )
}

const useMoves = (ids: readonly string[], selected: string | undefined) => {
  const t = useT()
  const navigate = useNavigate()
  const move = (step: 1 | -1) => {
    const next = ids[selected ? ids.indexOf(selected) + step : 0]
    if (next) void navigate({ to: '/inbox/$conversationId', params: { conversationId: next }, search: true })
  }
  const group = t('shell.groupPage')
  useHotkeys([
    { keys: 'J', label: t('inbox.keys.next'), group, run: () => move(1) },
    { keys: 'K', label: t('inbox.keys.previous'), group, run: () => move(-1) },
  ])
}

const ConversationItems = ({ search, selected }: { search: InboxSearch; selected: string | undefined }) => {
  const t = useT()
  const now = useNow()
  const me = useMe().staff.id
  const list = useConversationList(search)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  useMoves(
    rows.map((row) => row.id),
    selected,
  )
  if (list.isPending) return <SkeletonRows rows={8} />
  if (list.error && rows.length === 0)
    return (
      <div className="p-3">
        <TroubleView error={list.error} compact onRetry={() => void list.refetch()} />
      </div>
    )
  if (rows.length === 0) return <NoConversations search={search} />
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ul aria-label={t('inbox.list')}>
        {rows.map((row) => (
          <li key={row.id}>
            <ConversationRow conversation={row} active={row.id === selected} me={me} now={now} />
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <p className="flex justify-center p-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

export const InboxPage = () => {
  const t = useT()
  const search = route.useSearch()
  const navigate = useNavigate()
  const { conversationId } = useParams({ strict: false })
  const counts = useConversationCounts().data
  usePageTitle(t('inbox.title'), counts?.unassigned ?? 0)
  const change = (next: InboxSearch) =>
    void navigate({ to: '.', search: (before) => tidy({ ...before, ...next }), replace: true })
  return (
    <div className="flex min-h-0 flex-1">
      <section
        aria-label={t('inbox.title')}
        className={cn(
          'flex min-h-0 w-full flex-col border-line bg-surface md:w-[360px] md:shrink-0 md:border-r',
          conversationId && 'max-md:hidden',
        )}
      >
        <div className="flex gap-2 p-3 pb-0">
          <SearchBox
            value={search.q ?? ''}
            onChange={(q) => change({ q })}
            label={t('inbox.search')}
            placeholder={t('inbox.searchPlaceholder')}
          />
          <Dropdown
            label={t('inbox.state.label')}
            align="end"
            trigger={
              <Button aria-label={t('inbox.state.label')} className={cn('px-3', search.state && 'border-primary')}>
                <ListFilter aria-hidden />
              </Button>
            }
          >
            <DropdownChoices
              label={t('inbox.state.label')}
              value={search.state ?? 'open'}
              onChange={(state) => change({ state: state === 'closed' ? 'closed' : undefined })}
              options={[
                { value: 'open', label: t('inbox.state.open') },
                { value: 'closed', label: t('inbox.state.closed') },
              ]}
            />
          </Dropdown>
        </div>
        <Tabs
          label={t('inbox.filters.label')}
          value={search.filter ?? 'all'}
          onChange={(filter) =>
            change({ filter: filter === 'all' ? undefined : (filter as (typeof inboxFilters)[number]) })
          }
          items={inboxFilters.map((filter) => ({
            value: filter,
            label: t(`inbox.filters.${filter}`),
            ...(counts && filter !== 'assistant' ? { count: counts[filter] } : {}),
          }))}
        />
        <ConversationItems search={search} selected={conversationId} />
      </section>
      <div className={cn('flex min-w-0 flex-1', !conversationId && 'max-md:hidden')}>
        {conversationId ? (
          <Outlet />
        ) : (
          <div className="m-auto">
            <EmptyState icon={MessagesSquare} title={t('inbox.choose')} detail={t('inbox.chooseDetail')} />
          </div>
        )}
      </div>
    </div>
  )
}
