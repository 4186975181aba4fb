import type { TenantView } from '@govconnect/tenants/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Tabs } from '@govconnect/ui/tabs.tsx'
import { Building2 } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useMe } from '../session/api/me.ts'
import { useSwitchTenant } from '../session/api/switch-tenant.ts'
import { MessagesTab } from './messages-tab.tsx'
import { ParkedTab } from './parked-tab.tsx'
import type { TenantSearch } from './search.ts'

/** Messages are an office's own: they are read by who acts in it. */
const ElsewhereNote = ({ tenant }: { tenant: TenantView }) => {
  const t = useT()
  const change = useSwitchTenant()
  const { tenants } = useMe()
  const { name } = tenant
  return (
    <EmptyState
      icon={Building2}
      title={t('tenants.elsewhere.title')}
      detail={t('tenants.elsewhere.detail')}
      action={
        tenants.some((one) => one.id === tenant.id) ? (
          <Button tone="primary" busy={change.isPending} onClick={() => change.mutate(tenant.id)}>
            {t('office.enter', { name })}
          </Button>
        ) : null
      }
    />
  )
}

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
