import type { BranchView, HolidayView } from '@govconnect/queue/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { useNow } from '@govconnect/web/now.ts'
import { CalendarOff } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useLanguage, useT } from '../../../app/texts.ts'
import { useFormat } from '../../../app/use-format.ts'
import { useHolidays, useServices } from '../api/lists.ts'
import { namesOf } from '../names.ts'
import { PlaceItem } from '../place-item.tsx'
import { PlaceList } from '../place-list.tsx'
import { shownOf, useOpen } from './use-open.tsx'

const HolidayForm = lazy(async () => ({ default: (await import('../holiday-form.tsx')).HolidayForm }))

/** Noon is that day in every zone of the country. */
const noon = (day: string) => `${day}T05:00:00Z`
const dayMs = 86_400_000

/** Days on which something is closed or other than usual; those that are over only with the archive. */
export const HolidaysTab = ({ branch, archived }: { branch: BranchView; archived: boolean }) => {
  const t = useT()
  const language = useLanguage()
  const format = useFormat()
  const holidays = useHolidays(branch.id)
  const services = useServices(branch.id)
  const { form, open, archive, dialogs } = useOpen<HolidayView>('holidays')
  const serviceNames = namesOf(services.data ?? [], language)
  const yesterday = new Date(useNow() - dayMs).toISOString().slice(0, 10)
  const rows = (holidays.data ?? [])
    .filter(({ day }) => archived || day >= yesterday)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const facts = (one: HolidayView) => [
    format.date(noon(one.day)),
    one.service_id
      ? t('places.holidays.onlyService', { name: serviceNames.get(one.service_id) ?? '' })
      : one.branch_id === null
        ? t('places.holidays.everywhere')
        : null,
    one.hours ? `${one.hours.opens}–${one.hours.closes}` : null,
  ]
  return (
    <>
      <PlaceList
        title={t('places.tabs.holidays')}
        lead={t('places.holidays.lead')}
        add={t('places.holidays.create')}
        onAdd={() => open({})}
        lists={[holidays, services]}
        empty={{ icon: CalendarOff, title: t('places.holidays.empty'), detail: t('places.holidays.emptyDetail') }}
      >
        {rows.length > 0
          ? rows.map((one) => (
              <PlaceItem
                key={one.id}
                name={one.name[language]}
                facts={facts(one)}
                chips={
                  one.bookings_only ? (
                    <StateChip tone="neutral">{t('places.holidays.bookingsOnly')}</StateChip>
                  ) : one.hours ? null : (
                    <StateChip tone="refused">{t('places.hours.closed')}</StateChip>
                  )
                }
                onEdit={() => open({ item: one })}
                onArchive={() => archive(one, one.name[language])}
              />
            ))
          : null}
      </PlaceList>
      <Suspense fallback={null}>
        {form ? (
          <HolidayForm
            branch={branch}
            services={shownOf(services.data, false)}
            holiday={form.item}
            onClose={() => open(null)}
          />
        ) : null}
      </Suspense>
      {dialogs}
    </>
  )
}
