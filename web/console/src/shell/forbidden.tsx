import type { Permission } from '@govconnect/kernel/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { EmptyState } from '@govconnect/ui/empty-state.tsx'
import { Link, useRouterState } from '@tanstack/react-router'
import { ShieldX } from 'lucide-react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { navItems } from './nav-items.ts'

/** The right that the page at this address needs and the reader does not hold; the server refuses the data as well. */
export const useMissingPermission = (): Permission | null => {
  const { permissions } = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = navItems.find((item) => item.to !== '/' && path.startsWith(item.to))
  return here?.needs && !permissions.includes(here.needs) ? here.needs : null
}

export const Forbidden = ({ permission }: { permission: Permission }) => {
  const t = useT()
  return (
    <EmptyState
      icon={ShieldX}
      title={t('errors.forbidden')}
      detail={t('errors.forbiddenDetail', { permission })}
      action={
        <Button asChild tone="primary">
          <Link to="/">{t('errors.toHome')}</Link>
        </Button>
      }
    />
  )
}
