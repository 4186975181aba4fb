import type pg from 'pg'
import { keepOnce, type OnceRecord } from '../http/idempotency.ts'
import { type LightMessage, maxAlong } from './light.ts'

type Connection = Pick<pg.ClientBase, 'query'>

/** A message accepted into a tenant's queue and not yet handled. */
export interface QueuedMessage {
  seq: number
  id: string
  tenantId: string
  type: string
  key: string
  /** JSON text: nobody reads it before the handler. */
  payload: string
  /** Attempts that failed. */
  attempts: number
  acceptedAt: Date
}

/** A message on its way into the queue. Messages of one key are handled in order. */
export type NewMessage = Pick<QueuedMessage, 'id' | 'tenantId' | 'type' | 'key' | 'payload'>

interface QueueRow {
  seq: number
  id: string
  tenant_id: string
  type: string
  key: string
  payload: string
  attempts: number
  accepted_at: Date
}

const columns = 'seq, id, tenant_id, type, key, payload::text, attempts, accepted_at'

function messageOf(row: QueueRow): QueuedMessage {
  const { seq, id, type, key, payload, attempts } = row
  return { seq, id, tenantId: row.tenant_id, type, key, payload, attempts, acceptedAt: row.accepted_at }
}

/** A statement for each size of batch up to here is prepared once; larger ones are rare enough to be planned each time. */
const maxPrepared = 128
const perMessage = 5
const insertTexts = new Map<number, string>()

function insertText(count: number): string {
  let text = insertTexts.get(count)
  if (text === undefined) {
    const row = (n: number) => {
      const [tenant, id, type, key, payload] = Array.from(
        { length: perMessage },
        (_, at) => `$${3 + n * perMessage + at}`,
      )
      return `(${tenant}::uuid, ${id}::uuid, ${type}::text, ${key}::text, ${payload}::json, $1::timestamptz, $2::bigint)`
    }
    const rows = Array.from({ length: count }, (_, n) => row(n)).join(', ')
    text = `insert into kernel.queue (tenant_id, id, type, key, payload, accepted_at, publisher) values ${rows} returning seq`
    insertTexts.set(count, text)
  }
  return text
}

/**
 * Accepts messages; answers their places in the queue, in their order. Plain rows of values: JSON inside JSON would be read three
 * times on its way.
 */
export async function insertQueued(
  on: Connection,
  messages: readonly NewMessage[],
  { now, publisher }: { now: Date; publisher: number },
): Promise<number[]> {
  const values: unknown[] = [now, publisher]
  for (const { tenantId, id, type, key, payload } of messages) values.push(tenantId, id, type, key, payload)
  const { length } = messages
  const name = length <= maxPrepared ? `kernel-enqueue-${length}` : undefined
  const found = await on.query<{ seq: number }>({ name, text: insertText(length), values })
  return found.rows.map((row) => row.seq)
}

/**
 * Accepts messages, and with them the records of their keys, in one transaction: those whose key was used before are left out. Answers the
 * places of the others, in their order.
 */
export async function insertOnce<M extends NewMessage & { record?: OnceRecord }>(
  on: Connection,
  messages: readonly M[],
  at: { now: Date; publisher: number },
): Promise<Map<M, number>> {
  const records = messages.flatMap((one) => one.record ?? [])
  const insert = async (fresh: readonly M[]) => {
    const seqs = fresh.length > 0 ? await insertQueued(on, fresh, at) : []
    return new Map(fresh.map((one, n) => [one, seqs[n]!]))
  }
  if (records.length === 0) return insert(messages)
  await on.query('begin')
  try {
    const kept = await keepOnce(on, records)
    const accepted = await insert(messages.filter((one) => !one.record || kept.has(one.record)))
    await on.query('commit')
    return accepted
  } catch (error) {
    await on.query('rollback').catch(() => {})
    throw error
  }
}

