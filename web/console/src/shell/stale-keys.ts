/** First part of the query keys that an event makes old. Unknown events make nothing old. */
const byPrefix: readonly (readonly [string, readonly string[]])[] = [
  ['complaint.', ['cases', 'home']],
  ['service-request.', ['cases', 'home']],
  ['conversation.', ['conversations', 'home']],
  ['message.', ['conversations', 'queue', 'home']],
  ['whatsapp.', ['conversations', 'queue', 'home']],
  ['assistant.', ['decisions']],
  ['notification.', ['notifications']],
  ['membership.', ['staff', 'me']],
  ['channel.', ['queue']],
  ['places.', ['places', 'policies']],
  ['device.', ['devices']],
  // Not `tenants.pool_measured`: it brings the figures itself, about once a second.
  ['tenants.changed', ['tenants', 'me']],
  ['tenants.deleted', ['tenants', 'me']],
]

export const staleKeysOf = (eventName: string): readonly string[] =>
  byPrefix.flatMap(([prefix, keys]) => (eventName.startsWith(prefix) ? keys : []))
