import { choiceOf, type RawSearch, textOf } from '../../app/search.ts'

export const wallTabs = ['late', 'waiting', 'aside', 'find'] as const
export type WallTab = (typeof wallTabs)[number]

export type SupervisorSearch = {
  cabang?: string | undefined
  area?: string | undefined
  tab?: WallTab | undefined
  q?: string | undefined
  tiket?: string | undefined
}

export const readSupervisorSearch = (raw: RawSearch): SupervisorSearch => ({
  cabang: textOf(raw['cabang'], 64),
  area: textOf(raw['area'], 64),
  tab: choiceOf(raw['tab'], wallTabs),
  q: textOf(raw['q'], 80),
  tiket: textOf(raw['tiket'], 64),
})
