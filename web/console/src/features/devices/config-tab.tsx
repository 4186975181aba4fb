import type { AreaView, BranchView, DeviceView } from '@govconnect/queue/contract'
import { defaultDeviceConfig } from '@govconnect/queue/rules'
import { Button } from '@govconnect/ui/button.tsx'
import { Card } from '@govconnect/ui/card.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { SkeletonRows } from '@govconnect/ui/skeleton.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { History, Monitor, SlidersHorizontal, Tablet } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useAreas } from '../places/api/lists.ts'
import { useCan } from '../session/api/me.ts'
import { type ConfigVersion, type Kind, useConfigs } from './api/configs.ts'
import { useDevices } from './api/devices.ts'
import { ConfigDifferences } from './config-differences.tsx'
import { RollBackDialog } from './roll-back-dialog.tsx'

const ConfigForm = lazy(async () => ({ default: (await import('./config-form.tsx')).ConfigForm }))

type VersionProps = {
  version: ConfigVersion
  before: ConfigVersion | undefined
  latest: boolean
  devices: readonly DeviceView[]
  areas: readonly AreaView[]
  onAgain: () => void
}

const Version = ({ version, before, latest, devices, areas, onAgain }: VersionProps) => {
  const t = useT()
  const format = useFormat()
  const mayConfigure = useCan('lines.configure')
  const [open, setOpen] = useState(false)
  const wanting = devices.filter((one) => one.wanted_config_number === version.number)
  const running = wanting.filter((one) => one.config_number === version.number)
  return (
    <li className="border-line border-t px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="figures font-bold">{t('devices.config.number', { number: version.number })}</span>
        {wanting.length > 0 ? (
          <StateChip tone={running.length === wanting.length ? 'done' : 'progress'}>
            {t('devices.config.running', { running: running.length, count: wanting.length })}
          </StateChip>
        ) : null}
        <span className="text-ink-2 text-small">
          {version.made_by} · {format.dateTime(version.created_at)}
        </span>
        <span className="ml-auto flex gap-1">
          <Button size="sm" tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('devices.config.changes')}
          </Button>
          {mayConfigure && !latest ? (
            <Button size="sm" onClick={onAgain}>
              <History aria-hidden />
              {t('devices.config.again')}
            </Button>
          ) : null}
        </span>
      </div>
      {version.note ? <p className="break-words text-ink-2">{version.note}</p> : null}
      {open ? (
        <ConfigDifferences before={before?.config ?? defaultDeviceConfig} after={version.config} areas={areas} />
      ) : null}
    </li>
  )
}

type ConfigTabProps = { branch: BranchView; kind: Kind; onKind: (kind: Kind) => void }

/** What devices of a kind are told to be, version by version. */
export const ConfigTab = ({ branch, kind, onKind }: ConfigTabProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  const configs = useConfigs(branch.id, kind)
  const devices = (useDevices(branch.id).data ?? []).filter((one) => one.kind === kind && one.state !== 'revoked')
  const areas = useAreas(branch.id).data ?? []
  const [editing, setEditing] = useState(false)
  const [again, setAgain] = useState<ConfigVersion | null>(null)
  const latest = configs.data?.[0]
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t('devices.kind')}
          value={kind}
          onChange={(next) => onKind(next as Kind)}
          options={[
            { value: 'kiosk', label: t('devices.kinds.kiosk'), icon: Tablet },
            { value: 'display', label: t('devices.kinds.display'), icon: Monitor },
          ]}
        />
        {mayConfigure && configs.data ? (
          <Button tone="primary" className="ml-auto" onClick={() => setEditing(true)}>
            <SlidersHorizontal aria-hidden />
            {t('devices.config.change')}
          </Button>
        ) : null}
      </div>
      {configs.isPending ? <SkeletonRows rows={3} /> : null}
      {configs.error && !configs.data ? (
        <TroubleView error={configs.error} onRetry={() => void configs.refetch()} />
      ) : null}
      {configs.data ? (
        <Card title={t('devices.config.versions')} flush>
          {latest ? (
            <ul aria-label={t('devices.config.versions')} className="border-line border-t">
              {configs.data.map((version, at) => (
                <Version
                  key={version.number}
                  version={version}
                  before={configs.data[at + 1]}
                  latest={at === 0}
                  devices={devices}
                  areas={areas}
                  onAgain={() => setAgain(version)}
                />
              ))}
            </ul>
          ) : (
            <p className="px-4 pb-4 text-ink-2">{t('devices.config.none')}</p>
          )}
        </Card>
      ) : null}
      <Suspense fallback={null}>
        {editing ? (
          <ConfigForm
            branch={branch}
            kind={kind}
            config={latest?.config ?? defaultDeviceConfig}
            areas={areas.filter(({ archived }) => !archived)}
            devices={devices}
            onClose={() => setEditing(false)}
          />
        ) : null}
      </Suspense>
      {again && latest ? (
        <RollBackDialog
          branch={branch}
          kind={kind}
          version={again}
          latest={latest}
          count={devices.length}
          areas={areas}
          onClose={() => setAgain(null)}
        />
      ) : null}
    </>
  )
}
