import type { BranchView, CounterView } from '@govconnect/queue/contract'
import { StateChip } from '@govconnect/ui/state-chip.tsx'
import { Store } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useLanguage, useT } from '../../../app/texts.ts'
import { useAreas, useCounters, useServices } from '../api/lists.ts'
import { namesOf } from '../names.ts'
import { PlaceItem } from '../place-item.tsx'
import { PlaceList } from '../place-list.tsx'
import type { PlaceTab } from '../search.ts'
import { lastPosition } from '../tree.ts'
import { useAreaFirst } from './use-area-first.ts'
import { shownOf, useOpen } from './use-open.tsx'
import { useSkillsText } from './use-skills-text.ts'

const CounterForm = lazy(async () => ({ default: (await import('../counter-form.tsx')).CounterForm }))

type CountersTabProps = { branch: BranchView; archived: boolean; onTab: (tab: PlaceTab) => void }

/** Desks of a branch, and who works there now. */
export const CountersTab = ({ branch, archived, onTab }: CountersTabProps) => {
  const t = useT()
  const language = useLanguage()
  const counters = useCounters(branch.id)
  const areas = useAreas(branch.id)
  const services = useServices(branch.id)
  const { form, open, archive, dialogs } = useOpen<CounterView>('counters')
  const areaFirst = useAreaFirst(areas.data, onTab)
  const own = {
    empty: { icon: Store, title: t('places.counters.empty'), detail: t('places.counters.emptyDetail') },
    add: t('places.counters.create'),
    onAdd: () => open({}),
  }
  const skillsText = useSkillsText()
  const areaNames = namesOf(areas.data ?? [], language)
  const rows = shownOf(counters.data, archived)
  const facts = (one: CounterView) => [
    one.area_ids.map((id) => areaNames.get(id) ?? '').join(', '),
    one.service_ids ? t('places.counters.someServices', { count: one.service_ids.length }) : null,
    skillsText(one.skills),
    one.spoken_number === null ? t('places.counters.unspoken') : null,
  ]
  return (
    <>
      <PlaceList
        title={t('places.tabs.counters')}
        lead={t('places.counters.lead')}
        lists={[counters, areas, services]}
        {...(areaFirst ?? own)}
      >
        {rows.length > 0
          ? rows.map((one) => (
              <PlaceItem
                key={one.id}
                name={one.name[language]}
                facts={facts(one)}
                archived={one.archived}
                chips={
                  one.open ? (
                    <StateChip tone="done">{t('places.counters.staffed', { name: one.agent?.name ?? '' })}</StateChip>
                  ) : null
                }
                onEdit={() => open({ item: one })}
                onArchive={() => archive(one, one.name[language])}
              />
            ))
          : null}
      </PlaceList>
      <Suspense fallback={null}>
        {form ? (
          <CounterForm
            branchId={branch.id}
            areas={shownOf(areas.data, false)}
            services={shownOf(services.data, false)}
            counter={form.item}
            position={lastPosition(counters.data ?? [])}
            onClose={() => open(null)}
          />
        ) : null}
      </Suspense>
      {dialogs}
    </>
  )
}
