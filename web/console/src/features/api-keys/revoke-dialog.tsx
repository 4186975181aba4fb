import type { ApiKeyView } from '@govconnect/identity/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useRevokeKey } from './api/keys.ts'

/** Cannot be taken back, so when it was last used is said first. */
export const RevokeDialog = ({ apiKey, onClose }: { apiKey: ApiKeyView; onClose: () => void }) => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const revoke = useRevokeKey(apiKey.id)
  const { name, last_used_at: used } = apiKey
  const run = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        void say(t('apiKeys.revoke.done', { name }))
        onClose()
      },
    })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('apiKeys.revoke.title', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" busy={revoke.isPending} onClick={run}>
            {t('apiKeys.revoke.run')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {revoke.error ? <TroubleView error={revoke.error} compact /> : null}
        <p className="text-ink-2">{t('apiKeys.revoke.detail')}</p>
        <p className="font-medium">
          {used ? t('apiKeys.used', { ago: format.ago(used, now) }) : t('apiKeys.neverUsed')}
        </p>
      </div>
    </Dialog>
  )
}
