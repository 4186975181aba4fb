import { type CaseWord, caseNotices, type NoticeEvent } from './notice.ts'
import { ticketNotices } from './ticket-notice.ts'

export const channels = ['whatsapp'] as const
export type ChannelName = (typeof channels)[number]

const words: CaseWord[] = ['complaint', 'service-request']

/** Every event a notice can be about, in the order of a life: of a case, of a place in the line. */
export const noticeEvents: readonly string[] = [
  ...words.flatMap((word) => caseNotices.map((notice): NoticeEvent => `${word}.${notice}`)),
  ...ticketNotices.map((notice) => `ticket.${notice}`),
]

export interface Rule {
  event: string
  channel: ChannelName
  enabled: boolean
}

/** An office that has decided nothing tells its citizens everything. */
export function defaultRule(event: string, channel: ChannelName): Rule {
  return { event, channel, enabled: true }
}

/** The whole matrix: the tenant's own decisions over the defaults. */
export function matrixOf(own: readonly Rule[]): Rule[] {
  return noticeEvents.flatMap((event) =>
    channels.map(
      (channel) => own.find((rule) => rule.event === event && rule.channel === channel) ?? defaultRule(event, channel),
    ),
  )
}
