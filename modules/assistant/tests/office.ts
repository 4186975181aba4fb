import { channelTurnReady } from '@govconnect/channel/contract'
import { defineModule, type EventEnvelope, emit, newId, on, type PayloadOf, plain } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { type TestRuntime, tenantA } from '@govconnect/testkit'
import { assistantReplied } from '../contract.ts'

/** Stands in for `tenants`. */
export const tenantsStub = defineModule({
  name: 'tenants',
  routes: [
    plain(lookUpTenants, async ({ body }) => ({
      items: (body.tenants ?? []).map((id) => ({
        ...{ id, slug: 'kota-contoh', name: 'Kota Contoh', status: 'active' as const },
        ...{ zone: 'Asia/Jakarta' as const, plan: 'standard' as const, created_at: '2026-01-01T00:00:00.000Z' },
      })),
    })),
  ],
})

type Replied = EventEnvelope<PayloadOf<typeof assistantReplied>>

/** Stands in for the channel: hands turns over and hears the answers. */
export function createChannel() {
  const heard: Replied[] = []
  const module = defineModule({
    name: 'channel',
    events: [channelTurnReady],
    reactions: [
      on(assistantReplied, { name: 'channel.hear', mode: 'once' }, async ({ event }) => {
        heard.push(event)
      }),
    ],
  })
  const hand = (runtime: TestRuntime, of: { conversation: string; turn?: string; citizen?: string; text: string }) =>
    runtime.services.db.tenant(tenantA, { module: 'channel' }, async (tx) => {
      const payload = {
        ...{ tenant_id: tenantA, conversation_id: of.conversation, owner_version: 1, turn_id: of.turn ?? newId() },
        messages: [{ id: newId(), type: 'text', text: of.text, sent_at: runtime.clock.now().toISOString() }],
        citizen: { id: of.citizen ?? newId(), name: 'Siti', wa_id: '6281200001111', phone: '+6281200001111' },
      }
      emit(tx, channelTurnReady, payload, { key: of.conversation, occurredAt: runtime.clock.now() })
    })
  return { module, hand, heard: (conversation: string) => heard.filter((event) => event.key === conversation) }
}
