import type { DeviceView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { conflictIn } from '../places/differences.ts'
import { useConfigs } from './api/configs.ts'
import { useUpdateDevice } from './api/devices.ts'

type DeviceDialogProps = { device: DeviceView; onClose: () => void }

/** A heartbeat or somebody else may have changed the device meanwhile; what is asked here still holds. */
const useChange = ({ device, onClose }: DeviceDialogProps) => {
  const t = useT()
  const update = useUpdateDevice(device.id)
  const version = conflictIn<DeviceView>(update.error)?.version ?? device.version
  const change = (part: { name?: string; wanted_config_number?: number; revoked?: true }) =>
    update.mutate(
      { version, ...part },
      {
        onSuccess: () => {
          void say(t('common.saved'))
          onClose()
        },
      },
    )
  return { change, error: update.error, busy: update.isPending }
}

export const RenameDialog = (props: DeviceDialogProps) => {
  const { device, onClose } = props
  const t = useT()
  const { change, error, busy } = useChange(props)
  const [name, setName] = useState(device.name)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.rename.title', { name: device.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={name.trim() === ''} onClick={() => change({ name })}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') change({ name })
        }}
        className="flex flex-col gap-4"
      >
        {error ? <TroubleView error={error} compact kept={t('errors.kept')} /> : null}
        <Field label={t('devices.name')}>
          {(ids) => (
            <Input
              {...ids}
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={80}
              autoComplete="off"
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}

export const RevokeDialog = (props: DeviceDialogProps) => {
  const { device, onClose } = props
  const t = useT()
  const { change, error, busy } = useChange(props)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.revoke.title', { name: device.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="danger" busy={busy} onClick={() => change({ revoked: true })}>
            {t('devices.revoke.do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {error ? <TroubleView error={error} compact /> : null}
        <p className="text-ink-2">{t('devices.revoke.detail')}</p>
        {device.unsynced > 0 ? (
          <p className="rounded-md bg-accent-soft p-3 text-accent-text">
            {t('devices.revoke.unsynced', { count: device.unsynced })}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}

/** One of the configurations of its branch and kind, for this device alone. */
export const AssignDialog = (props: DeviceDialogProps) => {
  const { device, onClose } = props
  const t = useT()
  const format = useFormat()
  const { change, error, busy } = useChange(props)
  const configs = useConfigs(device.branch_id, device.kind)
  const [number, setNumber] = useState(device.wanted_config_number)
  const known = configs.data ?? []
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.assign.title', { name: device.name })}
      description={t('devices.assign.lead')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            busy={busy}
            disabled={number === device.wanted_config_number}
            onClick={() => change({ wanted_config_number: number })}
          >
            {t('devices.assign.do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {error ? <TroubleView error={error} compact /> : null}
        {configs.data && known.length === 0 ? <p className="text-ink-2">{t('devices.assign.none')}</p> : null}
        {known.length > 0 ? (
          <Field label={t('devices.tabs.config')}>
            {(ids) => (
              <Select
                {...ids}
                value={String(number)}
                onChange={(event) => setNumber(Number(event.target.value))}
                options={[
                  ...(device.wanted_config_number === 0 ? [{ value: '0', label: t('devices.builtIn') }] : []),
                  ...known.map((one) => ({
                    value: String(one.number),
                    label: `${one.number} · ${one.note || format.dateTime(one.created_at)}`,
                  })),
                ]}
              />
            )}
          </Field>
        ) : null}
      </div>
    </Dialog>
  )
}
