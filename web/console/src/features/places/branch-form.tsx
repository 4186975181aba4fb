import type { BranchView } from '@govconnect/queue/contract'
import { hoursFit } from '@govconnect/queue/rules'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { zoneName } from '@govconnect/web/format.ts'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'
import { useMe } from '../session/api/me.ts'
import type { Bodies } from './api/save-place.ts'
import { EditDialog } from './edit-dialog.tsx'
import { WeekField } from './fields/week-field.tsx'
import { type Faults, useEdit } from './use-edit.ts'
import { isWord, wordOf } from './words.ts'

const zones: readonly BranchView['zone'][] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']
/** Business days may last until six in the morning. */
const dayEnds = ['00:00', '01:00', '02:00', '03:00', '04:00', '05:00', '06:00']
const noNames = new Map<string, string>()

const officeHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }))

type BranchFormProps = {
  branch?: BranchView
  onClose: () => void
  onSaved?: (saved: BranchView) => void
}

const useBranchEdit = ({ branch, onClose, onSaved }: BranchFormProps) => {
  const t = useT()
  const zone = useMe().tenant?.zone as BranchView['zone'] | undefined
  const fresh: Bodies['branches'] = {
    ...{ name: '', slug: '', address: '', phone: '', zone: zone ?? 'Asia/Jakarta' },
    ...{ hours: officeHours, day_ends: '00:00' },
  }
  const { id: _id, version: _version, archived: _archived, ...known } = branch ?? {}
  const check = (draft: Bodies['branches']): Faults => ({
    ...(draft.name.trim() === '' ? { name: t('errors.required') } : {}),
    ...(isWord(draft.slug) ? {} : { slug: t('places.codeRule') }),
    ...(hoursFit(draft.hours, draft.day_ends ?? '00:00') ? {} : { hours: t('places.hours.rule') }),
  })
  return useEdit({ kind: 'branches', before: branch, draft: { ...fresh, ...known }, check, onClose, onSaved })
}

/** A place of the office, with its zone and hours. */
export const BranchForm = (props: BranchFormProps) => {
  const { branch, onClose } = props
  const t = useT()
  const edit = useBranchEdit(props)
  const { draft, change, faults } = edit
  const [ownCode, setOwnCode] = useState(branch !== undefined)
  const labels = {
    ...{ name: t('places.fields.name'), slug: t('places.fields.slug'), address: t('places.fields.address') },
    ...{ phone: t('places.fields.phone'), zone: t('places.fields.zone') },
    ...{ hours: t('places.fields.hours'), day_ends: t('places.fields.dayEnds') },
  }
  const fault = (name: keyof typeof labels) => (faults[name] ? { error: faults[name] } : {})
  const plain = (name: 'address' | 'phone', maxLength: number) => (
    <Field label={labels[name]} {...fault(name)}>
      {(ids) => (
        <Input
          {...ids}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
          maxLength={maxLength}
          autoComplete="off"
        />
      )}
    </Field>
  )
  return (
    <EditDialog
      edit={edit}
      width="lg"
      title={branch ? t('places.edit', { name: branch.name }) : t('places.branches.create')}
      labels={labels}
      names={noNames}
      onClose={onClose}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={labels.name} {...fault('name')}>
          {(ids) => (
            <Input
              {...ids}
              value={draft.name}
              onChange={(event) =>
                change({ name: event.target.value, ...(ownCode ? {} : { slug: wordOf(event.target.value) }) })
              }
              maxLength={120}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label={labels.slug} hint={t('places.fields.slugHint')} {...fault('slug')}>
          {(ids) => (
            <Input
              {...ids}
              value={draft.slug}
              onChange={(event) => {
                setOwnCode(true)
                change({ slug: event.target.value })
              }}
              maxLength={40}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        {plain('address', 300)}
        {plain('phone', 40)}
        <Field label={labels.zone}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.zone}
              onChange={(event) => change({ zone: event.target.value as BranchView['zone'] })}
              options={zones.map((value) => ({ value, label: `${zoneName(value)} · ${value.split('/')[1]}` }))}
            />
          )}
        </Field>
        <Field label={labels.day_ends} hint={t('places.fields.dayEndsHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.day_ends ?? '00:00'}
              onChange={(event) => change({ day_ends: event.target.value })}
              options={dayEnds.map((value) => ({
                value,
                label: value === '00:00' ? t('places.fields.midnight') : value,
              }))}
            />
          )}
        </Field>
      </div>
      <WeekField
        legend={labels.hours}
        error={faults['hours']}
        value={draft.hours}
        onChange={(hours) => change({ hours })}
      />
    </EditDialog>
  )
}
