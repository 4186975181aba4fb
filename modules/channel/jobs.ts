import { job, type Services } from '@govconnect/kernel'
import type { Account } from './accounts.ts'
import { changeOwner } from './commands/change-owner.ts'
import { readIdle } from './queries/conversations.ts'
import { channelOf } from './runtime.ts'
import { lockConversation } from './store/conversations.ts'
import { forgetFinished, forgetPresence } from './store/sweep.ts'

const dayMs = 24 * 3_600_000

/** Turns whose timer died with its process. */
const sweepTurns = job({
  name: 'channel.sweep-turns',
  everyMs: 500,
  run: ({ services }) => channelOf(services).turns.sweep(),
})

/** Staff who fell silent hand back to the assistant. */
const handBackIdle = job({
  name: 'channel.hand-back-idle',
  everyMs: 15_000,
  async run({ services, now, signal }) {
    for (const account of await channelOf(services).directory.all()) {
      if (signal.aborted) return
      if (account.settings.takeover_idle_minutes > 0) await handBackOf(services, account, now)
    }
  },
})

async function handBackOf(services: Services, account: Account, now: Date): Promise<void> {
  const before = new Date(now.getTime() - account.settings.takeover_idle_minutes * 60_000)
  await services.tenantTx(account.tenantId, async (tx) => {
    for (const { id } of await readIdle(tx, account.id, before)) {
      const conversation = await lockConversation(tx, id)
      if (conversation?.owner !== 'staff') continue
      const actor = { staffId: null, staffName: null }
      await changeOwner(tx, conversation, { cause: 'idle', actor, force: true }, now)
    }
  })
}

const forget = job({
  name: 'channel.forget',
  everyMs: 60_000,
  run: ({ services, now }) =>
    services.systemTx(async (tx) => {
      await forgetFinished(tx, new Date(now.getTime() - 7 * dayMs))
      await forgetPresence(tx, new Date(now.getTime() - 60_000))
    }),
})

export const jobs = [sweepTurns, handBackIdle, forget]
