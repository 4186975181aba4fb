import { Dropdown, DropdownItem, DropdownLine } from '@govconnect/ui/dropdown.tsx'
import { useNavigate } from '@tanstack/react-router'
import { Keyboard, Languages, LogOut, SunMoon, UserRound } from 'lucide-react'
import { useT } from '../app/texts.ts'
import { useSignOut } from '../features/session/api/sign-out.ts'
import { toggleLanguage, toggleTheme } from './display.ts'
import type { MenuProps } from './lazy-menu.tsx'
import { openOverlay } from './overlays.tsx'

export const UserMenuItems = ({ trigger }: MenuProps) => {
  const t = useT()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Dropdown label={t('shell.account')} side="top" trigger={trigger} startOpen>
      <DropdownItem icon={UserRound} onSelect={() => void navigate({ to: '/pengaturan' })}>
        {t('shell.profile')}
      </DropdownItem>
      <DropdownItem icon={SunMoon} onSelect={toggleTheme}>
        {t('shell.toggleTheme')}
      </DropdownItem>
      <DropdownItem icon={Languages} onSelect={() => void toggleLanguage()}>
        {t('shell.toggleLanguage')}
      </DropdownItem>
      <DropdownItem icon={Keyboard} keys="?" onSelect={() => openOverlay('keys')}>
        {t('shell.cheatSheet')}
      </DropdownItem>
      <DropdownLine />
      <DropdownItem icon={LogOut} onSelect={() => signOut.mutate()}>
        {t('shell.signOut')}
      </DropdownItem>
    </Dropdown>
  )
}
