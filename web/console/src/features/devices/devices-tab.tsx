import type { BranchView } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { MonitorSmartphone, Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useCan } from '../session/api/me.ts'
import { AddDevice } from './add-device.tsx'
import { useDevices, useOfficeDevices } from './api/devices.ts'
import { DeviceCard } from './device-card.tsx'
import { inOrder, surgeOf } from './device-state.ts'
import { type Coded, PairCode } from './pair-code.tsx'

const Surge = ({ offline, of }: { offline: number; of: number }) => {
  const t = useT()
  return (
    <div role="alert" className="flex gap-3 rounded-md border border-danger/40 bg-danger-soft p-3 text-danger-text">
      <TriangleAlert aria-hidden className="mt-0.5 size-[18px] shrink-0" />
      <div>
        <p className="font-bold">{t('devices.surge', { offline, of })}</p>
        <p>{t('devices.surgeDetail')}</p>
      </div>
    </div>
  )
}

type DevicesTabProps = {
  branch: BranchView
  branches: readonly BranchView[]
  onBranch: (id: string) => void
}

/** Kiosks and displays of a branch. */
export const DevicesTab = ({ branch, branches, onBranch }: DevicesTabProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  const devices = useDevices(branch.id)
  const office = useOfficeDevices().data ?? []
  const [adding, setAdding] = useState(false)
  const [coded, setCoded] = useState<Coded | null>(null)
  const [revoked, setRevoked] = useState(false)
  const start = () => setAdding(true)
  /** The page follows a device to its branch. */
  const show = (made: Coded) => {
    setCoded(made)
    if (made.device.branch_id !== branch.id) onBranch(made.device.branch_id)
  }
  useHotkeys(mayConfigure ? [{ keys: 'C', label: t('devices.add'), group: t('shell.groupPage'), run: start }] : [])
  if (devices.isPending) return <SkeletonRows rows={5} />
  if (!devices.data) return <TroubleView error={devices.error} onRetry={() => void devices.refetch()} />
  const surge = surgeOf(office)
  const shown = inOrder(devices.data.filter(({ state }) => revoked || state !== 'revoked'))
  const button = mayConfigure ? (
    <Button tone="primary" onClick={start}>
      <Plus aria-hidden />
      {t('devices.add')}
    </Button>
  ) : null
  return (
    <>
      {surge ? <Surge {...surge} /> : null}
      {shown.length > 0 ? (
        <>
          <div className="flex justify-end">{button}</div>
          <ul aria-label={t('shell.devices')} className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
            {shown.map((device) => (
              <DeviceCard key={device.id} device={device} onCoded={show} />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState
          icon={MonitorSmartphone}
          title={t('devices.empty')}
          detail={t('devices.emptyDetail')}
          action={button}
        />
      )}
      {devices.data.some(({ state }) => state === 'revoked') ? (
        <Switch label={t('devices.showRevoked')} checked={revoked} onChange={setRevoked} />
      ) : null}
      {adding ? (
        <AddDevice
          branches={branches}
          branch={branch}
          onClose={() => setAdding(false)}
          onCoded={(made) => {
            setAdding(false)
            show(made)
          }}
        />
      ) : null}
      {coded ? <PairCode coded={coded} onClose={() => setCoded(null)} /> : null}
    </>
  )
}
