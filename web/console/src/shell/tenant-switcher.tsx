import { Avatar } from '@govconnect/ui/avatar.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Dropdown, DropdownChoices } from '@govconnect/ui/dropdown.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { ChevronsUpDown } from 'lucide-react'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { useSwitchTenant } from '../features/session/api/switch-tenant.ts'

/** The office everything on screen belongs to, with its time zone. */
export const TenantSwitcher = ({ compact = false }: { compact?: boolean }) => {
  const t = useT()
  const { tenant, tenants } = useMe()
  const change = useSwitchTenant()
  const name = tenant?.name ?? t('shell.noOffice')
  const zone = tenant ? zoneName(tenant.zone) : ''
  const choose = (id: string) =>
    change.mutate(id, { onSuccess: (me) => void say(t('shell.officeSwitched', { name: me.tenant?.name ?? '' })) })
  return (
    <Dropdown
      label={t('shell.switchOffice')}
      trigger={
        <button
          type="button"
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
                <span className="block text-ink-3 text-micro">{zone}</span>
              </span>
              <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
            </>
          )}
        </button>
      }
    >
      <DropdownChoices
        label={t('shell.office')}
        value={tenant?.id ?? ''}
        onChange={choose}
        options={tenants.map((one) => ({ value: one.id, label: `${one.name} · ${zoneName(one.zone)}` }))}
      />
    </Dropdown>
  )
}
