import { on, onMany, onStepwise, type Reaction } from '@govconnect/kernel'
import { agentChanged, ticketEvents } from '@govconnect/queue/contract'
import { tenantDeleted } from '@govconnect/tenants/contract'
import { capture } from './capture.ts'
import { toldOf } from './rules/told.ts'
import { saveAgent } from './store.ts'

/** Words, flags and second calls change no figure. */
const { noted: _noted, recalled: _recalled, orphaned: _orphaned, ...counted } = ticketEvents

/** Names of the events that stories are made of. */
export const countedNames: ReadonlySet<string> = new Set(Object.values(counted).map(({ name }) => name))

const captures = (Object.values(counted) as (typeof ticketEvents)['created'][]).map((definition) =>
  onMany(definition, { name: `analytics.capture-${definition.name}` }, ({ events, tx, ctx }) => {
    const heard = events.map(({ name, occurred_at, payload }) => ({
      ticketId: payload.id,
      told: toldOf(name, occurred_at, payload),
    }))
    return capture(tx, heard, ctx.now())
  }),
)

export const reactions: Reaction[] = [
  ...captures,
  on(agentChanged, { name: 'analytics.hear-agent', mode: 'once' }, ({ event, tx }) =>
    saveAgent(tx, { ...event.payload, told_at: new Date(event.occurred_at) }),
  ),
  onStepwise(tenantDeleted, { name: 'analytics.erase-office' }, async ({ event: { payload }, ctx }) => {
    if (payload.data === 'erase') await ctx.eraseTenantRows(payload.tenant_id)
  }),
]
