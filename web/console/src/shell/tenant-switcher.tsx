import { Avatar } from '@govconnect/ui/avatar.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { zoneName } from '@govconnect/web/format.ts'
import { ChevronsUpDown } from 'lucide-react'
import { lazy } from 'react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { LazyMenu } from './lazy-menu.tsx'

const code = () => import('./tenant-menu.tsx')
const Menu = lazy(async () => ({ default: (await code()).TenantMenu }))

/** The office everything on screen belongs to, with its time zone. */
export const TenantSwitcher = ({ compact = false }: { compact?: boolean }) => {
  const t = useT()
  const { tenant } = useMe()
  const name = tenant?.name ?? t('shell.noOffice')
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
          <Avatar name={name} size="sm" square />
          {compact ? (
            <span className="sr-only">
              {t('shell.office')}: {name}
            </span>
          ) : (
            <>
              <span className="min-w-0 flex-1">
                <span className="block truncate font-bold leading-tight">{name}</span>
                <span className="block text-ink-3 text-micro">{tenant ? zoneName(tenant.zone) : ''}</span>
              </span>
              <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
            </>
          )}
        </button>
      )}
    />
  )
}
