import { onStepwise, type Reaction } from '@govconnect/kernel'
import { tenantDeleted } from '@govconnect/tenants/contract'
import { freeNumbers } from './store/postgres-directory.ts'

/** A number of an office that is gone may be another's: nothing more is delivered to it. */
export const reactions: readonly Reaction[] = [
  onStepwise(tenantDeleted, { name: 'simulator.erase-office' }, async ({ event: { payload }, ctx, commit }) => {
    if (payload.data === 'erase') await ctx.eraseTenantRows(payload.tenant_id)
    else await commit((tx) => freeNumbers(tx, payload.tenant_id))
  }),
]
