import type { BranchView, HolidayView, ServiceView } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useLanguage, useT } from '../../app/texts.ts'
import type { Bodies } from './api/save-place.ts'
import { EditDialog } from './edit-dialog.tsx'
import { ClockInput } from './fields/clock-input.tsx'
import { LabelledField } from './fields/labelled-field.tsx'
import { closingOf } from './hours.ts'
import { inTree } from './tree.ts'
import { type Faults, useEdit } from './use-edit.ts'
import { bothOf } from './words.ts'

type HolidayFormProps = {
  branch: BranchView
  services: readonly ServiceView[]
  holiday?: HolidayView | undefined
  onClose: () => void
}

const useHolidayEdit = ({ branch, holiday, onClose }: HolidayFormProps) => {
  const t = useT()
  const fresh: Bodies['holidays'] = {
    ...{ branch_id: branch.id, service_id: null, day: '', name: { id: '', en: '' } },
    ...{ hours: null, bookings_only: false },
  }
  const { id: _id, version: _version, ...known } = holiday ?? {}
  const check = ({ day, name, hours }: Bodies['holidays']): Faults => ({
    ...(day === '' ? { day: t('errors.required') } : {}),
    ...(bothOf(name).id === '' ? { name: t('errors.required') } : {}),
    ...(hours && hours.opens >= hours.closes ? { hours: t('places.hours.rule') } : {}),
  })
  const tidy = (one: Bodies['holidays']) => ({ ...one, name: bothOf(one.name) })
  return useEdit({ kind: 'holidays', before: holiday, draft: { ...fresh, ...known }, check, tidy, onClose })
}

/** A day on which the office, a branch or one service is closed or open at other hours, or takes no bookings. */
export const HolidayForm = (props: HolidayFormProps) => {
  const { branch, services, holiday, onClose } = props
  const t = useT()
  const language = useLanguage()
  const edit = useHolidayEdit(props)
  const { draft, change, faults } = edit
  const scope = draft.branch_id === null ? 'all' : (draft.service_id ?? 'branch')
  const labels = {
    ...{ day: t('places.holidays.day'), name: t('places.fields.name'), branch_id: t('places.holidays.scope') },
    ...{ service_id: t('places.tabs.services'), hours: t('places.fields.hours') },
    ...{ bookings_only: t('places.holidays.bookingsOnly') },
  }
  const names = new Map([[branch.id, branch.name], ...services.map(({ id, name }) => [id, name[language]] as const)])
  const chooseScope = (value: string) =>
    change({
      branch_id: value === 'all' ? null : branch.id,
      service_id: value === 'all' || value === 'branch' ? null : value,
    })
  return (
    <EditDialog
      edit={edit}
      title={holiday ? t('places.edit', { name: holiday.name[language] }) : t('places.holidays.create')}
      labels={labels}
      names={names}
      onClose={onClose}
    >
      <Field label={labels.day} {...(faults['day'] ? { error: faults['day'] } : {})}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={draft.day}
            onChange={(event) => change({ day: event.target.value })}
            className="max-w-60"
          />
        )}
      </Field>
      <LabelledField
        label={labels.name}
        error={faults['name']}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <Field label={labels.branch_id}>
        {(ids) => (
          <Select
            {...ids}
            value={scope}
            onChange={(event) => chooseScope(event.target.value)}
            options={[
              { value: 'all', label: t('places.holidays.everywhere') },
              { value: 'branch', label: branch.name },
              ...inTree(services).map(({ item, depth }) => ({
                value: item.id,
                label: `${'\u2003'.repeat(depth)}${t('places.holidays.onlyService', { name: item.name[language] })}`,
              })),
            ]}
          />
        )}
      </Field>
      <Switch
        label={labels.bookings_only}
        hint={t('places.holidays.bookingsOnlyHint')}
        checked={draft.bookings_only}
        onChange={(bookings_only) => change({ bookings_only })}
      />
      <Switch
        label={t('places.holidays.closed')}
        hint={t('places.holidays.closedHint')}
        checked={draft.hours === null}
        onChange={(closed) => change({ hours: closed ? null : { opens: '08:00', closes: '12:00' } })}
      />
      {draft.hours ? (
        <div className="flex gap-4">
          <Field label={t('places.holidays.opens')} {...(faults['hours'] ? { error: faults['hours'] } : {})}>
            {(ids) => (
              <ClockInput
                {...ids}
                value={draft.hours?.opens ?? ''}
                onChange={(opens) => draft.hours && change({ hours: { ...draft.hours, opens } })}
              />
            )}
          </Field>
          <Field label={t('places.holidays.closes')}>
            {(ids) => (
              <ClockInput
                {...ids}
                value={draft.hours?.closes ?? ''}
                onChange={(closes) => draft.hours && change({ hours: { ...draft.hours, closes: closingOf(closes) } })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </EditDialog>
  )
}
