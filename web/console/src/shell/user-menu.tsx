import { Avatar } from '@govconnect/ui/avatar.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Dropdown, DropdownItem, DropdownLine } from '@govconnect/ui/dropdown.tsx'
import { useNavigate } from '@tanstack/react-router'
import { Keyboard, Languages, LogOut, SunMoon, UserRound } from 'lucide-react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { useSignOut } from '../features/session/api/sign-out.ts'
import { toggleLanguage, toggleTheme } from './display.ts'
import { openOverlay } from './overlays.tsx'

export const UserMenu = ({ compact = false }: { compact?: boolean }) => {
  const t = useT()
  const { staff, role } = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Dropdown
      label={t('shell.account')}
      side="top"
      trigger={
        <button
          type="button"
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
      }
    >
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
