import type { PhoneView } from '@govconnect/simulator/contract'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { ClockTab } from './clock-tab.tsx'
import { DecisionTab } from './decision-tab.tsx'
import { FaultsTab } from './faults-tab.tsx'
import { JournalTab } from './journal-tab.tsx'
import type { SimNumber } from './phone-picker.tsx'
import { RecordingsTab } from './recordings-tab.tsx'
import { RunView } from './run-view.tsx'
import { ScenariosTab } from './scenarios-tab.tsx'
import { TraceTab } from './trace-tab.tsx'
import { WebhooksTab } from './webhooks-tab.tsx'

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
      {run ? <RunView id={run} onClose={() => setRun(null)} /> : null}
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        {tab === 'scenarios' ? <ScenariosTab numberId={number.id} onRun={onRun} /> : null}
        {tab === 'decision' ? <DecisionTab waId={phone.wa_id} /> : null}
        {tab === 'trace' ? <TraceTab /> : null}
        {tab === 'webhooks' ? <WebhooksTab /> : null}
        {tab === 'journal' ? <JournalTab waId={phone.wa_id} /> : null}
        {tab === 'clock' ? <ClockTab /> : null}
        {tab === 'faults' ? <FaultsTab /> : null}
        {tab === 'recordings' ? <RecordingsTab phone={phone} number={number} onRun={onRun} /> : null}
      </div>
    </div>
  )
}
