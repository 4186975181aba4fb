import type { AreaView, BranchView } from '@govconnect/queue/contract'
import { Armchair } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useLanguage, useT } from '../../../app/texts.ts'
import { useAreas, useCounters, useServices } from '../api/lists.ts'
import { PlaceItem } from '../place-item.tsx'
import { PlaceList } from '../place-list.tsx'
import { lastPosition } from '../tree.ts'
import { shownOf, useOpen } from './use-open.tsx'

const AreaForm = lazy(async () => ({ default: (await import('../area-form.tsx')).AreaForm }))

/** Waiting areas of a branch. */
export const AreasTab = ({ branch, archived }: { branch: BranchView; archived: boolean }) => {
  const t = useT()
  const language = useLanguage()
  const areas = useAreas(branch.id)
  const services = useServices(branch.id)
  const counters = useCounters(branch.id)
  const { form, open, archive, dialogs } = useOpen<AreaView>('areas')
  const rows = shownOf(areas.data, archived)
  const facts = ({ id }: AreaView) => [
    t('places.areas.services', { count: shownOf(services.data, false).filter((one) => one.area_id === id).length }),
    t('places.areas.counters', {
      count: shownOf(counters.data, false).filter((one) => one.area_ids.includes(id)).length,
    }),
  ]
  return (
    <>
      <PlaceList
        title={t('places.tabs.areas')}
        lead={t('places.areas.lead')}
        add={t('places.areas.create')}
        onAdd={() => open({})}
        lists={[areas, services, counters]}
        empty={{ icon: Armchair, title: t('places.areas.empty'), detail: t('places.areas.emptyDetail') }}
      >
        {rows.length > 0
          ? rows.map((area) => (
              <PlaceItem
                key={area.id}
                name={area.name[language]}
                facts={facts(area)}
                archived={area.archived}
                onEdit={() => open({ item: area })}
                onArchive={() => archive(area, area.name[language])}
              />
            ))
          : null}
      </PlaceList>
      <Suspense fallback={null}>
        {form ? (
          <AreaForm
            branchId={branch.id}
            area={form.item}
            position={lastPosition(areas.data ?? [])}
            onClose={() => open(null)}
          />
        ) : null}
      </Suspense>
      {dialogs}
    </>
  )
}
