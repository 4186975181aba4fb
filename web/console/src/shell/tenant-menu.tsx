import { Dropdown, DropdownChoices } from '@govconnect/ui/dropdown.tsx'
import { say } from '@govconnect/ui/toast.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { useT } from '../app/texts.ts'
import { useMe } from '../features/session/api/me.ts'
import { useSwitchTenant } from '../features/session/api/switch-tenant.ts'
import type { MenuProps } from './lazy-menu.tsx'

export const TenantMenu = ({ trigger }: MenuProps) => {
  const t = useT()
  const { tenant, tenants } = useMe()
  const change = useSwitchTenant()
  const choose = (id: string) =>
    change.mutate(id, { onSuccess: (me) => void say(t('shell.officeSwitched', { name: me.tenant?.name ?? '' })) })
  return (
    <Dropdown label={t('shell.switchOffice')} trigger={trigger} startOpen>
      <DropdownChoices
        label={t('shell.office')}
        value={tenant?.id ?? ''}
        onChange={choose}
        options={tenants.map((one) => ({ value: one.id, label: `${one.name} · ${zoneName(one.zone)}` }))}
      />
    </Dropdown>
  )
}
