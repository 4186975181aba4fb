import { Kbd } from '@govconnect/ui/kbd.tsx'
import { LiveChip } from '@govconnect/ui/live-chip.tsx'
import { useRouterState } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useT } from '../app/texts.ts'
import { live } from './live.ts'
import { navItems } from './nav-items.ts'
import { openOverlay } from './overlays.tsx'
import { TenantSwitcher } from './tenant-switcher.tsx'

const Live = () => {
  const t = useT()
  const state = live.useState()
  return <LiveChip state={state} label={t(`shell.${state}`)} hint={t(`shell.${state}Hint`)} />
}

export const TopBar = () => {
  const t = useT()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = navItems.findLast((item) => (item.to === '/' ? path === '/' : path.startsWith(item.to)))
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-line border-b bg-surface px-4 max-md:px-2">
      <span className="md:hidden">
        <TenantSwitcher compact />
      </span>
      <h1 className="min-w-0 flex-1 truncate font-bold text-lead">{here ? t(here.label) : t('common.app')}</h1>
      <button
        type="button"
        onClick={() => openOverlay('palette')}
        className="flex h-9 items-center gap-2 rounded-md border border-line bg-canvas px-3 text-ink-3 hover:border-line-strong hover:text-ink max-md:size-11 max-md:justify-center max-md:border-0 max-md:bg-transparent max-md:p-0 lg:w-72"
      >
        <Search aria-hidden className="size-4 max-md:size-5" />
        <span className="flex-1 truncate text-left max-lg:sr-only">{t('shell.palette')}</span>
        <span className="max-md:hidden">
          <Kbd keys="Ctrl+K" />
        </span>
      </button>
      <Live />
    </header>
  )
}
