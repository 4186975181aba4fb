import type { ApiKeyView } from '@govconnect/identity/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useNow } from '@govconnect/web/now.ts'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useMe } from '../session/api/me.ts'
import { useKeys } from './api/keys.ts'
import { ExampleCard } from './example-card.tsx'
import { KeyForm } from './key-form.tsx'
import { KeyRow } from './key-row.tsx'
import { hasEnded, type KeyState, keyStates } from './key-state.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import { RotateDialog } from './rotate-dialog.tsx'
import { SecretDialog } from './secret-dialog.tsx'

type Open =
  | { dialog: 'create' }
  | { dialog: 'rotate' | 'revoke'; apiKey: ApiKeyView }
  | { dialog: 'secret'; made: { key: ApiKeyView; secret: string } }
  | null

const Dialogs = ({ open, onOpen }: { open: Open; onOpen: (next: Open) => void }) => {
  const close = () => onOpen(null)
  const show = (made: { key: ApiKeyView; secret: string }) => onOpen({ dialog: 'secret', made })
  if (open?.dialog === 'create') return <KeyForm onClose={close} onMade={show} />
  if (open?.dialog === 'rotate') return <RotateDialog apiKey={open.apiKey} onClose={close} onMade={show} />
  if (open?.dialog === 'revoke') return <RevokeDialog apiKey={open.apiKey} onClose={close} />
  return open?.dialog === 'secret' ? <SecretDialog made={open.made} onClose={close} /> : null
}

type ListProps = { list: ReturnType<typeof useKeys>; ended: boolean; onOpen: (next: Open) => void }

const List = ({ list, ended, onOpen }: ListProps) => {
  const t = useT()
  const now = useNow()
  const all = list.data?.pages.flatMap((page) => page.items) ?? []
  const states = keyStates(all, now)
  const stateOf = (key: ApiKeyView): KeyState => states.get(key.id) ?? 'active'
  const rows = all.filter((key) => ended || !hasEnded(stateOf(key)))
  if (list.isPending) return <SkeletonRows rows={3} />
  if (list.error && all.length === 0)
    return (
      <div className="p-4">
        <TroubleView error={list.error} compact onRetry={() => void list.refetch()} />
      </div>
    )
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState
          icon={KeyRound}
          title={t('apiKeys.empty')}
          detail={t('apiKeys.emptyDetail')}
          action={
            <Button tone="primary" onClick={() => onOpen({ dialog: 'create' })}>
              {t('apiKeys.createFirst')}
            </Button>
          }
        />
      ) : (
        <ul aria-label={t('apiKeys.title')}>
          {rows.map((apiKey) => (
            <KeyRow
              key={apiKey.id}
              apiKey={apiKey}
              state={stateOf(apiKey)}
              onRotate={() => onOpen({ dialog: 'rotate', apiKey })}
              onRevoke={() => onOpen({ dialog: 'revoke', apiKey })}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <p className="flex justify-center p-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

type KeysTabProps = { ended: boolean; onEnded: (shown: boolean) => void }

/** Keys with which programs act for this office. */
export const KeysTab = ({ ended, onEnded }: KeysTabProps) => {
  const t = useT()
  const list = useKeys()
  const { permissions } = useMe()
  const [open, setOpen] = useState<Open>(null)
  const create = () => setOpen({ dialog: 'create' })
  useHotkeys([{ keys: 'C', label: t('apiKeys.create'), group: t('shell.groupPage'), run: create }])
  return (
    <>
      <Card
        title={t('apiKeys.title')}
        flush
        action={
          <Button size="sm" tone="primary" onClick={create}>
            <Plus aria-hidden />
            {t('apiKeys.create')}
          </Button>
        }
      >
        <div className="flex flex-col gap-3 px-4 pt-1 pb-4">
          <p className="text-ink-2">{t('apiKeys.lead')}</p>
          <Switch label={t('apiKeys.showEnded')} checked={ended} onChange={onEnded} />
        </div>
        <List list={list} ended={ended} onOpen={setOpen} />
      </Card>
      <ExampleCard held={permissions} />
      <Dialogs open={open} onOpen={setOpen} />
    </>
  )
}
