import { SAMPLE_TENANT, type TenantView } from '@govconnect/tenants/contract'
import { Dropdown, DropdownItem, DropdownLine } from '@govconnect/ui/dropdown.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { Download, EllipsisVertical, Pause, Pencil, Play, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/texts.ts'
import { useCan } from '../session/api/me.ts'

const OfficeForm = lazy(async () => ({ default: (await import('./office-form.tsx')).OfficeForm }))
const StatusDialog = lazy(async () => ({ default: (await import('./status-dialog.tsx')).StatusDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }))
const DeleteDialog = lazy(async () => ({ default: (await import('./delete-dialog.tsx')).DeleteDialog }))

export type Office = Pick<TenantView, 'id' | 'slug' | 'name' | 'status'>

type OfficeMenuProps = {
  office: Office
  /** Where the whole office is known, it can be edited too. */
  whole?: TenantView
  onDeleted?: () => void
}

/** What who runs the platform may do with an office. */
export const OfficeMenu = ({ office, whole, onDeleted }: OfficeMenuProps) => {
  const t = useT()
  const allowed = useCan('platform.admin')
  const [open, setOpen] = useState<'edit' | 'status' | 'export' | 'delete' | null>(null)
  const close = () => setOpen(null)
  if (!allowed || office.status === 'deleting') return null
  const suspended = office.status === 'suspended'
  const label = t('tenants.menu', { name: office.name })
  return (
    <>
      <Dropdown label={label} align="end" trigger={<IconButton icon={EllipsisVertical} label={label} />}>
        {whole ? (
          <DropdownItem icon={Pencil} onSelect={() => setOpen('edit')}>
            {t('tenants.edit')}
          </DropdownItem>
        ) : null}
        <DropdownItem icon={suspended ? Play : Pause} onSelect={() => setOpen('status')}>
          {suspended ? t('tenants.resume') : t('tenants.suspend')}
        </DropdownItem>
        <DropdownItem icon={Download} onSelect={() => setOpen('export')}>
          {t('tenants.exporting.item')}
        </DropdownItem>
        {office.id === SAMPLE_TENANT.id ? null : (
          <>
            <DropdownLine />
            <DropdownItem icon={Trash2} danger onSelect={() => setOpen('delete')}>
              {t('tenants.delete')}
            </DropdownItem>
          </>
        )}
      </Dropdown>
      <Suspense fallback={null}>
        {open === 'edit' && whole ? <OfficeForm office={whole} onClose={close} /> : null}
        {open === 'status' ? <StatusDialog office={office} onClose={close} /> : null}
        {open === 'export' ? <ExportDialog office={office} onClose={close} /> : null}
        {open === 'delete' ? <DeleteDialog office={office} onClose={close} onDeleted={onDeleted} /> : null}
      </Suspense>
    </>
  )
}
