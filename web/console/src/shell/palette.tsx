import { CommandPalette, type PaletteCommand } from '@govconnect/ui/command-palette.tsx'
import { type Hotkey, useKnownHotkeys } from '@govconnect/web/hotkeys.ts'
import { useNavigate } from '@tanstack/react-router'
import { FileSearch, Languages, LogOut, SunMoon, Zap } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { useSignOut } from '../features/session/api/sign-out.ts'
import { toggleLanguage, toggleTheme } from './display.ts'
import { navItems } from './nav-items.ts'

const caseNumber = /^(lap|tik)[-\s]?\d/i

/** What the page beneath offers by key, without the ones that only move or open what is already open. */
const pageCommands = (hotkeys: readonly Hotkey[], pageGroup: string): PaletteCommand[] =>
  hotkeys
    .filter((hotkey) => hotkey.group === pageGroup)
    .map((hotkey) => ({
      id: `key:${hotkey.keys}`,
      label: hotkey.label,
      group: hotkey.group,
      icon: Zap,
      keys: hotkey.keys,
      run: hotkey.run,
    }))

export const Palette = ({ onClose }: { onClose: () => void }) => {
  const t = useT()
  const { permissions } = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const hotkeys = useKnownHotkeys()
  const [query, setQuery] = useState('')
  const go = t('shell.groupGo')
  const screen = t('shell.groupScreen')
  const number = query.trim().toUpperCase()
  const commands: PaletteCommand[] = [
    ...(caseNumber.test(query.trim())
      ? [
          {
            id: `case:${query}`,
            label: t('shell.openCase', { number }),
            group: t('shell.cases'),
            icon: FileSearch,
            also: query,
            run: () => void navigate({ to: '/kasus/$caseId', params: { caseId: number }, search: {} }),
          },
        ]
      : []),
    ...pageCommands(hotkeys, t('shell.groupPage')),
    ...navItems
      .filter((item) => !item.needs || permissions.includes(item.needs))
      .map((item) => ({
        id: `go:${item.to}`,
        label: t(item.label),
        group: go,
        icon: item.icon,
        keys: `G ${item.key}`,
        run: () => void navigate({ to: item.to }),
      })),
    { id: 'theme', label: t('shell.toggleTheme'), group: screen, icon: SunMoon, run: toggleTheme },
    {
      id: 'language',
      label: t('shell.toggleLanguage'),
      group: screen,
      icon: Languages,
      run: () => void toggleLanguage(),
    },
    { id: 'sign-out', label: t('shell.signOut'), group: screen, icon: LogOut, run: () => signOut.mutate() },
  ]
  return (
    <CommandPalette
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('shell.palette')}
      placeholder={t('shell.palettePlaceholder')}
      commands={commands}
      query={query}
      onQuery={setQuery}
    />
  )
}
