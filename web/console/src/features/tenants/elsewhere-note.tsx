import type { TenantView } from '@govconnect/tenants/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Building2 } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useMe } from '../session/api/me.ts'
import { useSwitchTenant } from '../session/api/switch-tenant.ts'

/** Messages are an office's own: they are read by who acts in it. */
export const ElsewhereNote = ({ tenant }: { tenant: TenantView }) => {
  const t = useT()
  const change = useSwitchTenant()
  const { tenants, staff } = useMe()
  const mayEnter = staff.platform_admin || tenants.some((one) => one.id === tenant.id)
  return (
    <EmptyState
      icon={Building2}
      title={t('tenants.elsewhere.title')}
      detail={t('tenants.elsewhere.detail')}
      action={
        mayEnter && tenant.status !== 'deleting' ? (
          <Button tone="primary" busy={change.isPending} onClick={() => change.mutate(tenant.id)}>
            {t('office.enter', { name: tenant.name })}
          </Button>
        ) : null
      }
    />
  )
}
