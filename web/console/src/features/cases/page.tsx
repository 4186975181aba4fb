import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useMedia } from '@govconnect/web/now.ts'
import { getRouteApi, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { tidy } from '../../app/search.ts'
import { SearchBox } from '../../app/search-box.tsx'
import { useT } from '../../app/texts.ts'
import { usePageTitle } from '../../shell/page-title.ts'
import { useCan, useMe } from '../session/api/me.ts'
import { useCaseList } from './api/list-cases.ts'
import { FilterRow, StatusPills } from './case-filters.tsx'
import { CaseList } from './case-list.tsx'
import type { CaseSearch } from './search.ts'

const CreateCase = lazy(async () => ({ default: (await import('./create-case.tsx')).CreateCase }))

const route = getRouteApi('/signed-in/kasus')

const useMoves = (numbers: readonly string[], selected: string | undefined) => {
  const t = useT()
  const navigate = useNavigate()
  const move = (step: 1 | -1) => {
    const at = selected ? numbers.indexOf(selected) : -1
    const next = numbers[selected ? at + step : 0]
    if (next) void navigate({ to: '/kasus/$caseId', params: { caseId: next }, search: true })
  }
  const group = t('shell.groupPage')
  useHotkeys([
    { keys: 'J', label: t('cases.actions.next'), group, run: () => move(1) },
    { keys: 'K', label: t('cases.actions.previous'), group, run: () => move(-1) },
    ...(selected
      ? [
          {
            keys: 'Escape',
            label: t('cases.detail.back'),
            group,
            run: () => void navigate({ to: '/kasus', search: true }),
          },
        ]
      : []),
  ])
}

export const CasesPage = () => {
  const t = useT()
  usePageTitle(t('cases.title'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const { caseId } = useParams({ strict: false })
  const mayCreate = useCan('cases.create')
  const [creating, setCreating] = useState(false)
  const list = useCaseList(search, useMe().staff.id)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const counts = list.data?.pages[0]?.counts ?? null
  const wide = useMedia('(min-width: 1024px)')
  const compact = caseId !== undefined || !wide

  const change = (next: CaseSearch) =>
    void navigate({ to: '/kasus', search: tidy({ ...search, ...next }), replace: true })

  useMoves(
    rows.map((row) => row.number),
    caseId,
  )
  useHotkeys(
    mayCreate
      ? [{ keys: 'C', label: t('cases.create'), group: t('shell.groupPage'), run: () => setCreating(true) }]
      : [],
  )

  return (
    <div className="flex min-h-0 flex-1">
      <section
        aria-label={t('cases.title')}
        className={cn(
          'flex min-h-0 min-w-0 flex-col bg-surface',
          caseId ? 'w-[380px] shrink-0 border-line border-r max-lg:hidden' : 'flex-1',
        )}
      >
        <div className="flex flex-col gap-2 border-line border-b p-3">
          <div className="flex flex-wrap items-center gap-2">
            <Segmented
              label={t('cases.kindLabel')}
              value={search.kind ?? 'complaint'}
              onChange={(kind) =>
                change({ kind: kind === 'complaint' ? undefined : 'service_request', kategori: undefined })
              }
              options={[
                { value: 'complaint', label: t('cases.complaints') },
                { value: 'service_request', label: t('cases.service_requests') },
              ]}
            />
            <SearchBox
              value={search.q ?? ''}
              onChange={(q) => change({ q })}
              label={t('cases.searchLabel')}
              placeholder={t('cases.searchPlaceholder')}
              className="min-w-40 flex-1 max-md:order-last max-md:basis-full md:max-w-sm"
            />
            {mayCreate && !caseId ? (
              <Button tone="primary" className="ml-auto" onClick={() => setCreating(true)}>
                <Plus aria-hidden />
                {t('cases.create')}
              </Button>
            ) : null}
          </div>
          <StatusPills search={search} counts={counts} onChange={change} />
          {caseId ? null : <FilterRow search={search} counts={counts} onChange={change} />}
        </div>
        <CaseList list={list} rows={rows} compact={compact} selected={caseId} search={search} />
      </section>
      <Outlet />
      {creating ? (
        <Suspense fallback={null}>
          <CreateCase kind={search.kind ?? 'complaint'} onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}
