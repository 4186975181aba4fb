import { choiceOf, dayOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

/** What the list can be sorted by: names from A, figures from the largest. */
export const poolSorts = ['name', 'depth', 'oldest', 'rate', 'busy', 'parked'] as const
export type PoolSort = (typeof poolSorts)[number]

export const tenantStatuses = ['active', 'suspended', 'deleting'] as const

export type TenantsSearch = {
  q?: string | undefined
  status?: (typeof tenantStatuses)[number] | undefined
  /** Nothing named: by name. */
  sort?: PoolSort | undefined
  /** The other way round. */
  reverse?: true | undefined
}

export const readTenantsSearch = (raw: RawSearch): TenantsSearch =>
  tidy({
    q: textOf(raw['q'], 120),
    status: choiceOf(raw['status'], tenantStatuses),
    sort: choiceOf(raw['sort'], poolSorts),
    reverse: raw['reverse'] === true ? (true as const) : undefined,
  })

export const messageStatuses = ['queued', 'handled', 'parked'] as const
export type MessageStatus = (typeof messageStatuses)[number]

export type TenantSearch = {
  /** Nothing named: the messages. */
  tab?: 'parked' | undefined
  status?: MessageStatus | undefined
  from?: string | undefined
  to?: string | undefined
}

export const readTenantSearch = (raw: RawSearch): TenantSearch =>
  tidy({
    tab: choiceOf(raw['tab'], ['parked']),
    status: choiceOf(raw['status'], messageStatuses),
    from: dayOf(raw['from']),
    to: dayOf(raw['to']),
  })
