import type { OutboundContent } from './outbound-content.ts'

export type GraphRecipient = { kind: 'wa_id' | 'phone' | 'bsuid' | 'group'; value: string }

export type GraphRequest = Record<string, unknown> & { messaging_product: 'whatsapp'; type: string }

/**
 * The body of `POST /{version}/{phone-number-id}/messages`. `messageId` travels as `biz_opaque_callback_data` and comes back in
 * every status: it is what proves a send whose answer was lost. A citizen known by a business-scoped id only is addressed by `recipient`.
 */
export function graphRequest(
  content: OutboundContent,
  to: GraphRecipient,
  options: { messageId: string; replyTo?: string | null },
): GraphRequest {
  return {
    messaging_product: 'whatsapp',
    recipient_type: to.kind === 'group' ? 'group' : 'individual',
    ...(to.kind === 'bsuid' ? { recipient: to.value } : { to: to.value }),
    ...(options.replyTo ? { context: { message_id: options.replyTo } } : {}),
    ...content,
    biz_opaque_callback_data: options.messageId,
  }
}
