import type { AreaView, BranchView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { type ConfigVersion, type Kind, useSaveConfig } from './api/configs.ts'
import { ConfigDifferences } from './config-differences.tsx'

type RollBackDialogProps = {
  branch: BranchView
  kind: Kind
  version: ConfigVersion
  latest: ConfigVersion
  /** Devices that will take it. */
  count: number
  areas: readonly AreaView[]
  onClose: () => void
}

/** An earlier configuration for all devices again: a new version with its contents. */
export const RollBackDialog = ({ branch, kind, version, latest, count, areas, onClose }: RollBackDialogProps) => {
  const t = useT()
  const save = useSaveConfig(branch.id, kind)
  const { number } = version
  const run = () =>
    save.mutate(
      { again: number, note: t('devices.config.againNote', { number }), to: 'all' },
      {
        onSuccess: () => {
          void say(t('devices.config.rolledOut', { count }))
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      width="md"
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.config.againTitle', { number })}
      description={t('devices.config.againLead', { count })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={save.isPending} onClick={run}>
            {t('devices.config.again')}
          </Button>
        </>
      }
    >
      {save.error ? <TroubleView error={save.error} compact /> : null}
      <ConfigDifferences before={latest.config} after={version.config} areas={areas} />
    </Dialog>
  )
}
