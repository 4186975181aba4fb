/**
 * SQL that tells an event from within a hot statement: the same envelope `emit` makes, built from columns. `payload` is a jsonb
 * expression; `from` must offer event_id and tenant_id, and `key` names the ordering key.
 */
export function tellSql(event: { name: string; key: string; payload: string; from: string; nowIso: string }): string {
  return `insert into kernel.outbox (event_id, module, tenant_id, name, key, envelope)
  select event_id, 'channel', tenant_id, '${event.name}', ${event.key}::text, jsonb_build_object(
    'id', event_id, 'name', '${event.name}', 'version', 1, 'tenant_id', tenant_id, 'key', ${event.key}::text,
    'occurred_at', ${event.nowIso}::text, 'payload', ${event.payload})
  from ${event.from}`
}

/** Payload of `message.status.updated` from columns of that name. */
export const statusPayload = `jsonb_build_object('message_id', id, 'conversation_id', conversation_id, 'account_id', account_id,
  'provider_id', provider_id, 'status', status, 'error_code', error_code, 'error_text', error_text, 'ref', ref)`
