import type { AreaView, ServiceView } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useState } from 'react'
import { useLanguage, useT } from '../../app/texts.ts'
import { LabelledField } from './fields/labelled-field.tsx'
import { NumberField } from './fields/number-field.tsx'
import { possibleParents } from './tree.ts'
import type { ServicePart } from './use-service-edit.ts'
import { wordOf } from './words.ts'

type ServiceIdentityProps = ServicePart & {
  areas: readonly AreaView[]
  services: readonly ServiceView[]
  serviceId: string | undefined
}

/** Its name, its code and letter, and where it stands. */
export const ServiceIdentity = ({ draft, change, faults, labels, ...rest }: ServiceIdentityProps) => {
  const { areas, services, serviceId } = rest
  const t = useT()
  const language = useLanguage()
  const [ownCode, setOwnCode] = useState(serviceId !== undefined)
  const fault = (name: 'code' | 'letter' | 'area_id') => (faults[name] ? { error: faults[name] } : {})
  return (
    <>
      <LabelledField
        label={labels.name}
        error={faults['name']}
        value={draft.name}
        onChange={(name) => change({ name, ...(ownCode ? {} : { code: wordOf(name.id) }) })}
      />
      <LabelledField
        label={labels.description}
        value={draft.description ?? { id: '', en: '' }}
        max={300}
        onChange={(description) => change({ description })}
      />
      <div className="grid gap-4 md:grid-cols-3">
        <Field label={labels.code} hint={t('places.fields.codeHint')} {...fault('code')}>
          {(ids) => (
            <Input
              {...ids}
              value={draft.code}
              onChange={(event) => {
                setOwnCode(true)
                change({ code: event.target.value })
              }}
              maxLength={40}
              autoCapitalize="none"
              spellCheck={false}
              autoComplete="off"
            />
          )}
        </Field>
        <Field
          label={labels.letter}
          hint={t('places.services.letterHint', { letter: draft.letter || 'A' })}
          {...fault('letter')}
        >
          {(ids) => (
            <Input
              {...ids}
              value={draft.letter}
              onChange={(event) => change({ letter: event.target.value.toUpperCase() })}
              maxLength={2}
              autoComplete="off"
              className="max-w-24"
            />
          )}
        </Field>
        <NumberField
          label={labels.position}
          hint={t('places.fields.positionHint')}
          value={draft.position}
          min={0}
          max={9_999}
          onChange={(position) => change({ position: position ?? 0 })}
        />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={labels.area_id} {...fault('area_id')}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.area_id}
              onChange={(event) => change({ area_id: event.target.value })}
              placeholder={t('places.choose')}
              options={areas.map(({ id, name }) => ({ value: id, label: name[language] }))}
            />
          )}
        </Field>
        <Field label={labels.parent_id} hint={t('places.services.parentHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.parent_id ?? ''}
              onChange={(event) => change({ parent_id: event.target.value || null })}
              options={[
                { value: '', label: t('places.services.top') },
                ...possibleParents(services, serviceId).map(({ item, depth }) => ({
                  value: item.id,
                  label: `${'\u2003'.repeat(depth)}${item.name[language]}`,
                })),
              ]}
            />
          )}
        </Field>
      </div>
    </>
  )
}