/** Resolves when every statement that was writing to the queue has ended, also those of connections that broke meanwhile. */
export async function awaitWriters(on: Connection): Promise<void> {
  await on.query('do $$ begin lock table kernel.queue in share mode; end $$')
}

/** Of one tenant, from a place on. */
export async function readQueued(on: Connection, tenantId: string, after: number, limit: number) {
  const text = `select ${columns} from kernel.queue where tenant_id = $1 and seq > $2 order by seq limit $3`
  const { rows } = await on.query<QueueRow>({ name: 'kernel-read-queue', text, values: [tenantId, after, limit] })
  return rows.map(messageOf)
}

/** The newest place in a tenant's queue; null when it is empty. */
export async function lastQueued(on: Connection, tenantId: string): Promise<number | null> {
  const text = 'select max(seq) as last from kernel.queue where tenant_id = $1'
  const { rows } = await on.query<{ last: number | null }>({ text, values: [tenantId] })
  return rows[0]?.last ?? null
}

/** How much waits of each tenant, and since when. */
export async function readDepths(on: Connection): Promise<{ tenantId: string; depth: number; oldest: Date }[]> {
  const { rows } = await on.query<{ tenant_id: string; depth: number; oldest: Date }>(
    'select tenant_id, count(*) as depth, min(accepted_at) as oldest from kernel.queue group by tenant_id',
  )
  return rows.map((row) => ({ tenantId: row.tenant_id, depth: row.depth, oldest: row.oldest }))
}

/** Tenants that have something in their queue. */
export async function readWaitingTenants(on: Connection): Promise<string[]> {
  const { rows } = await on.query<{ tenant_id: string }>('select distinct tenant_id from kernel.queue')
  return rows.map((row) => row.tenant_id)
}

const lightColumns = columns.replace(
  'payload::text',
  'case when length(payload::text) <= $4 then payload::text end as payload',
)

/** Of one publisher, from a place on, as a broker carries them. */
export async function readOfPublisher(
  on: Connection,
  publisher: number,
  { after, limit }: { after: number; limit: number },
): Promise<LightMessage[]> {
  const text = `select ${lightColumns} from kernel.queue where publisher = $1 and seq > $2 order by seq limit $3`
  const { rows } = await on.query<QueueRow>({ text, values: [publisher, after, limit, maxAlong] })
  return rows.map(messageOf)
}

export async function readPublishers(on: Connection): Promise<number[]> {
  const { rows } = await on.query<{ publisher: number }>('select distinct publisher from kernel.queue')
  return rows.map((row) => row.publisher)
}

/** Takes over what a dead process accepted; answers the number of messages. */
export async function adoptPublisher(on: Connection, dead: number, publisher: number): Promise<number> {
  const text = 'update kernel.queue set publisher = $2 where publisher = $1'
  return (await on.query({ text, values: [dead, publisher] })).rowCount ?? 0
}

/** What waits of one tenant from one place to another, both with it. */
export async function readPlaces(on: Connection, tenantId: string, { from, to }: { from: number; to: number }) {
  const text = 'select seq, key from kernel.queue where tenant_id = $1 and seq between $2 and $3 order by seq'
  const values = [tenantId, from, to]
  return (await on.query<{ seq: number; key: string }>({ name: 'kernel-read-places', text, values })).rows
}

/** Numbers of transactions: all below `ended` have ended, none from `begun` on has begun. */
export async function readHorizon(on: Connection): Promise<{ ended: number; begun: number }> {
  const text = `select pg_snapshot_xmin(s)::text::bigint as ended, pg_snapshot_xmax(s)::text::bigint as begun from pg_current_snapshot() s`
  return (await on.query<{ ended: number; begun: number }>({ name: 'kernel-horizon', text })).rows[0]!
}

/** Of one tenant, at these places. */
export async function readQueuedAt(
  on: Connection,
  tenantId: string,
  seqs: readonly number[],
): Promise<QueuedMessage[]> {
  const text = `select ${columns} from kernel.queue where tenant_id = $1 and seq = any($2) order by seq`
  const { rows } = await on.query<QueueRow>({ text, values: [tenantId, seqs] })
  return rows.map(messageOf)
}

