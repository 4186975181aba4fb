import { dayOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export type AuditSearch = {
  action?: string | undefined
  actor?: string | undefined
  subject?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export const readAuditSearch = (raw: RawSearch): AuditSearch =>
  tidy({
    action: textOf(raw['action'], 80),
    actor: textOf(raw['actor'], 80),
    subject: textOf(raw['subject'], 80),
    from: dayOf(raw['from']),
    to: dayOf(raw['to']),
  })
