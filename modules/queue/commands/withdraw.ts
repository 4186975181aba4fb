import { type RequestContext, withdrawRequest } from '@govconnect/kernel'
import { takeTicket } from '../contract/tickets.ts'
import { findTicket } from '../queries/tickets.ts'
import { theCitizen, type Work } from '../work.ts'
import { actOn } from './act.ts'

/**
 * A number that nobody holds leaves the line. Answers it, or null where there was none and now never will be. No notice goes out, for its visitor holds
 * another one, and figures do not take it for somebody who was tired of waiting.
 * @throws Refusal `queue.not_in_state` where its holder is being served, or was
 */
export async function withdrawTaking(work: Work, ctx: RequestContext, taking: string): Promise<string | null> {
  const answered = await withdrawRequest(work.tx, ctx, { endpoint: takeTicket, key: taking })
  if (!answered) return null
  const { id, number } = answered.ticket
  const ticket = await findTicket(work.tx, id)
  const cancel = { action: 'cancel', request_id: taking, reason: 'duplicate' } as const
  if (ticket?.status !== 'cancelled') await actOn({ ...work, by: theCitizen }, ticket, cancel)
  return number
}
