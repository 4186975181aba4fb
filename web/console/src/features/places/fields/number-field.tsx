import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { useState } from 'react'

type NumberFieldProps = {
  label: string
  unit?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  value: number | null
  min: number
  max: number
  step?: number
  /** Empty means something of its own. */
  optional?: string
  disabled?: boolean
  onChange: (value: number | null) => void
}

const isWithin = (value: number, { min, max }: Pick<NumberFieldProps, 'min' | 'max'>) =>
  Number.isFinite(value) && value >= min && value <= max

/** A number with its unit. What is typed stays as typed; only a number within its limits is told on. */
export const NumberField = (props: NumberFieldProps) => {
  const { label, unit, hint, error, value, min, max, step = 1, optional, disabled = false, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : String(value))
  const number = Number(shown.replace(',', '.'))
  const bad =
    shown === '' ? optional === undefined : !isWithin(number, props) || (step >= 1 && !Number.isInteger(number))
  const fault = bad ? `${min}–${max}` : error
  const type = (text: string) => {
    setTyped(text)
    if (text === '') return onChange(optional === undefined ? Number.NaN : null)
    onChange(Number(text.replace(',', '.')))
  }
  return (
    <Field label={unit ? `${label} (${unit})` : label} {...(fault ? { error: fault } : hint ? { hint } : {})}>
      {(ids) => (
        <Input
          {...ids}
          type="text"
          inputMode={step < 1 ? 'decimal' : 'numeric'}
          value={shown}
          placeholder={optional}
          onChange={(event) => type(event.target.value.trim())}
          onBlur={() => (bad ? undefined : setTyped(null))}
          disabled={disabled}
          className="max-w-60"
        />
      )}
    </Field>
  )
}
