import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useExportTenant } from './api/export.ts'
import type { Office } from './office-menu.tsx'

/** Says what the file holds before it is made: it is everything. */
export const ExportDialog = ({ office, onClose }: { office: Office; onClose: () => void }) => {
  const t = useT()
  const take = useExportTenant(office.id)
  const { name } = office
  const run = () =>
    take.mutate(undefined, {
      onSuccess: () => {
        void say(t('tenants.exporting.done', { name }))
        onClose()
      },
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tenants.exporting.title', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={take.isPending} onClick={run}>
            {t('tenants.exporting.start')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {take.error ? <TroubleView error={take.error} compact /> : null}
        <p className="text-ink-2">{t('tenants.exporting.detail')}</p>
      </div>
    </Dialog>
  )
}
