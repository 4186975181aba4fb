import type { PolicyRules, ServiceView } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { useT } from '../../../app/texts.ts'
import { useLabel } from '../../tickets/words.ts'
import type { Asked } from './give.ts'

type GiveFieldsProps = {
  asked: Asked
  services: readonly ServiceView[]
  /** All of the policy: staff give also those that nobody may name for themselves. */
  classes: PolicyRules['classes']
  onChange: (more: Partial<Asked>) => void
}

const languages = ['id', 'en'] as const
/** As the queue module keeps them. */
const longest = { name: 120, phone: 32, input: 200 }

export const GiveFields = ({ asked, services, classes, onChange: change }: GiveFieldsProps) => {
  const t = useT()
  const label = useLabel()
  const service = services.find(({ id }) => id === asked.serviceId)
  return (
    <>
      <Field label={t('desk.give.service')}>
        {(ids) => (
          <Select
            {...ids}
            value={asked.serviceId}
            onChange={({ target }) => change({ serviceId: target.value })}
            options={services.map(({ id, name }) => ({ value: id, label: label(name) }))}
          />
        )}
      </Field>
      <Field label={t('desk.give.class')}>
        {(ids) => (
          <Select
            {...ids}
            value={asked.classCode}
            onChange={({ target }) => change({ classCode: target.value })}
            options={classes.map(({ code, label: name }) => ({ value: code, label: label(name) }))}
          />
        )}
      </Field>
      {service?.inputs.map(({ key, label: name, kind, required }) => (
        <Field key={key} label={required ? label(name) : t('desk.give.optional', { label: label(name) })}>
          {(ids) => (
            <Input
              {...ids}
              required={required}
              maxLength={longest.input}
              autoComplete="off"
              {...(kind === 'text' ? {} : { inputMode: kind === 'phone' ? 'tel' : 'numeric' })}
              value={asked.inputs[key] ?? ''}
              onChange={({ target }) => change({ inputs: { ...asked.inputs, [key]: target.value } })}
            />
          )}
        </Field>
      ))}
      <Field label={t('desk.give.optional', { label: t('desk.give.name') })}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={longest.name}
            autoComplete="off"
            value={asked.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <Field label={t('desk.give.optional', { label: t('desk.give.phone') })} hint={t('desk.give.phoneHint')}>
        {(ids) => (
          <Input
            {...ids}
            type="tel"
            maxLength={longest.phone}
            autoComplete="off"
            value={asked.phone}
            onChange={({ target }) => change({ phone: target.value })}
          />
        )}
      </Field>
      <Field label={t('desk.give.language')}>
        {(ids) => (
          <Select
            {...ids}
            value={asked.language}
            onChange={({ target }) => change({ language: target.value as Asked['language'] })}
            options={languages.map((value) => ({ value, label: t(`desk.give.languages.${value}`) }))}
          />
        )}
      </Field>
    </>
  )
}
