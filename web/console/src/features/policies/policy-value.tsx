import type { PolicyRules } from '@govconnect/queue/contract'
import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { Switch } from '@govconnect/ui/switch.tsx'
import { useT } from '../../app/texts.ts'
import { ClockInput } from '../places/fields/clock-input.tsx'
import { NumberField } from '../places/fields/number-field.tsx'
import { keyOf, type PolicyPath, shapeOf } from './policy-fields.ts'
import { usePolicyWords } from './use-policy-words.ts'

type PolicyValueProps = { path: PolicyPath; value: unknown; onChange: (value: unknown) => void }

type Quota = NonNullable<PolicyRules['quota']>
type Quiet = NonNullable<PolicyRules['quiet_hours']>

const QuotaValue = ({ path, value, onChange }: PolicyValueProps) => {
  const t = useT()
  const { label, help } = usePolicyWords()
  const quota = value as Quota | null
  return (
    <div className="flex flex-col gap-3 md:col-span-2">
      <Switch
        label={label(path)}
        hint={help(path, value)}
        checked={quota !== null}
        onChange={(on) => onChange(on ? { at_most: 2, of: 3 } : null)}
      />
      {quota ? (
        <div className="grid gap-4 border-line border-l-2 pl-3 md:grid-cols-2">
          <NumberField
            label={t('policies.quotaAtMost')}
            value={quota.at_most}
            min={1}
            max={20}
            onChange={(at_most) => onChange({ ...quota, at_most })}
          />
          <NumberField
            label={t('policies.quotaOf')}
            value={quota.of}
            min={2}
            max={40}
            onChange={(of) => onChange({ ...quota, of })}
          />
        </div>
      ) : null}
    </div>
  )
}

const QuietValue = ({ path, value, onChange }: PolicyValueProps) => {
  const t = useT()
  const { label, help } = usePolicyWords()
  const quiet = value as Quiet | null
  const clock = (end: 'from' | 'to') => (
    <Field label={t(`policies.quiet.${end}`)}>
      {(ids) => (
        <ClockInput {...ids} value={quiet?.[end] ?? ''} onChange={(clock) => onChange({ ...quiet, [end]: clock })} />
      )}
    </Field>
  )
  return (
    <div className="flex flex-col gap-3 md:col-span-2">
      <Switch
        label={label(path)}
        hint={help(path, value)}
        checked={quiet !== null}
        onChange={(on) => onChange(on ? { from: '18:00', to: '07:00' } : null)}
      />
      {quiet ? (
        <div className="flex gap-4 border-line border-l-2 pl-3">
          {clock('from')}
          {clock('to')}
        </div>
      ) : null}
    </div>
  )
}

/** One value of a policy: its unit, its limits, and what it does for a citizen. */
export const PolicyValue = ({ path, value, onChange }: PolicyValueProps) => {
  const t = useT()
  const { label, help, choice } = usePolicyWords()
  const shape = shapeOf(path)
  if (shape.kind === 'quota') return <QuotaValue path={path} value={value} onChange={onChange} />
  if (shape.kind === 'quiet') return <QuietValue path={path} value={value} onChange={onChange} />
  if (shape.kind === 'switch')
    return <Switch label={label(path)} hint={help(path, value)} checked={value === true} onChange={onChange} />
  if (shape.kind === 'choice')
    return (
      <Field label={label(path)} hint={help(path, value)}>
        {(ids) => (
          <Select
            {...ids}
            value={String(value)}
            onChange={(event) => onChange(event.target.value)}
            options={shape.choices.map((one) => ({ value: one, label: choice(path, one) }))}
          />
        )}
      </Field>
    )
  return (
    <NumberField
      label={label(path)}
      unit={t(`policies.unitNames.${shape.unit}`)}
      hint={help(path, value)}
      value={value as number | null}
      min={shape.min}
      max={shape.max}
      {...(shape.step === undefined ? {} : { step: shape.step })}
      {...(shape.optional ? { optional: t(`policies.off.${keyOf(path) as 'auto_call_seconds'}`) } : {})}
      onChange={onChange}
    />
  )
}
