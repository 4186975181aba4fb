import type { DeviceView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useState } from 'react'
import { newKey } from '../../app/api.ts'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useBranches } from '../places/api/lists.ts'
import { useAddDevice, useUpdateDevice } from './api/devices.ts'
import type { Coded } from './pair-code.tsx'

type MoveDialogProps = { device: DeviceView; onClose: () => void; onCoded: (coded: Coded) => void }

/** Another branch is another line, with numbers of its own: the device is paired anew there, and put out here. */
export const MoveDialog = ({ device, onClose, onCoded }: MoveDialogProps) => {
  const t = useT()
  const [key] = useState(newKey)
  const [branchId, setBranchId] = useState('')
  const add = useAddDevice(key)
  const revoke = useUpdateDevice(device.id)
  const branches = (useBranches().data ?? []).filter(({ id, archived }) => !archived && id !== device.branch_id)
  const run = async () => {
    try {
      const {
        device: made,
        code,
        expires_at,
      } = await add.mutateAsync({
        branch_id: branchId,
        kind: device.kind,
        name: device.name,
      })
      await revoke.mutateAsync({ version: device.version, revoked: true })
      onCoded({ device: made, code, expiresAt: expires_at })
      onClose()
    } catch {
      // Shown below.
    }
  }
  const error = add.error ?? revoke.error
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.move.title', { name: device.name })}
      description={t('devices.move.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            busy={add.isPending || revoke.isPending}
            disabled={branchId === ''}
            onClick={() => void run()}
          >
            {t('devices.move.do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {error ? <TroubleView error={error} compact /> : null}
        {device.unsynced > 0 ? (
          <p className="rounded-md bg-accent-soft p-3 text-accent-text">
            {t('devices.revoke.unsynced', { count: device.unsynced })}
          </p>
        ) : null}
        <Field label={t('places.branch')} hint={branches.length === 0 ? t('devices.move.none') : ''}>
          {(ids) => (
            <Select
              {...ids}
              value={branchId}
              onChange={(event) => setBranchId(event.target.value)}
              placeholder={t('places.choose')}
              options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
