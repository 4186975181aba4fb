import { complaints, tickets } from '@govconnect/cases/contract'

export type CaseKind = 'complaint' | 'service_request'

export const kindOfId = (id: string): CaseKind => (/^tik/i.test(id) ? 'service_request' : 'complaint')

/** The endpoints of a kind: complaints live at /complaints, service requests at /service-requests. */
export const endpointsOf = (kind: CaseKind): typeof complaints =>
  kind === 'service_request' ? (tickets as unknown as typeof complaints) : complaints
