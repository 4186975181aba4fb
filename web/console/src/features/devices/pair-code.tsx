import type { DeviceView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { CircleCheck } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useDevices } from './api/devices.ts'

export type Coded = {
  device: Pick<DeviceView, 'id' | 'name' | 'kind' | 'branch_id' | 'version'>
  code: string
  expiresAt: string
}

const clock = (ms: number) => {
  const seconds = Math.max(0, Math.ceil(ms / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The six digits, large, until the device has taken them. */
export const PairCode = ({ coded, onClose }: { coded: Coded; onClose: () => void }) => {
  const t = useT()
  const { device, code, expiresAt } = coded
  const now = useNow(1_000)
  const seen = useDevices(device.branch_id).data?.find(({ id }) => id === device.id)
  // Pairing raises the version, also of a device that was paired before.
  const paired = seen?.state === 'paired' && seen.version > device.version
  const left = Date.parse(expiresAt) - now
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.pair.title', { name: device.name })}
      footer={
        <Button tone={paired ? 'primary' : 'outline'} onClick={onClose}>
          {paired ? t('devices.pair.done') : t('common.close')}
        </Button>
      }
    >
      {paired ? (
        <p role="status" className="flex items-center gap-3 py-6 font-semibold text-lead text-done-text">
          <CircleCheck aria-hidden className="size-7 shrink-0" />
          {t('devices.pair.paired')}
        </p>
      ) : (
        <div className="flex flex-col gap-3">
          <ol className="list-inside list-decimal text-ink-2">
            <li>{t('devices.pair.open', { address: `${location.host}/${device.kind}` })}</li>
            <li>{t('devices.pair.type')}</li>
          </ol>
          {/* biome-ignore lint/a11y/useSemanticElements: an output element is announced at each change of the clock */}
          <p
            role="group"
            aria-label={t('devices.pair.code', { code: code.split('').join(' ') })}
            className="figures rounded-md bg-sunken py-5 text-center font-bold text-display tracking-[0.2em]"
          >
            <span aria-hidden>
              {code.slice(0, 3)} {code.slice(3)}
            </span>
          </p>
          <p className="text-ink-2">
            {left > 0 ? t('devices.pair.left', { time: clock(left) }) : t('devices.pair.lapsed')}
          </p>
        </div>
      )}
    </Dialog>
  )
}
