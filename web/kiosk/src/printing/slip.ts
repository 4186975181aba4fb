import type { Setup } from '@govconnect/web/device/session.ts'
import { createFormat } from '@govconnect/web/format.ts'
import type { Language } from '@govconnect/web/texts.ts'
import type { Service } from '../flow/flow.ts'
import type { Given } from '../offline/counter.ts'
import type { Translate } from '../texts.ts'
import { waitMinutes } from './wait-minutes.ts'

/** All that stands on a ticket of paper, in the visitor's language. */
export interface Slip {
  office: string
  branch: string
  title: string
  number: string
  service: string
  /** Day and time in the branch's zone. */
  taken: string
  ahead: string | null
  wait: string | null
  bring: { title: string; items: string[] } | null
  /** Address behind the code, and what it is for; none without a network. */
  follow: { url: string; text: string } | null
  note: string
}

interface SlipOf {
  given: Given
  service: Service | undefined
  setup: Setup
  language: Language
  at: number
  origin: string
  t: Translate
}

export function slipOf({ given, service, setup, language, at, origin, t }: SlipOf): Slip {
  const { wait, peopleAhead, statusUrl } = given
  const bring = service?.bring.map((one) => one[language]) ?? []
  return {
    office: setup.config.brand?.name ?? setup.office.name,
    branch: setup.branch.name,
    title: t('ticket.title'),
    number: given.number,
    service: service?.name[language] ?? '',
    taken: takenText(setup, language, at),
    ahead: peopleAhead === null ? null : `${t('confirm.waiting')}: ${t('confirm.people', { count: peopleAhead })}`,
    wait: wait && t('ticket.wait', waitMinutes(wait)),
    bring: bring.length > 0 ? { title: t('confirm.bring'), items: bring } : null,
    follow: statusUrl === null ? null : { url: new URL(statusUrl, origin).href, text: t('ticket.scan') },
    note: given.offline ? t('ticket.offline') : t('slip.listen'),
  }
}

/** What a supervisor asks for from afar, to see the printer print. */
export function testSlip({ setup, language, at, origin, t }: Omit<SlipOf, 'given' | 'service'>): Slip {
  return {
    ...{ office: setup.office.name, branch: setup.branch.name, title: t('slip.test'), number: 'A-000' },
    ...{ service: setup.device.name, taken: takenText(setup, language, at), ahead: null, wait: null, bring: null },
    ...{ follow: { url: new URL('/kiosk/', origin).href, text: t('slip.testScan') }, note: t('slip.testNote') },
  }
}

function takenText(setup: Setup, language: Language, at: number): string {
  const format = createFormat(language, setup.branch.zone)
  return `${format.date(at)}, ${format.time(at)} ${format.zoneName}`
}
