import { Button } from '@govconnect/ui/button.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { X } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import type { Places } from './api/places.ts'
import { type Days, periodOf } from './periods.ts'
import { type AnalyticsSearch, type Period, periods } from './search.ts'
import { useNames } from './use-names.ts'

type FiltersProps = {
  search: AnalyticsSearch
  days: Days
  today: string
  places: Places | undefined
  /** Priority classes that occur. */
  classes: readonly string[]
  onChange: (change: AnalyticsSearch) => void
}

const Range = ({ search, days, today, onChange }: Omit<FiltersProps, 'places' | 'classes'>) => {
  const t = useT()
  const own = { period: undefined, from: days.from, to: days.to }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Segmented
        label={t('analytics.period.label')}
        value={periodOf(search) ?? ''}
        options={periods.map((period) => ({ value: period, label: t(`analytics.period.${period}`) }))}
        onChange={(period) => onChange({ period: period as Period, from: undefined, to: undefined })}
      />
      <div className="flex gap-2 max-sm:w-full">
        <Field label={t('analytics.from')} hideLabel className="flex-1">
          {(ids) => (
            <Input
              {...ids}
              type="date"
              max={today}
              value={days.from}
              onChange={({ target }) => target.value && onChange({ ...own, from: target.value })}
            />
          )}
        </Field>
        <Field label={t('analytics.to')} hideLabel className="flex-1">
          {(ids) => (
            <Input
              {...ids}
              type="date"
              value={days.to}
              onChange={({ target }) => target.value && onChange({ ...own, to: target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Field label={label} className="min-w-36 flex-1 md:max-w-60">
    {(ids) => (
      <Select
        {...ids}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
        options={options}
      />
    )}
  </Field>
)

/** Chosen by a list each, in this order. */
const narrowing = ['branch', 'service', 'counter', 'agent', 'class', 'channel'] as const
type Narrowing = (typeof narrowing)[number]

/** Of another branch, services and counters are others. */
const without = (kind: Narrowing): AnalyticsSearch =>
  kind === 'branch' ? { service: undefined, counter: undefined } : {}

const everything = Object.fromEntries(narrowing.map((kind) => [kind, undefined])) as AnalyticsSearch

/** Which days and whose: all of it in the address. */
export const Filters = ({ search, days, today, places, classes, onChange }: FiltersProps) => {
  const t = useT()
  const { known, nameOf } = useNames(places, search.branch)
  const choicesOf = (kind: Narrowing) => {
    const keys = kind === 'class' ? classes : [...(known[kind]?.keys() ?? [])]
    const chosen = search[kind]
    // An address may name what no list holds.
    const all = chosen === undefined || keys.includes(chosen) ? keys : [...keys, chosen]
    const options = all.map((key) => ({ value: key, label: nameOf(kind, key) }))
    return [{ value: '', label: t(`analytics.all.${kind}`) }, ...options]
  }
  return (
    <div className="flex flex-col gap-3">
      <Range search={search} days={days} today={today} onChange={onChange} />
      <div className="flex flex-wrap items-end gap-2">
        {narrowing.map((kind) => (
          <Choice
            key={kind}
            label={t(`analytics.parts.${kind}`)}
            value={search[kind]}
            options={choicesOf(kind)}
            onChange={(chosen) => onChange({ ...without(kind), [kind]: chosen })}
          />
        ))}
        {narrowing.some((kind) => search[kind] !== undefined) ? (
          <Button tone="quiet" onClick={() => onChange(everything)}>
            <X aria-hidden />
            {t('common.reset')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
