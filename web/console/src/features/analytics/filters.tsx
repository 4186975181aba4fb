import { Button } from '@govconnect/ui/button.tsx'
import { Field } from '@govconnect/ui/field.tsx'
import { Input } from '@govconnect/ui/input.tsx'
import { Segmented } from '@govconnect/ui/segmented.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { X } from 'lucide-react'
import { useLanguage, useT } from '../../app/texts.ts'
import type { Places } from './api/places.ts'
import { useClassName } from './class-name.ts'
import { type Days, periodOf } from './periods.ts'
import { type AnalyticsSearch, channels, type Period, periods } from './search.ts'

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
      <Field label={t('analytics.from')} hideLabel>
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
      <Field label={t('analytics.to')} hideLabel>
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
  )
}

type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Field label={label} className="min-w-40 flex-1 md:max-w-60">
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

/** Which days and whose: all of it in the address. */
export const Filters = ({ search, days, today, places, classes, onChange }: FiltersProps) => {
  const t = useT()
  const language = useLanguage()
  const className = useClassName()
  const services = (places?.services ?? []).filter(({ branch_id }) => !search.branch || branch_id === search.branch)
  const known = [...new Set([...classes, ...(search.class ? [search.class] : [])])].sort()
  const narrowed = search.branch ?? search.service ?? search.class ?? search.channel
  return (
    <div className="flex flex-col gap-3">
      <Range search={search} days={days} today={today} onChange={onChange} />
      <div className="flex flex-wrap items-end gap-2">
        <Choice
          label={t('analytics.branch')}
          value={search.branch}
          options={[
            { value: '', label: t('analytics.allBranches') },
            ...(places?.branches ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(branch) => onChange({ branch, service: undefined })}
        />
        <Choice
          label={t('analytics.service')}
          value={search.service}
          options={[
            { value: '', label: t('analytics.allServices') },
            ...services.map(({ id, name }) => ({ value: id, label: name[language] })),
          ]}
          onChange={(service) => onChange({ service })}
        />
        <Choice
          label={t('analytics.class')}
          value={search.class}
          options={[
            { value: '', label: t('analytics.allClasses') },
            ...known.map((code) => ({ value: code, label: className(code) })),
          ]}
          onChange={(chosen) => onChange({ class: chosen })}
        />
        <Choice
          label={t('analytics.channel')}
          value={search.channel}
          options={[
            { value: '', label: t('analytics.allChannels') },
            ...channels.map((channel) => ({ value: channel, label: t(`analytics.channels.${channel}`) })),
          ]}
          onChange={(channel) => onChange({ channel: channel as AnalyticsSearch['channel'] })}
        />
        {narrowed ? (
          <Button
            tone="quiet"
            onClick={() => onChange({ branch: undefined, service: undefined, class: undefined, channel: undefined })}
          >
            <X aria-hidden />
            {t('common.reset')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
