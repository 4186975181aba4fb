import { ToastHost } from '@govconnect/ui/toast.tsx'
import { type Hotkey, useHotkeys } from '@govconnect/web/hotkeys.ts'
import { useMedia } from '@govconnect/web/now.ts'
import { usePreferences } from '@govconnect/web/preferences.ts'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Forbidden, useMissingPermission } from './forbidden.tsx'
import { live } from './live.ts'
import { navItems } from './nav-items.ts'
import { NoOffice } from './no-office.tsx'
import { Overlays, openOverlay } from './overlays.tsx'
import { Rail, railWidth, toggleRail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'

const useShellKeys = () => {
  const t = useT()
  const navigate = useNavigate()
  const { railCollapsed } = usePreferences()
  const { permissions } = useMe()
  const screen = t('shell.groupScreen')
  const hotkeys: Hotkey[] = [
    { keys: 'Ctrl+K', label: t('shell.palette'), group: screen, run: () => openOverlay('palette') },
    { keys: '?', label: t('shell.cheatSheet'), group: screen, run: () => openOverlay('keys') },
    { keys: 'Ctrl+B', label: t('shell.collapse'), group: screen, run: () => toggleRail(railCollapsed) },
    ...navItems
      .filter((item) => !item.needs || permissions.includes(item.needs))
      .map((item) => ({
        keys: `G ${item.key}`,
        label: t(item.label),
        group: t('shell.groupGo'),
        run: () => void navigate({ to: item.to }),
      })),
  ]
  useHotkeys(hotkeys)
}

/** Everything behind the sign-in. */
export const AppLayout = () => {
  const t = useT()
  const { tenant, session } = useMe()
  const desk = useMedia('(min-width: 768px)')
  const { railCollapsed } = usePreferences()
  const forbidden = useMissingPermission()
  useShellKeys()
  // Another office or session is another stream
  useEffect(() => {
    live.start()
    return live.stop
  }, [tenant?.id, session.id])
  return (
    <div className="flex h-dvh overflow-hidden bg-canvas">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-primary px-4 py-2 font-semibold text-on-primary focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t('common.skipToContent')}
      </a>
      <Rail />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar />
        {/* Clipped: what a page hides from sight stands outside its scrolling part and would lengthen the whole screen. */}
        <main id="content" tabIndex={-1} className="relative flex min-h-0 flex-1 flex-col overflow-clip outline-none">
          {tenant ? forbidden ? <Forbidden permission={forbidden} /> : <Outlet /> : <NoOffice />}
        </main>
        <BottomBar />
      </div>
      <Overlays />
      <ToastHost
        label={t('common.notifications')}
        closeLabel={t('common.close')}
        position={desk ? 'bottom-left' : 'top-center'}
        leftEdge={railWidth(railCollapsed)}
      />
    </div>
  )
}
