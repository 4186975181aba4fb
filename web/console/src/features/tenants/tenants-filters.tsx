import { Field } from '@govconnect/ui/field.tsx'
import { Select } from '@govconnect/ui/select.tsx'
import { SearchBox } from '../../app/search-box.tsx'
import { useT } from '../../app/texts.ts'
import { type PoolSort, poolSorts, type TenantsSearch, tenantStatuses } from './search.ts'

type FiltersProps = { search: TenantsSearch; wide: boolean; onChange: (change: TenantsSearch) => void }

/** On wide screens the headers of the table sort. */
export const TenantsFilters = ({ search, wide, onChange }: FiltersProps) => {
  const t = useT()
  return (
    <>
      <SearchBox
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
        label={t('tenants.search')}
        placeholder={t('tenants.searchPlaceholder')}
        className="min-w-40 flex-1 md:max-w-sm"
      />
      <Field label={t('tenants.columns.status')} hideLabel className="min-w-36 max-md:order-1 max-md:flex-1">
        {(ids) => (
          <Select
            {...ids}
            value={search.status ?? ''}
            onChange={(event) => onChange({ status: (event.target.value || undefined) as TenantsSearch['status'] })}
            options={[
              { value: '', label: t('tenants.anyStatus') },
              ...tenantStatuses.map((value) => ({ value, label: t(`tenants.status.${value}`) })),
            ]}
          />
        )}
      </Field>
      {wide ? null : (
        <Field label={t('tenants.sort')} hideLabel className="min-w-36 max-md:order-2 max-md:flex-1">
          {(ids) => (
            <Select
              {...ids}
              value={search.sort ?? 'name'}
              onChange={(event) => {
                const sort = event.target.value as PoolSort
                onChange({ sort: sort === 'name' ? undefined : sort, reverse: undefined })
              }}
              options={poolSorts.map((value) => ({ value, label: t(`tenants.sorts.${value}`) }))}
            />
          )}
        </Field>
      )}
    </>
  )
}
