import { choiceOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export const inboxFilters = ['all', 'mine', 'unassigned', 'assistant'] as const

export type InboxSearch = {
  filter?: (typeof inboxFilters)[number] | undefined
  state?: 'open' | 'closed' | undefined
  q?: string | undefined
}

export const readInboxSearch = (raw: RawSearch): InboxSearch =>
  tidy({
    filter: choiceOf(raw['filter'], inboxFilters),
    state: choiceOf(raw['state'], ['open', 'closed']),
    q: textOf(raw['q'], 100),
  })
