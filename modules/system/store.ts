import { type Cursors, cutPage, sql, type Tx } from '@govconnect/kernel'
import type { DeadLetter } from './contract.ts'

interface LetterRow extends Omit<DeadLetter, 'parked_at'> {
  parked_at: Date
}

const columns = sql`id, tenant_id, subscription, name as event, key, error, attempts, parked_at`

function view<R extends LetterRow>(row: R) {
  return { ...row, parked_at: row.parked_at.toISOString() }
}

/** Letters that were not replayed: of the transaction's tenant, or all where it has none. */
export async function pageOfLetters(tx: Tx, ask: { cursor?: string; limit: number; cursors: Cursors }) {
  const [at, id] = ask.cursor ? ask.cursors.decode(ask.cursor) : [null, null]
  const rows = await tx.rows<LetterRow>(
    sql`select ${columns} from kernel.dead_letters
        where replayed_at is null and (${at}::timestamptz is null or (parked_at, id) < (${at}::timestamptz, ${id}::uuid))
        order by parked_at desc, id desc limit ${ask.limit + 1}`,
  )
  return cutPage(rows.map(view), ask.limit, { encode: ask.cursors.encode, of: (last) => [last.parked_at, last.id] })
}

export async function letterById(tx: Tx, id: string) {
  const row = await tx.maybe<LetterRow & { envelope: Record<string, unknown> }>(
    sql`select ${columns}, envelope from kernel.dead_letters where id = ${id} and replayed_at is null`,
  )
  return row && view(row)
}

/**
 * Back through the outbox, each to its one subscription; the relay of the module that emitted it carries it. Answers those that went, with
 * their office.
 */
export async function replayLetters(tx: Tx, ids: readonly string[], now: Date) {
  return tx.rows<{ id: string; tenant_id: string | null }>(
    sql`with letter as (
          update kernel.dead_letters set replayed_at = ${now} where id = any(${ids}) and replayed_at is null returning *
        ), sent as (
          insert into kernel.outbox (event_id, module, tenant_id, name, key, target, envelope)
          select event_id, 'kernel', tenant_id, name, key, subscription, envelope from letter order by parked_at, id
        )
        select id, tenant_id from letter`,
  )
}

export async function figures(tx: Tx) {
  return tx.row<{
    dead_letters: number
    outbox_waiting: number
    deliveries_waiting: number
    database_version: string
    database_bytes: number
  }>(
    sql`select (select count(*) from kernel.dead_letters where replayed_at is null) as dead_letters,
               (select count(*) from kernel.outbox) as outbox_waiting,
               (select count(*) from kernel.deliveries) as deliveries_waiting,
               current_setting('server_version') as database_version,
               pg_database_size(current_database()) as database_bytes`,
  )
}
