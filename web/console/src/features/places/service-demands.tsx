import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useState } from 'react'
import { useLanguage, useT } from '../../app/texts.ts'
import { LabelledField } from './fields/labelled-field.tsx'
import { Rows } from './fields/rows.tsx'
import type { ServiceDraft, ServicePart } from './use-service-edit.ts'
import { type Labelled, readable, wordOf, wordsOf } from './words.ts'

type Asked = ServiceDraft['inputs'][number]

const blank: Labelled = { id: '', en: '' }
const freshInput: Asked = { key: '', label: blank, kind: 'text', required: true }
const kinds = ['text', 'digits', 'phone', 'nik'] as const

const Question = ({ row, change }: { row: Asked; change: (part: Partial<Asked>) => void }) => {
  const t = useT()
  return (
    <>
      <LabelledField
        label={t('places.services.question')}
        value={row.label}
        onChange={(label) => change({ label, key: wordOf(label.id) || row.key })}
      />
      <div className="flex flex-wrap items-end gap-4">
        <Field label={t('places.services.kind')} className="w-48">
          {(ids) => (
            <Select
              {...ids}
              value={row.kind}
              onChange={(event) => change({ kind: event.target.value as Asked['kind'] })}
              options={kinds.map((value) => ({ value, label: t(`places.services.kinds.${value}`) }))}
            />
          )}
        </Field>
        <span className="pb-2">
          <Switch
            label={t('places.services.required')}
            checked={row.required}
            onChange={(required) => change({ required })}
          />
        </span>
      </div>
    </>
  )
}

/** What the visitor brings and is asked, and what whoever serves must be able to do. */
export const ServiceDemands = ({ draft, change, faults, labels }: ServicePart) => {
  const t = useT()
  const language = useLanguage()
  const [skills, setSkills] = useState(draft.skills.map(readable).join(', '))
  return (
    <>
      <Rows
        legend={labels.bring}
        hint={t('places.services.bringHint')}
        rows={draft.bring}
        most={20}
        fresh={blank}
        add={t('places.services.addBring')}
        nameOf={(row, index) => row[language] || String(index + 1)}
        onChange={(bring) => change({ bring })}
      >
        {(row, set) => (
          <LabelledField label={t('places.services.document')} value={row} max={160} onChange={(value) => set(value)} />
        )}
      </Rows>
      <Rows
        legend={labels.inputs}
        hint={faults['inputs'] ?? t('places.services.inputsHint')}
        rows={draft.inputs}
        most={8}
        fresh={freshInput}
        add={t('places.services.addInput')}
        nameOf={(row, index) => row.label[language] || String(index + 1)}
        onChange={(inputs) => change({ inputs })}
      >
        {(row, set) => <Question row={row} change={set} />}
      </Rows>
      <Field label={labels.skills} hint={t('places.services.skillsHint')}>
        {(ids) => (
          <Input
            {...ids}
            value={skills}
            onChange={(event) => {
              setSkills(event.target.value)
              change({ skills: wordsOf(event.target.value) })
            }}
            maxLength={400}
            autoComplete="off"
          />
        )}
      </Field>
    </>
  )
}
