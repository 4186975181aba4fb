import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { useT } from '../../../app/texts.ts'
import type { Labelled } from '../words.ts'

type LabelledFieldProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: Labelled
  onChange: (value: Labelled) => void
  max?: number
}

/** A text in both languages. The second may stay empty: then the first is shown in both. */
export const LabelledField = ({ label, hint, error, value, onChange, max = 80 }: LabelledFieldProps) => {
  const t = useT()
  return (
    <div className="grid gap-x-4 gap-y-2 md:grid-cols-2">
      <Field label={label} {...(error ? { error } : hint ? { hint } : {})}>
        {(ids) => (
          <Input
            {...ids}
            value={value.id}
            onChange={(event) => onChange({ ...value, id: event.target.value })}
            maxLength={max}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t('places.inEnglish', { label })}>
        {(ids) => (
          <Input
            {...ids}
            value={value.en}
            placeholder={value.id}
            onChange={(event) => onChange({ ...value, en: event.target.value })}
            maxLength={max}
            autoComplete="off"
          />
        )}
      </Field>
    </div>
  )
}
