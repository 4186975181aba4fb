import { auditRecorded } from '../audit.ts'
import type { EventEnvelope } from '../contract/event.ts'
import type { Tx } from '../db/tx.ts'

const record = `insert into kernel.inbox (subscription, event_id, handled_at)
select $1::text, e.id, $3::timestamptz from unnest($2::uuid[]) as e(id)
where not exists (select from kernel.closed_tenants where id = $4::uuid) order by e.id on conflict do nothing returning event_id`

/** The tenant without which an event has no effect; null where it has one in any case: what was done stays written. */
export const tenantNeeded = (envelope: EventEnvelope) =>
  envelope.name === auditRecorded.name ? null : envelope.tenant_id

/** Notes events of one kind and tenant as handled by a subscription; answers the ids of those that were not before, and whose tenant is there. */
export async function recordHandled(
  tx: Tx,
  subscription: string,
  { envelopes, now }: { envelopes: readonly EventEnvelope[]; now: Date },
): Promise<Set<string>> {
  const values = [subscription, envelopes.map(({ id }) => id), now, tenantNeeded(envelopes[0]!)]
  const rows = await tx.rows<{ event_id: string }>({ name: 'kernel-inbox', text: record, values })
  return new Set(rows.map(({ event_id }) => event_id))
}
