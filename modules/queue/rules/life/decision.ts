import type { Change } from '../events.ts'
import type { PolicyRules } from '../policy.ts'
import type { Actor, Ticket } from '../ticket.ts'

/** A refusal code of the contract with what its words need. */
export interface Refused {
  ok: false
  code: string
  params: Record<string, string | number>
}
export interface Decided {
  ok: true
  changes: Change[]
}
export type Decision = Decided | Refused

/** Who acts. `supervisor` may do to others' tickets what they may to their own. */
export interface Acting extends Actor {
  supervisor: boolean
}

/** What every decision knows. */
export interface Given {
  now: number
  by: Acting
  policy: PolicyRules
}

export const decided = (...changes: Change[]): Decided => ({ ok: true, changes })
export const refused = (code: string, params: Record<string, string | number> = {}): Refused => ({
  ok: false,
  code,
  params,
})

export function notInState(ticket: Ticket, action: string): Refused {
  return refused('queue.not_in_state', { number: ticket.number, status: ticket.status, action })
}

/** Null where the actor may touch a ticket that is at a counter: its own agent, or a supervisor. */
export function notTheirs(ticket: Ticket, by: Acting): Refused | null {
  const own = ticket.agent !== null && ticket.agent.id === by.id
  return own || by.supervisor || by.kind === 'system'
    ? null
    : refused('queue.not_your_ticket', { number: ticket.number })
}
