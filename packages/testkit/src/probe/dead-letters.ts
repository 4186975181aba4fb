import type { Services } from '@govconnect/kernel'

type Database = Pick<Services, 'db'>

interface Letter {
  id: string
  error: string
  n: number
}

/** The probe's events that were parked and not replayed, the oldest first. */
export async function openLetters({ db }: Database): Promise<Letter[]> {
  const { rows } = await db.systemPool.query<Letter>(
    `select id, error, (envelope->'payload'->>'n')::int as n from kernel.dead_letters where replayed_at is null order by parked_at`,
  )
  return rows
}

/** As the operator's replay does: the letter goes back through the outbox to its one subscription. */
export async function replayLetter({ db }: Database, id: string): Promise<void> {
  await db.systemPool.query(
    `with letter as (update kernel.dead_letters set replayed_at = parked_at where id = $1 returning *)
     insert into kernel.outbox (event_id, module, tenant_id, name, key, target, envelope)
     select event_id, 'probe', tenant_id, name, key, subscription, envelope from letter`,
    [id],
  )
}
