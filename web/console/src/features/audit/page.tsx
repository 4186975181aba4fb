import type { AuditEntryView } from '@govconnect/identity/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ScrollText, X } from 'lucide-react'
import { useState } from 'react'
import { tidy } from '../../app/search.ts'
import { SearchBox } from '../../app/search-box.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { usePageTitle } from '../../shell/page-title.ts'
import { useOfficers } from '../cases/api/list-officers.ts'
import { useMe } from '../session/api/me.ts'
import { useAudit } from './api/list-audit.ts'
import { AuditTable } from './audit-table.tsx'
import { ChainBar } from './chain-bar.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import type { AuditSearch } from './search.ts'

const route = getRouteApi('/signed-in/audit')

type FiltersProps = { search: AuditSearch; onChange: (change: AuditSearch) => void }

const Filters = ({ search, onChange }: FiltersProps) => {
  const t = useT()
  const people = useOfficers()
  const filtered = Object.keys(search).length > 0
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SearchBox
        value={search.action ?? ''}
        onChange={(action) => onChange({ action })}
        label={t('audit.searchAction')}
        placeholder={t('audit.searchPlaceholder')}
        className="min-w-48 flex-1 md:max-w-xs"
      />
      <Field label={t('audit.columns.actor')} hideLabel className="min-w-40">
        {(ids) => (
          <Select
            {...ids}
            value={search.actor ?? ''}
            onChange={(event) => onChange({ actor: event.target.value })}
            options={[
              { value: '', label: t('audit.anyone') },
              ...people.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
        )}
      </Field>
      <Field label={t('audit.fromDay')} hideLabel>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={search.from ?? ''}
            onChange={(event) => onChange({ from: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('audit.toDay')} hideLabel>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={search.to ?? ''}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        )}
      </Field>
      {filtered ? (
        <Button
          tone="quiet"
          onClick={() =>
            onChange({ action: undefined, actor: undefined, subject: undefined, from: undefined, to: undefined })
          }
        >
          <X aria-hidden />
          {t('common.reset')}
        </Button>
      ) : null}
    </div>
  )
}

export const AuditPage = () => {
  const t = useT()
  usePageTitle(t('audit.title'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const zone = useMe().tenant?.zone ?? 'Asia/Jakarta'
  const [open, setOpen] = useState<AuditEntryView | null>(null)
  const list = useAudit(search, zone)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const change = (next: AuditSearch) =>
    void navigate({ to: '/audit', search: tidy({ ...search, ...next }), replace: true })
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex flex-col gap-3 border-line border-b p-3">
        <ChainBar />
        <Filters search={search} onChange={change} />
      </div>
      {list.isPending ? <SkeletonRows rows={9} /> : null}
      {list.error && rows.length === 0 ? (
        <div className="p-4">
          <TroubleView error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : null}
      {!list.isPending && !list.error && rows.length === 0 ? (
        <EmptyState icon={ScrollText} title={t('audit.empty')} detail={t('audit.emptyDetail')} />
      ) : null}
      {rows.length > 0 ? (
        <AuditTable
          rows={rows}
          onOpen={setOpen}
          more={
            list.hasNextPage ? { onLoad: () => void list.fetchNextPage(), busy: list.isFetchingNextPage } : undefined
          }
        />
      ) : null}
      {open ? <EntrySheet entry={open} onClose={() => setOpen(null)} /> : null}
    </div>
  )
}
