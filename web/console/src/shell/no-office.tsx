import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Building2 } from 'lucide-react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { useSwitchTenant } from '../features/session/api/switch-tenant.ts'

/** Somebody who acts in no office yet: the first one they may enter is one click away. */
export const NoOffice = () => {
  const t = useT()
  const { tenants } = useMe()
  const enter = useSwitchTenant()
  const first = tenants[0]
  return (
    <EmptyState
      icon={Building2}
      title={t('office.none')}
      detail={first ? t('office.choose') : t('office.ask')}
      action={
        first ? (
          <Button tone="primary" busy={enter.isPending} onClick={() => enter.mutate(first.id)}>
            {t('office.enter', { name: first.name })}
          </Button>
        ) : null
      }
    />
  )
}
