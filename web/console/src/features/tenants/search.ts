import { choiceOf, dayOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export type TenantsSearch = { q?: string | undefined }

export const readTenantsSearch = (raw: RawSearch): TenantsSearch => tidy({ q: textOf(raw['q'], 120) })

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
