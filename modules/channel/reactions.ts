import { assistantReplied } from '@govconnect/assistant/contract'
import { on, onStepwise, type Reaction } from '@govconnect/kernel'
import { tenantChanged, tenantDeleted } from '@govconnect/tenants/contract'
import { writeAssistantReply } from './commands/assistant-reply.ts'
import type { ChannelRuntime } from './runtime.ts'
import { releaseAccounts } from './store/accounts.ts'

/** `running`: what this copy of the module has in memory. Other processes read the numbers anew within ten seconds. */
export function reactionsOf(running: () => ChannelRuntime | undefined): Reaction[] {
  const forgetNumbers = () => running()?.directory.forget()
  return [
    on(
      assistantReplied,
      { name: 'channel.write-assistant-reply', mode: 'once', concurrency: 16 },
      ({ event, tx, ctx }) => writeAssistantReply(tx, event.payload, ctx.now()),
    ),
    on(tenantChanged, { name: 'channel.release-numbers', mode: 'once' }, async ({ event: { payload }, tx, ctx }) => {
      if (payload.status !== 'deleting') return
      await releaseAccounts(tx, payload.tenant_id, ctx.now())
      tx.afterCommit(forgetNumbers)
    }),
    onStepwise(tenantDeleted, { name: 'channel.erase-office' }, async ({ event: { payload }, ctx, commit }) => {
      if (payload.data === 'erase') await ctx.eraseTenantRows(payload.tenant_id)
      else await commit((tx) => releaseAccounts(tx, payload.tenant_id, ctx.now()))
      forgetNumbers()
    }),
  ]
}
