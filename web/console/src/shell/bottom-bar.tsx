import { Badge } from '@govconnect/ui/state-chip.tsx'
import { Link, useRouterState } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { navItems } from './nav-items.ts'
import { useWaiting } from './waiting.ts'

const MoreDrawer = lazy(async () => ({ default: (await import('./more-drawer.tsx')).MoreDrawer }))

const shown = 3

const tab =
  'relative flex h-14 w-full flex-col items-center justify-center gap-0.5 font-semibold text-ink-3 text-micro data-[status=active]:text-primary-text'

/** Phone: the three pages most used, the rest in a drawer. */
export const BottomBar = () => {
  const t = useT()
  const { permissions } = useMe()
  const waiting = useWaiting()
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // The drawer closes when another page opens
  useEffect(() => setOpen(false), [path])
  const items = navItems.filter((item) => !item.needs || permissions.includes(item.needs))
  return (
    <nav
      aria-label={t('shell.nav')}
      className="shrink-0 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {items.slice(0, shown).map((item) => (
          <li key={item.to} className="flex-1">
            <Link to={item.to} activeOptions={{ exact: item.to === '/', includeSearch: false }} className={tab}>
              <item.icon aria-hidden className="size-5" />
              {t(item.label)}
              {item.to === '/inbox' && waiting.conversations > 0 ? (
                <span className="absolute top-1 left-1/2 ml-2">
                  <Badge tone="accent">{waiting.conversations}</Badge>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
        <li className="flex-1">
          <button
            type="button"
            onClick={() => setOpen(true)}
            aria-expanded={open}
            data-status={items.slice(shown).some(({ to }) => path.startsWith(to)) ? 'active' : undefined}
            className={tab}
          >
            <Menu aria-hidden className="size-5" />
            {t('common.more')}
          </button>
        </li>
      </ul>
      {open ? (
        <Suspense fallback={null}>
          <MoreDrawer items={items} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </nav>
  )
}
