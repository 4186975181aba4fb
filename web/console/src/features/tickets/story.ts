import type { TicketDetail, WhyView } from '@govconnect/queue/contract'
import type { ChipTone } from '@govconnect/ui/state-chip.tsx'

type TicketEvent = TicketDetail['events'][number]

const tones: Partial<Record<TicketEvent['name'], ChipTone>> = {
  'ticket.called': 'accent',
  'ticket.recalled': 'accent',
  'ticket.serving': 'primary',
  'ticket.held': 'progress',
  'ticket.done': 'done',
  'ticket.no_show': 'refused',
  'ticket.cancelled': 'refused',
  'ticket.orphaned': 'danger',
}

export const toneOf = ({ name }: Pick<TicketEvent, 'name'>): ChipTone => tones[name] ?? 'neutral'

const textIn = (payload: TicketEvent['payload'], key: string): string | null => {
  const value = payload[key]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What a person wrote with the action: a reason, or a note. */
export const wordsOf = ({ payload }: Pick<TicketEvent, 'payload'>): string[] =>
  ['reason', 'note', 'text', 'forced_reason'].flatMap((key) => textIn(payload, key) ?? [])

/** Where an event names a place: the counter of a call, the service of a transfer or of the next leg. */
export const placesOf = ({ payload }: Pick<TicketEvent, 'payload'>) => {
  const next = payload['next']
  const nextId = next && typeof next === 'object' && 'service_id' in next ? String(next.service_id) : null
  return {
    counterId: textIn(payload, 'counter_id') ?? textIn(payload, 'to_counter_id'),
    serviceId: nextId ?? (textIn(payload, 'from_service_id') ? textIn(payload, 'service_id') : null),
  }
}

/** The reasons kept with a call. */
export const whyOf = ({ name, payload }: Pick<TicketEvent, 'name' | 'payload'>): WhyView | null => {
  const why = payload['why']
  return name === 'ticket.called' && why && typeof why === 'object' && 'by' in why ? (why as WhyView) : null
}

/** When the visitor was called last; the grace before a no-show counts from there. */
export const lastCallOf = (events: readonly TicketEvent[]): string | null =>
  events.findLast(({ name }) => name === 'ticket.called' || name === 'ticket.recalled')?.at ?? null
