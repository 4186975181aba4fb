import { onStepwise, type Reaction } from '@govconnect/kernel'
import { tenantDeleted } from '@govconnect/tenants/contract'

export const reactions: readonly Reaction[] = [
  onStepwise(tenantDeleted, { name: 'cases.erase-office' }, async ({ event: { payload }, ctx }) => {
    if (payload.data === 'erase') await ctx.eraseTenantRows(payload.tenant_id)
  }),
]
