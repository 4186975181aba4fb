import type { BranchView, ServiceView } from '@govconnect/queue/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { CalendarClock, ListTree } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useLanguage, useT } from '../../../app/texts.ts'
import { useAreas, useServices } from '../api/lists.ts'
import { dayNames, weekText } from '../hours.ts'
import { namesOf } from '../names.ts'
import { PlaceItem } from '../place-item.tsx'
import { PlaceList } from '../place-list.tsx'
import type { PlaceTab } from '../search.ts'
import { inTree, lastPosition } from '../tree.ts'
import { readable } from '../words.ts'
import { useAreaFirst } from './use-area-first.ts'
import { shownOf, useOpen } from './use-open.tsx'

const ServiceForm = lazy(async () => ({ default: (await import('../service-form.tsx')).ServiceForm }))

/** The letter that its numbers begin with. */
const Letter = ({ letter }: { letter: string }) => (
  <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-primary-soft font-bold text-primary-text">
    {letter}
  </span>
)

const useFacts = (areaNames: ReadonlyMap<string, string>) => {
  const t = useT()
  const days = dayNames(useLanguage(), 'short')
  return (one: ServiceView, leads: boolean) => {
    if (leads) return [t('places.services.leads'), areaNames.get(one.area_id) ?? null]
    return [
      areaNames.get(one.area_id) ?? null,
      t('places.services.slaFact', { minutes: one.sla_minutes }),
      t('places.services.usualFact', { minutes: one.usual_service_minutes }),
      one.hours.length > 0 ? weekText(one.hours, days) : null,
      one.skills.length > 0 ? t('places.services.needs', { skills: one.skills.map(readable).join(', ') }) : null,
      one.bring.length > 0 ? t('places.services.bringFact', { count: one.bring.length }) : null,
      one.remote ? null : t('places.services.onlyHere'),
    ]
  }
}

type ServicesTabProps = { branch: BranchView; archived: boolean; onTab: (tab: PlaceTab) => void }

/** The tree of services. */
export const ServicesTab = ({ branch, archived, onTab }: ServicesTabProps) => {
  const t = useT()
  const language = useLanguage()
  const services = useServices(branch.id)
  const areas = useAreas(branch.id)
  const { form, open, archive, dialogs } = useOpen<ServiceView>('services')
  const areaFirst = useAreaFirst(areas.data, onTab)
  const own = {
    empty: { icon: ListTree, title: t('places.services.empty'), detail: t('places.services.emptyDetail') },
    add: t('places.services.create'),
    onAdd: () => open({}),
  }
  const facts = useFacts(namesOf(areas.data ?? [], language))
  const rows = inTree(shownOf(services.data, archived))
  const parents = new Set(rows.map(({ item }) => item.parent_id))
  return (
    <>
      <PlaceList
        title={t('places.tabs.services')}
        lead={t('places.services.lead')}
        lists={[services, areas]}
        {...(areaFirst ?? own)}
      >
        {rows.length > 0
          ? rows.map(({ item, depth }) => (
              <PlaceItem
                key={item.id}
                mark={<Letter letter={item.letter} />}
                name={item.name[language]}
                facts={facts(item, parents.has(item.id))}
                depth={depth}
                archived={item.archived}
                chips={
                  item.booking ? (
                    <StateChip tone="primary" icon={CalendarClock}>
                      {t('places.services.booked')}
                    </StateChip>
                  ) : null
                }
                onEdit={() => open({ item })}
                onArchive={() => archive(item, item.name[language])}
              />
            ))
          : null}
      </PlaceList>
      <Suspense fallback={null}>
        {form ? (
          <ServiceForm
            branch={branch}
            areas={shownOf(areas.data, false)}
            services={shownOf(services.data, false)}
            service={form.item}
            position={lastPosition(services.data ?? [])}
            onClose={() => open(null)}
          />
        ) : null}
      </Suspense>
      {dialogs}
    </>
  )
}
