import type { CaseCounts } from '@govconnect/cases/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Dropdown, DropdownChoices } from '@govconnect/ui/dropdown.tsx'
import { Badge } from '@govconnect/ui/state-chip.tsx'
import { ArrowUpDown, ChevronDown, X } from 'lucide-react'
import { useLanguage, useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'
import { useCategories } from './api/list-categories.ts'
import { useOfficers } from './api/list-officers.ts'
import { type CaseSearch, caseStatuses } from './search.ts'

type CaseFiltersProps = {
  search: CaseSearch
  counts: CaseCounts | null
  onChange: (change: CaseSearch) => void
}

type StatusChoice = { value: CaseSearch['status']; label: string; count: number | undefined; warm?: boolean }

const useStatusChoices = (counts: CaseCounts | null): StatusChoice[] => {
  const t = useT()
  return [
    { value: undefined, label: t('cases.status.open'), count: counts ? counts.baru + counts.proses : undefined },
    ...caseStatuses.map((status) => ({
      value: status,
      label: t(`cases.status.${status}`),
      count: counts?.[status],
      warm: false,
    })),
    { value: 'all', label: t('common.all'), count: counts?.total },
  ]
}

export const StatusPills = ({ search, counts, onChange }: CaseFiltersProps) => {
  const t = useT()
  const format = useFormat()
  return (
    <fieldset className="flex min-w-0 gap-1 overflow-x-auto max-md:-mx-3 max-md:px-3">
      <legend className="sr-only">{t('cases.status.label')}</legend>
      {useStatusChoices(counts).map((choice) => (
        <button
          key={choice.label}
          type="button"
          aria-pressed={search.status === choice.value}
          onClick={() => onChange({ status: choice.value })}
          className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full px-3 font-semibold text-ink-2 text-small hover:bg-sunken aria-pressed:bg-primary-soft aria-pressed:text-primary-text max-md:h-10"
        >
          {choice.label}
          {choice.count === undefined ? null : (
            <span className="figures font-bold text-micro">{format.number(choice.count)}</span>
          )}
        </button>
      ))}
    </fieldset>
  )
}

type FilterMenuProps = {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

const FilterMenu = ({ label, value, options, onChange }: FilterMenuProps) => {
  const chosen = options.find((option) => option.value === value)
  return (
    <Dropdown
      label={label}
      trigger={
        <Button size="sm" className={cn(value !== '' && 'border-primary bg-primary-soft text-primary-text')}>
          <span className="max-w-40 truncate">{value === '' ? label : chosen?.label}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <DropdownChoices label={label} value={value} options={options} onChange={onChange} />
    </Dropdown>
  )
}

export const FilterRow = ({ search, counts, onChange }: CaseFiltersProps) => {
  const t = useT()
  const language = useLanguage()
  const categories = useCategories(search.kind ?? 'complaint')
  const officers = useOfficers()
  const filtered = Boolean(search.kategori ?? search.officer ?? search.sla ?? search.from ?? search.to ?? search.q)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterMenu
        label={t('cases.filterCategory')}
        value={search.kategori ?? ''}
        onChange={(kategori) => onChange({ kategori })}
        options={[
          { value: '', label: t('cases.anyCategory') },
          ...categories.map((category) => ({ value: category.slug, label: category.label[language] })),
        ]}
      />
      <FilterMenu
        label={t('cases.filterOfficer')}
        value={search.officer ?? ''}
        onChange={(officer) => onChange({ officer })}
        options={[
          { value: '', label: t('cases.anyOfficer') },
          { value: 'me', label: t('cases.myCases') },
          { value: 'none', label: t('cases.noOfficer') },
          ...officers.map((officer) => ({ value: officer.id, label: officer.name })),
        ]}
      />
      <FilterMenu
        label={t('cases.sla.label')}
        value={search.sla ?? ''}
        onChange={(sla) => onChange({ sla: sla as CaseSearch['sla'] })}
        options={[
          { value: '', label: t('cases.anySla') },
          { value: 'breached', label: t('cases.sla.breached') },
          { value: 'at_risk', label: t('cases.sla.at_risk') },
          { value: 'on_time', label: t('cases.sla.on_time') },
        ]}
      />
      {counts && counts.breached > 0 && search.sla !== 'breached' ? (
        <Button size="sm" tone="quiet" className="text-accent-text" onClick={() => onChange({ sla: 'breached' })}>
          {t('cases.sla.breached')} <Badge tone="accent">{counts.breached}</Badge>
        </Button>
      ) : null}
      {filtered ? (
        <Button
          size="sm"
          tone="quiet"
          onClick={() =>
            onChange({
              kategori: undefined,
              officer: undefined,
              sla: undefined,
              from: undefined,
              to: undefined,
              q: undefined,
            })
          }
        >
          <X aria-hidden />
          {t('common.reset')}
        </Button>
      ) : null}
      <span className="flex-1" />
      <Dropdown
        label={t('cases.filterSort')}
        align="end"
        trigger={
          <Button size="sm" tone="quiet">
            <ArrowUpDown aria-hidden />
            {t(`cases.sort.${search.sort ?? 'newest'}`)}
          </Button>
        }
      >
        <DropdownChoices
          label={t('cases.filterSort')}
          value={search.sort ?? 'newest'}
          onChange={(sort) => onChange({ sort: sort as CaseSearch['sort'] })}
          options={(['newest', 'oldest', 'updated'] as const).map((sort) => ({
            value: sort,
            label: t(`cases.sort.${sort}`),
          }))}
        />
      </Dropdown>
    </div>
  )
}
