import { choiceOf, dayOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export type CaseSearch = {
  kind?: 'complaint' | 'service_request' | undefined
  /** Nothing named: the open ones. */
  status?: 'all' | 'closed' | 'baru' | 'proses' | 'selesai' | 'ditolak' | undefined
  q?: string | undefined
  kategori?: string | undefined
  officer?: string | undefined
  sla?: 'on_time' | 'at_risk' | 'breached' | undefined
  from?: string | undefined
  to?: string | undefined
  sort?: 'newest' | 'oldest' | 'updated' | undefined
}

export const caseStatuses = ['baru', 'proses', 'selesai', 'ditolak'] as const

export const readCaseSearch = (raw: RawSearch): CaseSearch =>
  tidy({
    kind: choiceOf(raw['kind'], ['complaint', 'service_request']),
    status: choiceOf(raw['status'], ['all', 'closed', ...caseStatuses]),
    q: textOf(raw['q']),
    kategori: textOf(raw['kategori'], 40),
    officer: textOf(raw['officer'], 128),
    sla: choiceOf(raw['sla'], ['on_time', 'at_risk', 'breached']),
    from: dayOf(raw['from']),
    to: dayOf(raw['to']),
    sort: choiceOf(raw['sort'], ['newest', 'oldest', 'updated']),
  })
