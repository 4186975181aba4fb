import type { DeviceView } from '@govconnect/queue/contract'
import { type ChipTone, StateChip } from '@govconnect/ui/state-chip.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { Ban, KeyRound, Monitor, Printer, Tablet, Wifi, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { DeviceMenu } from './device-menu.tsx'
import { type DeviceState, needsHands, runsWanted, stateOf } from './device-state.ts'
import type { Coded } from './pair-code.tsx'

const look: Record<DeviceState, { tone: ChipTone; icon: typeof Wifi }> = {
  pairing: { tone: 'progress', icon: KeyRound },
  online: { tone: 'done', icon: Wifi },
  offline: { tone: 'danger', icon: WifiOff },
  revoked: { tone: 'refused', icon: Ban },
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-ink-3 text-small">{name}</dt>
    <dd className="truncate">{children}</dd>
  </div>
)

const ConfigFact = ({ device }: { device: DeviceView }) => {
  const t = useT()
  const name = (number: number) => (number === 0 ? t('devices.builtIn') : String(number))
  const { config_number: runs, wanted_config_number: wanted } = device
  if (runs === null || runsWanted(device)) return name(wanted)
  return t('devices.changing', { from: name(runs), to: name(wanted) })
}

/** One kiosk or display: whether it lives, what it runs, whether its printer needs a hand. */
export const DeviceCard = ({ device, onCoded }: { device: DeviceView; onCoded: (coded: Coded) => void }) => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const state = stateOf(device)
  const Icon = device.kind === 'kiosk' ? Tablet : Monitor
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <div className="flex items-center gap-2">
        <Icon aria-hidden className="size-5 shrink-0 text-ink-3" />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-bold">{device.name}</h2>
          <p className="text-ink-3 text-small">{t(`devices.kinds.${device.kind}`)}</p>
        </div>
        <DeviceMenu device={device} onCoded={onCoded} />
      </div>
      <p className="flex flex-wrap gap-2">
        <StateChip {...look[state]}>{t(`devices.states.${state}`)}</StateChip>
        {device.printer && needsHands(device.printer) && state === 'online' ? (
          <StateChip tone="accent" icon={Printer}>
            {t(`devices.printers.${device.printer}`)}
          </StateChip>
        ) : null}
      </p>
      <dl className="grid grid-cols-2 gap-x-3 gap-y-2">
        <Fact name={t('devices.seen')}>
          {device.last_seen_at ? (
            <time dateTime={device.last_seen_at}>{format.ago(device.last_seen_at, now)}</time>
          ) : (
            t('devices.never')
          )}
        </Fact>
        <Fact name={t('devices.version')}>{device.app_version ?? t('places.none')}</Fact>
        <Fact name={t('devices.tabs.config')}>
          <ConfigFact device={device} />
        </Fact>
        {device.kind === 'kiosk' ? (
          <Fact name={t('devices.printer')}>{t(`devices.printers.${device.printer ?? 'none'}`)}</Fact>
        ) : null}
        {device.unsynced > 0 ? (
          <Fact name={t('devices.unsynced')}>{t('devices.unsyncedCount', { count: device.unsynced })}</Fact>
        ) : null}
      </dl>
    </li>
  )
}
