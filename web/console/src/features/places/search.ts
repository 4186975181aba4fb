import { choiceOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export const placeTabs = ['branch', 'areas', 'services', 'counters', 'skills', 'holidays'] as const
export type PlaceTab = (typeof placeTabs)[number]

export type PlacesSearch = {
  /** Nothing named: the first branch. */
  branch?: string | undefined
  /** Nothing named: the branch itself. */
  tab?: PlaceTab | undefined
  /** Those too that are archived. */
  archived?: true | undefined
}

export const readPlacesSearch = (raw: RawSearch): PlacesSearch =>
  tidy({
    branch: textOf(raw['branch'], 40),
    tab: choiceOf(raw['tab'], placeTabs),
    archived: raw['archived'] === true ? (true as const) : undefined,
  })
