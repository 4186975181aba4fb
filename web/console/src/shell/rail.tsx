import { cn } from '@govconnect/ui/cn.ts'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { Badge } from '@govconnect/ui/state-chip.tsx'
import { Tooltip } from '@govconnect/ui/tooltip.tsx'
import { setPreferences, usePreferences } from '@govconnect/web/preferences.ts'
import { Link } from '@tanstack/react-router'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { type NavItem, navItems } from './nav-items.ts'
import { TenantSwitcher } from './tenant-switcher.tsx'
import { UserMenu } from './user-menu.tsx'
import { useWaiting } from './waiting.ts'

export const toggleRail = (collapsed: boolean) => setPreferences({ railCollapsed: !collapsed })

const RailLink = ({ item, collapsed, waiting }: { item: NavItem; collapsed: boolean; waiting: number }) => {
  const t = useT()
  const label = t(item.label)
  const link = (
    <Link
      to={item.to}
      activeOptions={{ exact: item.to === '/', includeSearch: false }}
      className={cn(
        'relative flex h-10 items-center gap-3 rounded-md px-2.5 font-semibold text-ink-2 hover:bg-sunken hover:text-ink',
        'data-[status=active]:bg-primary-soft data-[status=active]:text-primary-text',
      )}
    >
      <item.icon aria-hidden className="size-[18px] shrink-0" />
      <span className={collapsed ? 'sr-only' : 'min-w-0 flex-1 truncate'}>{label}</span>
      {waiting > 0 && !collapsed ? <Badge tone="accent">{waiting}</Badge> : null}
      {waiting > 0 && collapsed ? (
        <span aria-hidden className="absolute top-1.5 right-1.5 size-2 rounded-full bg-accent" />
      ) : null}
    </Link>
  )
  return (
    <li>
      {collapsed ? (
        <Tooltip text={label} keys={`G ${item.key}`} side="right">
          {link}
        </Tooltip>
      ) : (
        link
      )}
    </li>
  )
}

/** In pixels. */
export const railWidth = (collapsed: boolean) => (collapsed ? 60 : 220)

/** Left rail on wide screens; Ctrl+B narrows it to icons. */
export const Rail = () => {
  const t = useT()
  const { railCollapsed: collapsed } = usePreferences()
  const { permissions } = useMe()
  const waiting = useWaiting()
  return (
    <div
      className={cn(
        'hidden shrink-0 flex-col border-line border-r bg-canvas md:flex',
        collapsed ? 'w-[60px] items-stretch' : 'w-[220px]',
      )}
    >
      <div className="p-2">
        <TenantSwitcher compact={collapsed} />
      </div>
      <nav aria-label={t('shell.nav')} className="flex-1 overflow-y-auto px-2">
        <ul className="flex flex-col gap-0.5">
          {navItems
            .filter((item) => !item.needs || permissions.includes(item.needs))
            .map((item) => (
              <RailLink
                key={item.to}
                item={item}
                collapsed={collapsed}
                waiting={item.to === '/inbox' ? waiting.conversations : 0}
              />
            ))}
        </ul>
      </nav>
      <div className={cn('flex gap-1 border-line border-t p-2', collapsed && 'flex-col items-center')}>
        <UserMenu compact={collapsed} />
        <IconButton
          icon={collapsed ? PanelLeftOpen : PanelLeftClose}
          label={collapsed ? t('shell.expand') : t('shell.collapse')}
          keys="Ctrl+B"
          side="right"
          onClick={() => toggleRail(collapsed)}
        />
      </div>
    </div>
  )
}
