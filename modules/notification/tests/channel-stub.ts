import { channelRefusals, messageStatusUpdated, sendMessage } from '@govconnect/channel/contract'
import { defineModule, emit, newId, plain, refuse } from '@govconnect/kernel'
import type { TestRuntime } from '@govconnect/testkit'
import { tenantA } from '@govconnect/testkit'

export interface SentMessage {
  id: string
  to: string
  text: string
  ref: string
}

const conversation = '0190a000-0000-7000-8000-0000000000c1'
const account = '0190a000-0000-7000-8000-0000000000a1'

/**
 * Stands in for `channel` behind its real contract: keeps what it was given, once per idempotency key, and can be away,
 * refuse, or take a message and lose the answer.
 */
export function createChannelStub() {
  const sent: SentMessage[] = []
  const keys = new Map<string, SentMessage>()
  const tries: string[] = []
  let mode: 'works' | 'away' | 'window_closed' | 'loses_answer' = 'works'
  let held: Promise<void> | undefined

  const module = defineModule({
    name: 'channel',
    refusals: channelRefusals,
    events: [messageStatusUpdated],
    routes: [
      plain(sendMessage, async ({ body, ctx }) => {
        const key = ctx.headers.get('idempotency-key') ?? newId()
        tries.push(key)
        await held
        if (mode === 'away') throw refuse('service.unavailable')
        if (mode === 'window_closed') throw refuse('channel.window_closed')
        let message = keys.get(key)
        if (!message) {
          const text = body.type === 'text' ? body.text.body : ''
          message = { id: newId(), to: body.to ?? '', text, ref: body.ref ?? '' }
          keys.set(key, message)
          sent.push(message)
        }
        if (mode === 'loses_answer') throw refuse('service.unavailable')
        return { id: message.id, conversation_id: conversation, account_id: account, status: 'queued' as const }
      }),
    ],
  })

  return {
    module,
    sent,
    tries,
    set: (next: typeof mode) => {
      mode = next
    },
    hold(until: Promise<void> | undefined) {
      held = until
    },
    /** Tells what the real channel tells when the provider reports. */
    report(
      runtime: TestRuntime,
      message: Pick<SentMessage, 'id' | 'ref'>,
      status: string,
      error?: { code: number; text: string },
    ) {
      return runtime.services.db.tenant(tenantA, { module: 'channel' }, async (tx) => {
        const payload = {
          ...{ message_id: message.id, conversation_id: conversation, account_id: account, provider_id: 'wamid.x' },
          ...{ status, error_code: error?.code ?? null, error_text: error?.text ?? null, ref: message.ref },
        }
        emit(tx, messageStatusUpdated, payload, { key: conversation, occurredAt: runtime.clock.now() })
      })
    },
  }
}
