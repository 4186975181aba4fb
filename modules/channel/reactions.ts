import { assistantReplied } from '@govconnect/assistant/contract'
import { on } from '@govconnect/kernel'
import { writeAssistantReply } from './commands/assistant-reply.ts'

export const reactions = [
  on(assistantReplied, { name: 'channel.write-assistant-reply', mode: 'once', concurrency: 16 }, ({ event, tx, ctx }) =>
    writeAssistantReply(tx, event.payload, ctx.now()),
  ),
]
