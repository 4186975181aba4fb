import { choiceOf, dayOf, type RawSearch, textOf, tidy } from '../../app/search.ts'

export const periods = ['today', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]
export const channels = ['kiosk', 'web', 'whatsapp', 'staff', 'api'] as const
/** What the range is split by in the table. */
export const partKinds = ['service', 'counter', 'agent', 'branch', 'channel', 'class'] as const
export type PartKind = (typeof partKinds)[number]

export type AnalyticsSearch = {
  /** A week unless told, or unless days are named. */
  period?: Period | undefined
  from?: string | undefined
  to?: string | undefined
  branch?: string | undefined
  service?: string | undefined
  counter?: string | undefined
  agent?: string | undefined
  class?: string | undefined
  channel?: (typeof channels)[number] | undefined
  /** By service unless told. */
  by?: PartKind | undefined
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const idOf = (value: unknown) => {
  const text = textOf(value, 36)
  return text !== undefined && uuid.test(text) ? text : undefined
}
const wordOf = (value: unknown) => {
  const text = textOf(value, 40)
  return text !== undefined && /^[a-z][a-z0-9_]*$/.test(text) ? text : undefined
}

export const readAnalyticsSearch = (raw: RawSearch): AnalyticsSearch =>
  tidy({
    period: choiceOf(raw['period'], periods),
    from: dayOf(raw['from']),
    to: dayOf(raw['to']),
    branch: idOf(raw['branch']),
    service: idOf(raw['service']),
    counter: idOf(raw['counter']),
    agent: textOf(raw['agent'], 64),
    class: wordOf(raw['class']),
    channel: choiceOf(raw['channel'], channels),
    by: choiceOf(raw['by'], partKinds),
  })
