import { channelTurnReady } from '@govconnect/channel/contract'
import { emit, onStepwise, type Reaction } from '@govconnect/kernel'
import { tenantDeleted } from '@govconnect/tenants/contract'
import { assistantReplied } from './contract.ts'
import { decideTurn, keepDecision, stateOf } from './process.ts'

/** The state is read before the transaction that changes it: turns of one conversation come one after another. */
export const reactions: readonly Reaction[] = [
  onStepwise(channelTurnReady, { name: 'assistant.answer-turn', concurrency: 16 }, async ({ event, ctx, commit }) => {
    const { payload } = event
    const { conversation_id, turn_id, citizen } = payload
    const before = await ctx.read((tx) => stateOf(tx, conversation_id))
    const asker = { citizen_id: citizen.id, wa_user_id: citizen.wa_id, name: citizen.name, contact: citizen.phone }
    const turn = {
      tenantId: payload.tenant_id,
      conversationId: conversation_id,
      turnId: turn_id,
      messages: payload.messages,
      asker,
      locale: payload.locale,
    }
    const decided = await decideTurn(turn, before, ctx)
    await commit(async (tx) => {
      if (!(await keepDecision(tx, decided))) return
      const { decision, handover, result } = decided
      emit(
        tx,
        assistantReplied,
        {
          conversation_id,
          owner_version: payload.owner_version,
          turn_id,
          decision_id: decision.id,
          action: result.action,
          replies: result.replies,
          ...(handover ? { handover } : {}),
        },
        { key: conversation_id, occurredAt: decision.at, requestId: ctx.requestId },
      )
    })
  }),
  onStepwise(tenantDeleted, { name: 'assistant.erase-office' }, async ({ event: { payload }, ctx }) => {
    if (payload.data === 'erase') await ctx.eraseTenantRows(payload.tenant_id)
  }),
]
