import { Dropdown, DropdownItem } from '@govconnect/ui/dropdown.tsx'
import { IconButton } from '@govconnect/ui/icon-button.tsx'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Archive, ArchiveRestore, EllipsisVertical, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../../app/texts.ts'
import { useCan } from '../session/api/me.ts'

type PlaceItemProps = {
  name: string
  /** Short facts, one after the other. */
  facts: readonly (string | null)[]
  mark?: ReactNode
  chips?: ReactNode
  depth?: number
  archived?: boolean
  onEdit: () => void
  onArchive: () => void
}

/** One thing of a list, with what may be done with it. */
export const PlaceItem = (props: PlaceItemProps) => {
  const { name, facts, mark, chips, depth = 0, archived = false, onEdit, onArchive } = props
  const t = useT()
  const mayConfigure = useCan('lines.configure')
  const label = t('places.menu', { name })
  return (
    <li
      className="flex items-center gap-3 border-line border-t py-2.5 pr-2 first:border-t-0"
      style={{ paddingLeft: 16 + depth * 20 }}
    >
      {mark}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={archived ? 'break-words font-semibold text-ink-3' : 'break-words font-semibold'}>
            {name}
          </span>
          {archived ? <StateChip tone="neutral">{t('places.archived')}</StateChip> : null}
          {chips}
        </p>
        <p className="break-words text-ink-2 text-small">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {mayConfigure ? (
        <Dropdown label={label} align="end" trigger={<IconButton icon={EllipsisVertical} label={label} />}>
          <DropdownItem icon={Pencil} onSelect={onEdit}>
            {t('places.change')}
          </DropdownItem>
          <DropdownItem icon={archived ? ArchiveRestore : Archive} danger={!archived} onSelect={onArchive}>
            {archived ? t('places.restore') : t('places.archive')}
          </DropdownItem>
        </Dropdown>
      ) : null}
    </li>
  )
}
