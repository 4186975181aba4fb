import { startTestRuntime } from '@govconnect/testkit'
import { createChannelStub } from '../tests/channel-stub.ts'
import { providerSuite } from './suite.ts'
import { whatsapp } from './whatsapp.ts'

providerSuite(whatsapp, async () => {
  const channel = createChannelStub()
  const runtime = await startTestRuntime({ modules: [channel.module] })
  const modes = { works: 'works', away: 'away', refuses: 'window_closed', loses_answer: 'loses_answer' } as const
  return {
    client: runtime.internal(),
    set: (mode) => channel.set(modes[mode]),
    arrived: () => channel.sent.map(({ to, text, ref }) => ({ recipient: to, text, ref })),
    stop: () => runtime.close(),
  }
})
