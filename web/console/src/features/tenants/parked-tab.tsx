import type { MessageView } from '@govconnect/tenants/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { CircleCheckBig } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useCan } from '../session/api/me.ts'
import { idsAtMost, useParked } from './api/messages.ts'
import { ParkedActions } from './parked-actions.tsx'
import { ParkedRow } from './parked-row.tsx'

const MessageSheet = lazy(async () => ({ default: (await import('./message-sheet.tsx')).MessageSheet }))

const useSelection = (rows: readonly MessageView[]) => {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter((row) => marked.has(row.id)).map((row) => row.id)
  return {
    chosen: chosen.slice(0, idsAtMost),
    has: (id: string) => marked.has(id),
    mark: (id: string, on: boolean) =>
      setMarked(new Set(on ? [...marked, id] : [...marked].filter((one) => one !== id))),
    all: () => setMarked(chosen.length === rows.length ? new Set() : new Set(rows.map((row) => row.id))),
    clear: () => setMarked(new Set()),
  }
}

/** What could not be handled after several attempts, with the error, until somebody decides. */
export const ParkedTab = () => {
  const t = useT()
  const mayReplay = useCan('system.replay')
  const list = useParked()
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const selection = useSelection(rows)
  const [open, setOpen] = useState<MessageView | null>(null)
  if (list.isPending) return <SkeletonRows rows={3} />
  if (list.error && rows.length === 0)
    return (
      <div className="p-4">
        <TroubleView error={list.error} compact onRetry={() => void list.refetch()} />
      </div>
    )
  if (rows.length === 0)
    return (
      <EmptyState icon={CircleCheckBig} title={t('tenants.parked.empty')} detail={t('tenants.parked.emptyDetail')} />
    )
  return (
    <>
      {mayReplay ? (
        <ParkedActions chosen={selection.chosen} onSelectAll={selection.all} onDone={selection.clear} />
      ) : null}
      <ul aria-label={t('tenants.tabs.parked')} className="border-line border-t">
        {rows.map((message) => (
          <ParkedRow
            key={message.id}
            message={message}
            selected={mayReplay ? selection.has(message.id) : null}
            onSelect={(on) => selection.mark(message.id, on)}
            onOpen={() => setOpen(message)}
          />
        ))}
      </ul>
      {list.hasNextPage ? (
        <p className="flex justify-center p-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        </p>
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <MessageSheet message={open} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </>
  )
}
