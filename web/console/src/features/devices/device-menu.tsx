import type { DeviceView } from '@govconnect/queue/contract'
import { Dropdown, DropdownItem, DropdownLine } from '@govconnect/ui/dropdown.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { say, sayError } from '@govconnect/ui/toast.tsx'
import {
  Ban,
  EllipsisVertical,
  KeyRound,
  MapPinned,
  Pencil,
  Printer,
  RotateCw,
  SlidersHorizontal,
  Volume2,
} from 'lucide-react'
import { useState } from 'react'
import { troubleOf } from '../../app/problem.ts'
import { useT } from '../../app/texts.ts'
import { useCan } from '../session/api/me.ts'
import { type DeviceCommand, useCommandDevice } from './api/devices.ts'
import { AssignDialog, RenameDialog, RevokeDialog } from './device-dialogs.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { Coded } from './pair-code.tsx'

type DeviceMenuProps = { device: DeviceView; onCoded: (coded: Coded) => void }

/** What may be done with a device. */
export const DeviceMenu = ({ device, onCoded }: DeviceMenuProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  const maySupervise = useCan('lines.supervise')
  const [open, setOpen] = useState<'rename' | 'assign' | 'move' | 'revoke' | null>(null)
  const command = useCommandDevice(device.id)
  const close = () => setOpen(null)
  const label = t('devices.menu', { name: device.name })
  const run = (what: DeviceCommand) =>
    command.mutate(what, {
      onSuccess: ({ code, expires_at }) => {
        if (code && expires_at)
          return onCoded({ device: { ...device, version: device.version + 1 }, code, expiresAt: expires_at })
        void say(t('devices.told', { name: device.name }))
      },
      onError: (error) => void sayError(troubleOf(error).title, troubleOf(error).detail),
    })
  if (!maySupervise) return null
  const paired = device.state === 'paired'
  return (
    <>
      <Dropdown label={label} align="end" trigger={<IconButton icon={EllipsisVertical} label={label} />}>
        {mayConfigure ? (
          <DropdownItem icon={Pencil} onSelect={() => setOpen('rename')}>
            {t('devices.rename.item')}
          </DropdownItem>
        ) : null}
        {mayConfigure && device.state !== 'revoked' ? (
          <DropdownItem icon={SlidersHorizontal} onSelect={() => setOpen('assign')}>
            {t('devices.assign.item')}
          </DropdownItem>
        ) : null}
        {paired ? (
          <>
            <DropdownItem icon={RotateCw} onSelect={() => run('reload')}>
              {t('devices.commands.reload')}
            </DropdownItem>
            {device.kind === 'kiosk' ? (
              <DropdownItem icon={Printer} onSelect={() => run('test_print')}>
                {t('devices.commands.test_print')}
              </DropdownItem>
            ) : (
              <DropdownItem icon={Volume2} onSelect={() => run('test_sound')}>
                {t('devices.commands.test_sound')}
              </DropdownItem>
            )}
          </>
        ) : null}
        <DropdownItem icon={KeyRound} onSelect={() => run('pair_again')}>
          {t('devices.commands.pair_again')}
        </DropdownItem>
        {mayConfigure && device.state !== 'revoked' ? (
          <>
            <DropdownItem icon={MapPinned} onSelect={() => setOpen('move')}>
              {t('devices.move.item')}
            </DropdownItem>
            <DropdownLine />
            <DropdownItem icon={Ban} danger onSelect={() => setOpen('revoke')}>
              {t('devices.revoke.do')}
            </DropdownItem>
          </>
        ) : null}
      </Dropdown>
      {open === 'rename' ? <RenameDialog device={device} onClose={close} /> : null}
      {open === 'assign' ? <AssignDialog device={device} onClose={close} /> : null}
      {open === 'move' ? <MoveDialog device={device} onClose={close} onCoded={onCoded} /> : null}
      {open === 'revoke' ? <RevokeDialog device={device} onClose={close} /> : null}
    </>
  )
}
