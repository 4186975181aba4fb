import type { ApiKeyView } from '@govconnect/identity/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { CopyField } from './copy-field.tsx'
import { curlOf, exampleFor } from './key-scopes.ts'

type SecretDialogProps = { made: { key: ApiKeyView; secret: string }; onClose: () => void }

/** The secret is shown this once, so closing without having copied it is asked about. */
export const SecretDialog = ({ made, onClose }: SecretDialogProps) => {
  const t = useT()
  const [copied, setCopied] = useState(false)
  const [warned, setWarned] = useState(false)
  const { key, secret } = made
  const example = exampleFor(key.scopes)
  const close = () => {
    if (copied || warned) onClose()
    else setWarned(true)
  }
  return (
    <Dialog
      open
      width="md"
      onOpenChange={(open) => !open && close()}
      title={t('apiKeys.secret.title', { name: key.name })}
      description={t('apiKeys.secret.lead')}
      footer={
        <Button tone={copied ? 'primary' : 'outline'} onClick={close}>
          {warned && !copied ? t('apiKeys.secret.closeAnyway') : t('apiKeys.secret.done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <CopyField label={t('apiKeys.secret.label')} text={secret} onCopied={() => setCopied(true)} />
        {warned && !copied ? (
          <p role="alert" className="flex gap-2 rounded-md bg-accent-soft p-3 text-accent-text">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t('apiKeys.secret.notCopied')}
          </p>
        ) : null}
        {example ? (
          <CopyField
            lines
            label={t('apiKeys.secret.try')}
            text={curlOf(example, { origin: location.origin, secret })}
            onCopied={() => setCopied(true)}
          />
        ) : null}
      </div>
    </Dialog>
  )
}