const places = (messages: readonly QueuedMessage[]) => [
  messages.map((one) => one.tenantId),
  messages.map((one) => one.seq),
]

const moveHandled = `with done as (
  delete from kernel.queue q using unnest($1::uuid[], $2::bigint[]) as s(tenant_id, seq)
  where q.tenant_id = s.tenant_id and q.seq = s.seq
  returning q.tenant_id, q.id, q.type, q.key, q.payload, q.attempts, q.accepted_at)
insert into kernel.messages (tenant_id, id, type, key, payload, attempts, accepted_at, handled_at)
select tenant_id, id, type, key, payload, attempts + 1, accepted_at, $3 from done`

/** Handled: out of the queue and into the store, in one statement. Once settled, settling again does nothing. */
export async function settleHandled(on: Connection, messages: readonly QueuedMessage[], now: Date): Promise<void> {
  await on.query({ name: 'kernel-settle-messages', text: moveHandled, values: [...places(messages), now] })
}

const moveParked = `with gone as (
  delete from kernel.queue where tenant_id = $1 and seq = $2
  returning tenant_id, id, type, key, payload, accepted_at)
insert into kernel.parked (tenant_id, id, type, key, payload, attempts, error, accepted_at, parked_at)
select tenant_id, id, type, key, payload, $3, $4, accepted_at, $5 from gone`

export async function parkMessage(
  on: Connection,
  message: QueuedMessage,
  { attempts, error, now }: { attempts: number; error: string; now: Date },
): Promise<void> {
  const values = [message.tenantId, message.seq, attempts, error.slice(0, 2000), now]
  await on.query({ text: moveParked, values })
}

const moveBack = `with chosen as (
  select tenant_id, id from kernel.parked where tenant_id = $1 and ($2::uuid[] is null or id = any($2)) order by parked_at, id limit $3),
gone as (
  delete from kernel.parked p using chosen c where p.tenant_id = c.tenant_id and p.id = c.id
  returning p.tenant_id, p.id, p.type, p.key, p.payload, p.parked_at)
insert into kernel.queue (tenant_id, id, type, key, payload, accepted_at, publisher)
select tenant_id, id, type, key, payload, $4, $5 from gone order by parked_at, id
returning ${columns}`

/** Parked messages back into the queue, oldest first; all of the tenant where none is named, up to `limit`. */
export async function restoreParked(
  on: Connection,
  chosen: { tenantId: string; ids: readonly string[] | null; limit: number },
  { now, publisher }: { now: Date; publisher: number },
): Promise<QueuedMessage[]> {
  const values = [chosen.tenantId, chosen.ids, chosen.limit, now, publisher]
  const { rows } = await on.query<QueueRow>({ text: moveBack, values })
  return rows.map(messageOf).sort((a, b) => a.seq - b.seq)
}

export async function isParked(on: Connection, tenantId: string, id: string): Promise<boolean> {
  const text = 'select from kernel.parked where tenant_id = $1 and id = $2'
  return ((await on.query({ text, values: [tenantId, id] })).rowCount ?? 0) > 0
}

/** So that a message that ends its process does not start from nothing each time, and the page shows what is wrong. */
export async function recordFailure(on: Connection, message: QueuedMessage, error: string): Promise<void> {
  const text = 'update kernel.queue set attempts = $3, error = $4 where tenant_id = $1 and seq = $2'
  await on.query({ text, values: [message.tenantId, message.seq, message.attempts, error.slice(0, 2000)] })
}

/** Makes the partitions of a month where they are missing; a day of it as `YYYY-MM-DD`. */
export async function makeMessageMonth(on: Connection, day: string): Promise<boolean> {
  const { rows } = await on.query<{ made: boolean }>({
    text: 'select kernel.make_message_month($1::date) as made',
    values: [day],
  })
  return rows[0]?.made ?? false
}
