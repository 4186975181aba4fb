import type { AreaView } from '@govconnect/queue/contract'
import { Armchair } from 'lucide-react'
import { useT } from '../../../app/texts.ts'
import type { PlaceTab } from '../search.ts'
import { shownOf } from './use-open.tsx'

/** What a list offers while its branch has no waiting area: nothing in it can be saved before there is one. */
export const useAreaFirst = (areas: readonly AreaView[] | undefined, onTab: (tab: PlaceTab) => void) => {
  const t = useT()
  if (areas === undefined || shownOf(areas, false).length > 0) return null
  return {
    empty: { icon: Armchair, title: t('places.areas.empty'), detail: t('places.areas.first') },
    add: t('places.steps.go', { name: t('places.tabs.areas') }),
    onAdd: () => onTab('areas'),
  }
}
