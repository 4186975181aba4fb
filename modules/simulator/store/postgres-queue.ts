import { sql, type Tx } from '@govconnect/kernel'
import type { Delivery } from '../rules/types.ts'
import type { ClaimedBatch } from './port.ts'
import { dateOf } from './rows.ts'

/** A process that died while posting gives its deliveries back after this long (ms): longer than the post may take. */
const holdMs = 30_000

interface DeliveryRow extends Omit<Delivery, 'id' | 'due_at'> {
  seq: number
  tenant_id: string
  due_at: Date
}

/**
 * Takes due deliveries of one office, at most `limit`. `now` is the virtual time that due times are in, `machineNow` the
 * machine's, that holds are in: a jump of the clock must not free what is being posted.
 */
export async function claimDeliveries(
  tx: Tx,
  of: { now: number; machineNow: number; limit: number },
): Promise<ClaimedBatch | null> {
  const now = dateOf(of.now)
  const machine = dateOf(of.machineNow)
  // One claim at a time, also where two processes run the module: two claims side by side could split a lane.
  await tx.run(sql`select pg_advisory_xact_lock(7201980)`)
  const rows = await tx.rows<DeliveryRow>(sql`
    with open as (
      select d.seq, d.tenant_id, d.due_at from simulator.deliveries d
      where d.due_at <= ${now} and (d.retry_at is null or d.retry_at <= ${now})
        and (d.held_until is null or d.held_until <= ${machine})
        -- A lane goes on only behind a head that is neither being posted nor waiting for its next try.
        and not exists (
          select from simulator.deliveries e
          where e.tenant_id = d.tenant_id and e.lane = d.lane and (e.due_at, e.seq) < (d.due_at, d.seq)
            and (e.held_until > ${machine} or e.retry_at > ${now}))
      order by d.due_at, d.seq limit ${of.limit}
    ), first as (select tenant_id from open order by due_at, seq limit 1)
    update simulator.deliveries d set held_until = ${dateOf(of.machineNow + holdMs)}
    from open, first
    where d.seq = open.seq and open.tenant_id = first.tenant_id
    returning d.seq, d.tenant_id, d.number_id, d.wa_id, d.lane, d.kind, d.message_id, d.item, d.contact, d.due_at, d.attempts`)
  const owner = rows[0]?.tenant_id
  if (owner === undefined) return null
  const deliveries = rows.map(({ seq, tenant_id: _, due_at, ...rest }) => ({
    ...rest,
    id: String(seq),
    due_at: due_at.getTime(),
  }))
  deliveries.sort((one, other) => one.due_at - other.due_at || Number(one.id) - Number(other.id))
  return { owner, deliveries }
}

export async function finishDeliveries(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`delete from simulator.deliveries where seq = any(${ids.map(Number)}::bigint[])`)
}

export async function releaseDeliveries(tx: Tx, ids: readonly string[], retryAt: number): Promise<void> {
  await tx.run(sql`
    update simulator.deliveries set held_until = null, retry_at = ${dateOf(retryAt)}, attempts = attempts + 1
    where seq = any(${ids.map(Number)}::bigint[])`)
}

/** When the next delivery that nobody holds may be due. */
export async function nextDelivery(tx: Tx, machineNow: number): Promise<number | null> {
  const row = await tx.maybe<{ next: Date | null }>(sql`
    select min(greatest(due_at, coalesce(retry_at, due_at))) as next from simulator.deliveries
    where held_until is null or held_until <= ${dateOf(machineNow)}`)
  return row?.next?.getTime() ?? null
}

/** The office that a number, business account or file belongs to. */
export async function findOwner(tx: Tx, kind: 'number' | 'account' | 'media', id: string): Promise<string | undefined> {
  const statement = {
    number: sql`select tenant_id from simulator.numbers where id = ${id}`,
    account: sql`select tenant_id from simulator.numbers where account_id = ${id} limit 1`,
    media: sql`select tenant_id from simulator.media where id = ${id}`,
  }[kind]
  return (await tx.maybe<{ tenant_id: string }>(statement))?.tenant_id
}

/** Log entries older than the newest `keep` of each office. */
export async function trimLogs(tx: Tx, keep: { webhooks: number; journal: number }): Promise<void> {
  await tx.run(sql`
    delete from simulator.webhook_log w using (
      select tenant_id, seq, row_number() over (partition by tenant_id order by seq desc) as place from simulator.webhook_log
    ) old where old.seq = w.seq and old.place > ${keep.webhooks}`)
  await tx.run(sql`
    delete from simulator.journal j using (
      select tenant_id, seq, row_number() over (partition by tenant_id order by seq desc) as place from simulator.journal
    ) old where old.seq = j.seq and old.place > ${keep.journal}`)
}
