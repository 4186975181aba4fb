import { sendMessage } from '@govconnect/channel/contract'
import { ProblemError } from '@govconnect/kernel/contract'
import { type Provider, ProviderFault } from './port.ts'

/** Refusals of the channel that pass by themselves. */
function isTransient(problem: ProblemError): boolean {
  return problem.status >= 500 || problem.status === 429 || problem.status === 401
}

/** WhatsApp through the module `channel`, which keeps the number's own limits, window and order. */
export const whatsapp: Provider = {
  channel: 'whatsapp',
  // Above what one number may send (80 a second): the channel's lanes pace, this only keeps a flood from their door.
  limit: { perSecond: 200, burst: 200 },
  async send({ recipient, text, idempotencyKey, ref }, client) {
    try {
      const body = { to: recipient, type: 'text', text, priority: 'notice', ref } as const
      const { id } = await client.call(sendMessage, { body }, { idempotencyKey })
      return { messageId: id }
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        throw new ProviderFault('transient', 'provider.unreachable', { detail: messageOf(error) })
      }
      const kind = isTransient(error) ? 'transient' : 'permanent'
      const detail = error.problem.detail
      const wait = error.problem['retry_after_seconds']
      throw new ProviderFault(kind, error.code, {
        detail,
        ...(typeof wait === 'number' ? { retryAfterMs: wait * 1000 } : {}),
      })
    }
  },
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
