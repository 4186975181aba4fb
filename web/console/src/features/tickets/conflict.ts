import { ProblemError } from '@govconnect/kernel/contract'
import type { TicketView } from '@govconnect/queue/contract'

export type TicketDifference = { field: 'status' | 'counter' | 'agent' | 'service'; before: string; now: string }
export type Comparable = Pick<TicketView, 'number' | 'status' | 'counter_id' | 'agent' | 'service_id' | 'version'>

const valuesOf = (ticket: Comparable): Record<TicketDifference['field'], string> => ({
  status: ticket.status,
  counter: ticket.counter_id ?? '',
  agent: ticket.agent?.name ?? '',
  service: ticket.service_id,
})

/** What somebody else changed since this desk looked. */
export const differencesOf = (before: Comparable, now: Comparable): TicketDifference[] => {
  const old = valuesOf(before)
  return Object.entries(valuesOf(now)).flatMap(([field, value]) => {
    const key = field as TicketDifference['field']
    return old[key] === value ? [] : [{ field: key, before: old[key], now: value }]
  })
}

/** The present ticket that a refusal carries, or null. */
export const currentOf = (error: unknown): Comparable | null => {
  if (!(error instanceof ProblemError)) return null
  const current = error.problem['current']
  return current && typeof current === 'object' && 'version' in current ? (current as Comparable) : null
}

/** What may become of the ticket at a counter that closes, as the server offers it. */
export const choicesOf = (error: unknown): string[] => {
  if (!(error instanceof ProblemError) || error.code !== 'queue.counter_has_ticket') return []
  const choices = error.problem['choices']
  return Array.isArray(choices) ? choices.filter((one): one is string => typeof one === 'string') : []
}
