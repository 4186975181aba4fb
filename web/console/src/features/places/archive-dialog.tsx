import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { sayError, sayUndo } from '@govconnect/ui/toast.tsx'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type Change, type PlaceKind, useUpdatePlace } from './api/save-place.ts'
import { conflictIn } from './differences.ts'

export type Archivable = { kind: PlaceKind; id: string; version: number; name: string; archived: boolean }

/** Nothing is deleted: what is archived is no longer offered, and can be brought back. */
export const ArchiveDialog = ({ thing, onClose }: { thing: Archivable; onClose: () => void }) => {
  const t = useT()
  const { kind, name, archived } = thing
  const update = useUpdatePlace(kind, thing.id)
  const current = conflictIn<{ version: number }>(update.error)
  const version = current?.version ?? thing.version
  // The dialog is gone by then: only the promise still tells.
  const undo = (saved: { version: number }) =>
    update
      .mutateAsync({ archived, version: saved.version } as Change<PlaceKind>)
      .catch((error: unknown) => void sayError(troubleOf(error).title, troubleOf(error).detail))
  const run = () =>
    update.mutate({ archived: !archived, version } as Change<PlaceKind>, {
      onSuccess: (saved) => {
        const done = archived ? t('places.restored', { name }) : t('places.archivedDone', { name })
        void sayUndo(done, { label: t('common.undo'), run: () => void undo(saved) })
        onClose()
      },
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={archived ? t('places.restoreTitle', { name }) : t('places.archiveTitle', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone={archived ? 'primary' : 'danger'} busy={update.isPending} onClick={run}>
            {archived ? t('places.restore') : t('places.archive')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {update.error ? <TroubleView error={update.error} compact /> : null}
        <p className="text-ink-2">{archived ? t('places.restoreDetail') : t(`places.archiveDetail.${kind}`)}</p>
      </div>
    </Dialog>
  )
}
