import type { BranchView, PolicyView } from '@govconnect/queue/contract'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { ScrollArea } from '../places/scroll-area.tsx'
import { useCan } from '../session/api/me.ts'
import { ChangesTab } from './changes-tab.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { PolicyActions } from './policy-actions.tsx'
import { PolicyChip } from './policy-chip.tsx'
import { PolicyEditor } from './policy-editor.tsx'
import { PolicyReading } from './policy-reading.tsx'
import { RehearsalTab } from './rehearsal-tab.tsx'
import { type PoliciesSearch, type PolicyTab, policyTabs } from './search.ts'

/** Who made it, who decided, since when. */
const Story = ({ policy }: { policy: PolicyView }) => {
  const t = useT()
  const format = useFormat()
  const { made_by, decided_by, created_at, published_at, state } = policy
  return (
    <p className="text-ink-2">
      {t('policies.madeBy', { name: made_by.name, when: format.dateTime(created_at) })}
      {decided_by
        ? ` · ${t(state === 'rejected' ? 'policies.returnedBy' : 'policies.approvedBy', { name: decided_by.name })}`
        : ''}
      {published_at ? ` · ${t('policies.since', { when: format.dateTime(published_at) })}` : ''}
    </p>
  )
}

type PolicyPaneProps = {
  branch: BranchView
  policy: PolicyView
  all: readonly PolicyView[]
  search: PoliciesSearch
  onChange: (change: PoliciesSearch) => void
}

/** One version: what it says, what it changes, what it would have done. */
export const PolicyPane = ({ branch, policy, all, search, onChange }: PolicyPaneProps) => {
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  const [dirty, setDirty] = useState(false)
  const { tab = 'content' } = search
  const published = all.find(({ state }) => state === 'published')
  const editing = policy.state === 'draft' && mayConfigure
  return (
    <section
      aria-label={t('policies.number', { number: policy.number })}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <div className="flex shrink-0 flex-col gap-2 bg-surface p-4 pb-2">
        <Link
          to="/kebijakan"
          search={{ branch: search.branch }}
          className="inline-flex min-h-6 items-center gap-1.5 font-semibold text-primary-text text-small hover:underline lg:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('policies.versions')}
        </Link>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h2 className="font-bold text-title">{t('policies.number', { number: policy.number })}</h2>
          <PolicyChip state={policy.state} />
          <div className="md:ml-auto">
            <PolicyActions
              policy={policy}
              published={published}
              dirty={dirty}
              onDrafted={({ id }) => onChange({ policy: id, tab: undefined })}
              onDiscarded={() => onChange({ policy: undefined, tab: undefined })}
            />
          </div>
        </div>
        <Story policy={policy} />
        {policy.note && !editing ? <blockquote className="break-words">{policy.note}</blockquote> : null}
      </div>
      <Tabs
        className="shrink-0 bg-surface"
        label={t('policies.tabs.label')}
        value={tab}
        onChange={(next) => onChange({ tab: next === 'content' ? undefined : (next as PolicyTab) })}
        items={policyTabs.map((value) => ({ value, label: t(`policies.tabs.${value}`) }))}
      />
      <ScrollArea label={t(`policies.tabs.${tab}`)}>
        <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 md:p-6">
          {/* Hidden, not gone: what is typed outlives a look at the other tabs. */}
          <div hidden={tab !== 'content'} className="flex flex-col gap-4">
            {editing ? <PolicyEditor policy={policy} onDirty={setDirty} /> : <PolicyReading rules={policy.rules} />}
          </div>
          {dirty && tab !== 'content' ? (
            <p role="status" className="rounded-md bg-accent-soft p-3 text-accent-text">
              {t('policies.savedOnly')}
            </p>
          ) : null}
          {tab === 'changes' ? <ChangesTab policy={policy} all={all} published={published} /> : null}
          {tab === 'rehearsal' ? <RehearsalTab branch={branch} policy={policy} /> : null}
        </div>
      </ScrollArea>
      <LeaveGuard policyId={policy.id} dirty={dirty} />
    </section>
  )
}
