import type { TenantView } from '@govconnect/tenants/contract'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { useT } from '../../app/texts.ts'
import { useMe } from '../session/api/me.ts'
import { ElsewhereNote } from './elsewhere-note.tsx'
import { MessagesTab } from './messages-tab.tsx'
import { ParkedTab } from './parked-tab.tsx'
import type { TenantSearch } from './search.ts'

type QueueTabsProps = {
  tenant: TenantView
  parked: number | undefined
  search: TenantSearch
  onChange: (change: TenantSearch) => void
}

export const QueueTabs = ({ tenant, parked, search, onChange }: QueueTabsProps) => {
  const t = useT()
  const own = useMe().tenant?.id === tenant.id
  return (
    <section aria-label={t('tenants.tabs.label')} className="rounded-md border border-line bg-surface">
      <Tabs
        label={t('tenants.tabs.label')}
        value={search.tab ?? 'messages'}
        onChange={(tab) => onChange({ tab: tab === 'parked' ? 'parked' : undefined })}
        items={[
          { value: 'messages', label: t('tenants.tabs.messages') },
          { value: 'parked', label: t('tenants.tabs.parked'), ...(parked ? { count: parked } : {}) },
        ]}
      />
      {own ? null : <ElsewhereNote tenant={tenant} />}
      {own && search.tab === 'parked' ? <ParkedTab /> : null}
      {own && search.tab !== 'parked' ? <MessagesTab search={search} onChange={onChange} /> : null}
    </section>
  )
}
