import type { MessageView } from '@govconnect/tenants/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { Inbox, SearchX, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useMe } from '../session/api/me.ts'
import { useMessages } from './api/messages.ts'
import { MessagesTable } from './messages-table.tsx'
import { type MessageStatus, messageStatuses, type TenantSearch } from './search.ts'

const MessageSheet = lazy(async () => ({ default: (await import('./message-sheet.tsx')).MessageSheet }))

type FilterProps = { search: TenantSearch; onChange: (change: TenantSearch) => void }

const hasFilter = ({ status, from, to }: TenantSearch) => Boolean(status ?? from ?? to)

const Filters = ({ search, onChange }: FilterProps) => {
  const t = useT()
  const day = (label: string, name: 'from' | 'to') => (
    <Field label={label} className="max-md:flex-1">
      {(ids) => (
        <Input
          {...ids}
          type="date"
          value={search[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="flex flex-wrap items-end gap-2 p-3">
      <Field label={t('tenants.columns.status')} className="min-w-40 max-md:basis-full">
        {(ids) => (
          <Select
            {...ids}
            value={search.status ?? ''}
            onChange={(event) => onChange({ status: (event.target.value || undefined) as MessageStatus | undefined })}
            options={[
              { value: '', label: t('tenants.messages.anyStatus') },
              ...messageStatuses.map((value) => ({ value, label: t(`tenants.messages.status.${value}`) })),
            ]}
          />
        )}
      </Field>
      {day(t('audit.fromDay'), 'from')}
      {day(t('audit.toDay'), 'to')}
      {hasFilter(search) ? (
        <Button tone="quiet" onClick={() => onChange({ status: undefined, from: undefined, to: undefined })}>
          <X aria-hidden />
          {t('common.reset')}
        </Button>
      ) : null}
    </div>
  )
}

/** What went through the queue of the office, newest first. */
export const MessagesTab = ({ search, onChange }: FilterProps) => {
  const t = useT()
  const zone = useMe().tenant?.zone ?? 'Asia/Jakarta'
  const [open, setOpen] = useState<MessageView | null>(null)
  const list = useMessages(search, zone)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = hasFilter(search)
  return (
    <>
      <Filters search={search} onChange={onChange} />
      {list.isPending ? <SkeletonRows rows={5} /> : null}
      {list.error && rows.length === 0 ? (
        <div className="p-4">
          <TroubleView error={list.error} compact onRetry={() => void list.refetch()} />
        </div>
      ) : null}
      {list.data && !list.error && rows.length === 0 ? (
        <EmptyState
          icon={filtered ? SearchX : Inbox}
          title={filtered ? t('tenants.messages.none') : t('tenants.messages.empty')}
          detail={filtered ? t('tenants.messages.noneDetail') : t('tenants.messages.emptyDetail')}
          action={
            filtered ? null : (
              <Button asChild>
                <Link to="/pengaturan" search={{ tab: 'keys' }}>
                  {t('tenants.messages.emptyAction')}
                </Link>
              </Button>
            )
          }
        />
      ) : null}
      {rows.length > 0 ? (
        <MessagesTable
          rows={rows}
          onOpen={setOpen}
          more={
            list.hasNextPage ? { onLoad: () => void list.fetchNextPage(), busy: list.isFetchingNextPage } : undefined
          }
        />
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <MessageSheet message={open} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </>
  )
}
