import { newId, plain, query, type RequestContext, type Route, refuse } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { listDecisions, processMessage, readDecision, understandText } from './contract.ts'
import { decideTurn, keepDecision, resultOf, stateOf } from './process.ts'
import { findDecision, findDecisionOfTurn, pageOfDecisions } from './queries.ts'
import { understand } from './rules/index.ts'
import { understandingView } from './view.ts'

const module = 'assistant'

/** The tenant of the header, else the one named in the body. */
async function tenantOf(ctx: RequestContext, named: string | undefined): Promise<string> {
  if (ctx.tenantId) return ctx.tenantId
  if (!named) throw refuse('tenant.required')
  const { items } = await ctx.client.call(lookUpTenants, { body: { tenants: [named] } })
  if (!items[0]) throw refuse('tenant.unknown', { tenant: named })
  return items[0].id
}

export const routes: readonly Route[] = [
  plain(understandText, async ({ body }) => understandingView(understand(body.text))),

  plain(processMessage, async ({ body, ctx }) => {
    const tenantId = await tenantOf(ctx, body.tenant)
    const { db } = ctx.services
    const turnId = body.turn_id ?? ctx.headers.get('idempotency-key')?.slice(0, 100) ?? newId()
    const known = await db.tenant(tenantId, { module, readOnly: true }, async (tx) => ({
      decision: await findDecisionOfTurn(tx, turnId),
      state: await stateOf(tx, body.conversation),
    }))
    if (known.decision) return resultOf(known.decision)
    const messages = body.messages.map((one) => (typeof one === 'string' ? { text: one } : one))
    const { citizen } = body
    const asker = {
      citizen_id: citizen?.id ?? null,
      wa_user_id: citizen?.wa_id ?? (citizen?.id ? null : `conversation:${body.conversation}`),
      name: citizen?.name ?? null,
      contact: citizen?.phone ?? null,
    }
    const client = ctx.services.clientFor(tenantId, ctx.requestId)
    const turn = { tenantId, conversationId: body.conversation, turnId, messages, asker, locale: body.locale }
    const decided = await decideTurn(turn, known.state, { client, clock: ctx.clock, now: () => ctx.now() })
    await db.tenant(tenantId, { module }, (tx) => keepDecision(tx, decided))
    return decided.result
  }),

  query(listDecisions, ({ tx, query, ctx }) => pageOfDecisions(tx, query, ctx.cursors)),

  query(readDecision, async ({ tx, params }) => {
    const decision = await findDecision(tx, params.id)
    if (!decision) throw refuse('assistant.decision_not_found')
    return decision
  }),
]
