import type { BranchView } from '@govconnect/queue/contract'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { tidy } from '../../app/search.ts'
import { useT } from '../../app/texts.ts'
import { usePageTitle } from '../../shell/page-title.ts'
import { BranchSelect, WithBranch } from '../places/branch-select.tsx'
import { ScrollArea } from '../places/scroll-area.tsx'
import { ConfigTab } from './config-tab.tsx'
import { DevicesTab } from './devices-tab.tsx'
import { type DevicesSearch, type DeviceTab, deviceTabs } from './search.ts'
import { VoiceTab } from './voice-tab.tsx'

const route = getRouteApi('/signed-in/perangkat')

type OfBranchProps = {
  branch: BranchView
  branches: readonly BranchView[]
  search: DevicesSearch
  onChange: (change: DevicesSearch) => void
}

const OfBranch = ({ branch, branches, search, onChange }: OfBranchProps) => {
  const t = useT()
  const { tab = 'devices', kind = 'kiosk', voice = 'id' } = search
  return (
    <>
      <div className="flex shrink-0 border-line border-b bg-surface p-3">
        <BranchSelect branches={branches} value={branch.id} onChange={(id) => onChange({ branch: id })} />
      </div>
      <Tabs
        className="shrink-0 bg-surface"
        label={t('shell.devices')}
        value={tab}
        onChange={(next) => onChange({ tab: next === 'devices' ? undefined : (next as DeviceTab) })}
        items={deviceTabs.map((value) => ({ value, label: t(`devices.tabs.${value}`) }))}
      />
      <ScrollArea label={t(`devices.tabs.${tab}`)}>
        <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 md:p-6">
          {tab === 'devices' ? (
            <DevicesTab branch={branch} branches={branches} onBranch={(id) => onChange({ branch: id })} />
          ) : null}
          {tab === 'config' ? (
            <ConfigTab
              branch={branch}
              kind={kind}
              onKind={(next) => onChange({ kind: next === 'kiosk' ? undefined : next })}
            />
          ) : null}
          {tab === 'voice' ? (
            <VoiceTab language={voice} onLanguage={(next) => onChange({ voice: next === 'id' ? undefined : next })} />
          ) : null}
        </div>
      </ScrollArea>
    </>
  )
}

/** Kiosks and displays: whether they live, what they are told to be, and the voice they speak with. */
export const DevicesPage = () => {
  const t = useT()
  usePageTitle(t('shell.devices'))
  const search = route.useSearch()
  const navigate = useNavigate()
  const change = (next: DevicesSearch) =>
    void navigate({ to: '/perangkat', search: tidy({ ...search, ...next }), replace: true })
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <WithBranch wanted={search.branch}>
        {(branch, branches) => <OfBranch branch={branch} branches={branches} search={search} onChange={change} />}
      </WithBranch>
    </div>
  )
}
