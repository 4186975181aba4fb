import { defineModule } from '@govconnect/kernel'
import * as contract from './contract.ts'
import { jobs } from './jobs.ts'
import { reactionsOf } from './reactions.ts'
import { routes } from './routes.ts'
import { type ChannelRuntime, startChannel } from './runtime.ts'

/** One per runtime: what it starts, it stops. */
export function createChannel() {
  let running: ChannelRuntime | undefined
  return defineModule({
    name: 'channel',
    migrations: new URL('./migrations/', import.meta.url),
    routes,
    reactions: reactionsOf(() => running),
    jobs,
    messages: [contract.inboundMessage],
    events: [
      contract.whatsappMessageReceived,
      contract.channelTurnReady,
      contract.conversationOwnerChanged,
      contract.conversationUpdated,
      contract.messageQueued,
      contract.messageStatusUpdated,
      contract.laneChanged,
    ],
    refusals: contract.channelRefusals,
    async start(services) {
      running = await startChannel(services)
    },
    async stop() {
      await running?.stop()
    },
  })
}

/** WhatsApp in and out: webhooks, conversations, takeover, the outgoing queue. */
export const channel = createChannel()
