import type { AreaView } from '@govconnect/queue/contract'
import { useT } from '../../app/texts.ts'
import type { Bodies } from './api/save-place.ts'
import { EditDialog } from './edit-dialog.tsx'
import { LabelledField } from './fields/labelled-field.tsx'
import { NumberField } from './fields/number-field.tsx'
import { useEdit } from './use-edit.ts'
import { bothOf } from './words.ts'

const noNames = new Map<string, string>()

type AreaFormProps = { branchId: string; area?: AreaView | undefined; position: number; onClose: () => void }

/** A waiting area: those who wait there are one line. */
export const AreaForm = ({ branchId, area, position, onClose }: AreaFormProps) => {
  const t = useT()
  const draft: Bodies['areas'] = area
    ? { branch_id: area.branch_id, name: area.name, position: area.position }
    : { branch_id: branchId, name: { id: '', en: '' }, position }
  const check = ({ name }: Bodies['areas']) => (bothOf(name).id === '' ? { name: t('errors.required') } : {})
  const edit = useEdit({
    kind: 'areas',
    before: area,
    draft,
    check,
    onClose,
    tidy: (one) => ({ ...one, name: bothOf(one.name) }),
  })
  const labels = { name: t('places.fields.name'), position: t('places.fields.position') }
  return (
    <EditDialog
      edit={edit}
      title={area ? t('places.edit', { name: area.name.id }) : t('places.areas.create')}
      description={t('places.areas.lead')}
      labels={labels}
      names={noNames}
      onClose={onClose}
    >
      <LabelledField
        label={labels.name}
        error={edit.faults['name']}
        value={edit.draft.name}
        onChange={(name) => edit.change({ name })}
      />
      <NumberField
        label={labels.position}
        hint={t('places.fields.positionHint')}
        value={edit.draft.position}
        min={0}
        max={9_999}
        onChange={(position) => edit.change({ position: position ?? 0 })}
      />
    </EditDialog>
  )
}
