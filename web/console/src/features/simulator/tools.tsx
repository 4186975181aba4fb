import type { PhoneView } from '@govconnect/simulator/contract'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/texts.ts'
import type { SimNumber } from './phone-picker.tsx'
import { ScenariosTab } from './scenarios-tab.tsx'

// The page opens with the scenarios; the other tools come when they are looked at.
const ClockTab = lazy(async () => ({ default: (await import('./clock-tab.tsx')).ClockTab }))
const DecisionTab = lazy(async () => ({ default: (await import('./decision-tab.tsx')).DecisionTab }))
const FaultsTab = lazy(async () => ({ default: (await import('./faults-tab.tsx')).FaultsTab }))
const JournalTab = lazy(async () => ({ default: (await import('./journal-tab.tsx')).JournalTab }))
const RecordingsTab = lazy(async () => ({ default: (await import('./recordings-tab.tsx')).RecordingsTab }))
const RunView = lazy(async () => ({ default: (await import('./run-view.tsx')).RunView }))
const TraceTab = lazy(async () => ({ default: (await import('./trace-tab.tsx')).TraceTab }))
const WebhooksTab = lazy(async () => ({ default: (await import('./webhooks-tab.tsx')).WebhooksTab }))

const tabs = ['scenarios', 'decision', 'trace', 'webhooks', 'journal', 'clock', 'faults', 'recordings'] as const
type Tab = (typeof tabs)[number]

type ToolsProps = { phone: PhoneView; number: SimNumber; onShowPhone: (waId: string) => void }

/** What stands behind the phone: why the assistant answered so, what was posted, what happened, and levers to pull. */
export const Tools = ({ phone, number, onShowPhone }: ToolsProps) => {
  const t = useT()
  const [tab, setTab] = useState<Tab>('scenarios')
  const [run, setRun] = useState<string | null>(null)
  const onRun = (id: string, waId: string) => {
    setRun(id)
    onShowPhone(waId)
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Tabs
        label={t('simulator.tools')}
        value={tab}
        onChange={(next) => setTab(next as Tab)}
        items={tabs.map((value) => ({ value, label: t(`simulator.tabs.${value}`) }))}
      />
      <Suspense fallback={null}>{run ? <RunView id={run} onClose={() => setRun(null)} /> : null}</Suspense>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        <Suspense fallback={<Skeleton className="h-40" />}>
          {tab === 'scenarios' ? <ScenariosTab numberId={number.id} onRun={onRun} /> : null}
          {tab === 'decision' ? <DecisionTab waId={phone.wa_id} /> : null}
          {tab === 'trace' ? <TraceTab /> : null}
          {tab === 'webhooks' ? <WebhooksTab /> : null}
          {tab === 'journal' ? <JournalTab waId={phone.wa_id} /> : null}
          {tab === 'clock' ? <ClockTab /> : null}
          {tab === 'faults' ? <FaultsTab /> : null}
          {tab === 'recordings' ? <RecordingsTab phone={phone} number={number} onRun={onRun} /> : null}
        </Suspense>
      </div>
    </div>
  )
}
