import type { Client } from '../contract/client.ts'
import type { MessageType } from '../contract/message.ts'
import type { QueuedMessage } from './store.ts'

/** Calls the handler of a batch's type, wherever it is served: resolves when all are handled, rejects when none counts as handled. */
export function createDelivery(
  types: ReadonlyMap<string, MessageType>,
  clientFor: (tenantId: string | null) => Client,
) {
  return async (messages: readonly QueuedMessage[]): Promise<void> => {
    const first = messages[0]!
    const type = types.get(first.type)
    if (!type) throw new Error(`this installation knows no message of type ${first.type}`)
    if (!type.handledBy) return
    const batch = messages.map(({ id, key, attempts, payload }) => ({
      id,
      key,
      attempt: attempts + 1,
      payload: JSON.parse(payload) as unknown,
    }))
    await clientFor(first.tenantId).call(type.handledBy, { body: { messages: batch } })
  }
}
