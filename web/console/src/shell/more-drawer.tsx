import { Sheet } from '@govconnect/ui/dialog.tsx'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/texts.ts'
import type { NavItem } from './nav-items.ts'
import { TenantSwitcher } from './tenant-switcher.tsx'
import { UserMenu } from './user-menu.tsx'

type MoreDrawerProps = { items: readonly NavItem[]; onOpenChange: (open: boolean) => void }

export const MoreDrawer = ({ items, onOpenChange }: MoreDrawerProps) => {
  const t = useT()
  return (
    <Sheet open onOpenChange={onOpenChange} title={t('shell.nav')} side="left">
      <div className="flex flex-col gap-1 p-3">
        <TenantSwitcher />
        <ul className="my-2 flex flex-col">
          {items.map((item) => (
            <li key={item.to}>
              <Link
                to={item.to}
                activeOptions={{ exact: item.to === '/', includeSearch: false }}
                className="flex h-12 items-center gap-3 rounded-md px-3 font-semibold text-ink-2 data-[status=active]:bg-primary-soft data-[status=active]:text-primary-text"
              >
                <item.icon aria-hidden className="size-5" />
                {t(item.label)}
              </Link>
            </li>
          ))}
        </ul>
        <UserMenu />
      </div>
    </Sheet>
  )
}
