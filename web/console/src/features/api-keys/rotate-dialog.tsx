import type { ApiKeyView } from '@govconnect/identity/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useState } from 'react'
import { newKey } from '../../app/api.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useRotateKey } from './api/keys.ts'

const hour = 3_600

/** Seconds for which the old secret works on. */
const overlaps = { now: 0, hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour } as const
type Overlap = keyof typeof overlaps
const overlapNames: readonly Overlap[] = ['now', 'hour', 'day', 'week', 'month']

type RotateDialogProps = {
  apiKey: ApiKeyView
  onClose: () => void
  onMade: (made: { key: ApiKeyView; secret: string }) => void
}

/** A new secret with the same rights; the program has time to change over. */
export const RotateDialog = ({ apiKey, onClose, onMade }: RotateDialogProps) => {
  const t = useT()
  const [key] = useState(newKey)
  const rotate = useRotateKey(apiKey.id, key)
  const [overlap, setOverlap] = useState<Overlap>('day')
  const run = () => rotate.mutate(overlaps[overlap], { onSuccess: onMade })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('apiKeys.rotate.title', { name: apiKey.name })}
      description={t('apiKeys.rotate.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={rotate.isPending} onClick={run}>
            {t('apiKeys.rotate.run')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {rotate.error ? <TroubleView error={rotate.error} compact /> : null}
        <Field label={t('apiKeys.rotate.overlap')}>
          {(ids) => (
            <Select
              {...ids}
              value={overlap}
              onChange={(event) => setOverlap(event.target.value as Overlap)}
              options={overlapNames.map((value) => ({ value, label: t(`apiKeys.rotate.overlaps.${value}`) }))}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
