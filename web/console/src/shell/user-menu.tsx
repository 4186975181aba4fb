import { Avatar } from '@govconnect/ui/avatar.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { lazy } from 'react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { LazyMenu } from './lazy-menu.tsx'

const code = () => import('./user-menu-items.tsx')
const Menu = lazy(async () => ({ default: (await code()).UserMenuItems }))

export const UserMenu = ({ compact = false }: { compact?: boolean }) => {
  const t = useT()
  const { staff, role } = useMe()
  return (
    <LazyMenu
      Menu={Menu}
      preload={code}
      button={(before) => (
        <button
          type="button"
          {...before}
          className={cn(
            'flex min-w-0 items-center gap-2.5 rounded-md p-1.5 text-left hover:bg-sunken',
            !compact && 'w-full',
          )}
        >
          <Avatar name={staff.name} size="sm" />
          {compact ? (
            <span className="sr-only">
              {t('shell.account')}: {staff.name}
            </span>
          ) : (
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold leading-tight">{staff.name}</span>
              <span className="block truncate text-ink-3 text-micro">{role ? t(`roles.${role}`) : staff.email}</span>
            </span>
          )}
        </button>
      )}
    />
  )
}
