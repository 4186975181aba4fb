import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { sayError, sayUndo } from '@govconnect/ui/toast.tsx'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useUpdateTenant } from './api/tenants.ts'
import type { Office } from './office-menu.tsx'

/** Asks before an office stops, or starts again. */
export const StatusDialog = ({ office, onClose }: { office: Office; onClose: () => void }) => {
  const t = useT()
  const update = useUpdateTenant(office.id)
  const suspended = office.status === 'suspended'
  const { name } = office
  // The dialog is gone by then: only the promise still tells.
  const undo = () =>
    update
      .mutateAsync({ status: suspended ? 'suspended' : 'active' })
      .catch((error: unknown) => void sayError(troubleOf(error).title, troubleOf(error).detail))
  const run = () =>
    update.mutate(
      { status: suspended ? 'active' : 'suspended' },
      {
        onSuccess: () => {
          const done = suspended ? t('tenants.resumed', { name }) : t('tenants.suspended', { name })
          void sayUndo(done, { label: t('common.undo'), run: undo })
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={suspended ? t('tenants.resumeTitle', { name }) : t('tenants.suspendTitle', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone={suspended ? 'primary' : 'danger'} busy={update.isPending} onClick={run}>
            {suspended ? t('tenants.resume') : t('tenants.suspend')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {update.error ? <TroubleView error={update.error} compact /> : null}
        <p className="text-ink-2">{suspended ? t('tenants.resumeDetail') : t('tenants.suspendDetail')}</p>
      </div>
    </Dialog>
  )
}
