import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Kbd } from '@govconnect/ui/kbd.tsx'
import { say, sayError } from '@govconnect/ui/toast.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useDiscardMessages, useReplayMessages } from './api/messages.ts'

type DiscardDialogProps = { ids: string[]; onClose: () => void; onDone: () => void }

const DiscardDialog = ({ ids, onClose, onDone }: DiscardDialogProps) => {
  const t = useT()
  const discard = useDiscardMessages()
  const run = () =>
    discard.mutate(ids, {
      onSuccess: ({ discarded }) => {
        void say(t('tenants.parked.discarded', { count: discarded }))
        onDone()
        onClose()
      },
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tenants.parked.discardTitle', { count: ids.length })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" busy={discard.isPending} onClick={run}>
            {t('tenants.parked.discard')}
          </Button>
        </>
      }
    >
      {discard.error ? <TroubleView error={discard.error} compact /> : null}
      <p className="text-ink-2">{t('tenants.parked.discardDetail')}</p>
    </Dialog>
  )
}

const useReplay = (onDone: () => void) => {
  const t = useT()
  const replay = useReplayMessages()
  const run = (ids?: string[]) =>
    replay.mutate(ids, {
      onSuccess: ({ replayed, left }) => {
        void say(
          t('tenants.parked.replayed', { count: replayed }),
          left > 0 ? t('tenants.parked.left', { count: left }) : undefined,
        )
        onDone()
      },
      onError: (error) => void sayError(troubleOf(error).title, troubleOf(error).detail),
    })
  return { run, busy: replay.isPending }
}

type ParkedActionsProps = { chosen: string[]; onSelectAll: () => void; onDone: () => void }

/** Hands the chosen ones, or all, back to the queue, or removes the chosen ones for good. */
export const ParkedActions = ({ chosen, onSelectAll, onDone }: ParkedActionsProps) => {
  const t = useT()
  const { run, busy } = useReplay(onDone)
  const [discarding, setDiscarding] = useState(false)
  const none = chosen.length === 0
  const replayChosen = () => {
    if (!none && !busy) run(chosen)
  }
  useHotkeys([{ keys: 'Shift+R', label: t('queue.replaySelected'), group: t('shell.groupPage'), run: replayChosen }])
  return (
    <div className="flex flex-wrap gap-2 p-3">
      <Button size="sm" tone="quiet" onClick={onSelectAll}>
        {t('queue.selectAll')}
      </Button>
      <Button size="sm" tone="primary" disabled={none} busy={busy} onClick={replayChosen}>
        <RotateCcw aria-hidden />
        {t('queue.replay', { count: chosen.length })}
        <span className="max-md:hidden">
          <Kbd keys="Shift+R" inverse />
        </span>
      </Button>
      <Button size="sm" busy={busy} onClick={() => run()}>
        {t('tenants.parked.replayAll')}
      </Button>
      <Button size="sm" className="ml-auto max-md:ml-0" disabled={none} onClick={() => setDiscarding(true)}>
        <Trash2 aria-hidden />
        {t('tenants.parked.discardCount', { count: chosen.length })}
      </Button>
      {discarding ? <DiscardDialog ids={chosen} onClose={() => setDiscarding(false)} onDone={onDone} /> : null}
    </div>
  )
}
