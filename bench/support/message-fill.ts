import type pg from 'pg'

/** ms since 1970 */
export interface Span {
  from: number
  to: number
}

interface Fill {
  tenantId: string
  count: number
  span: Span
}

/** Rows of one statement. */
const chunk = 500_000
/** One message in so many is of another office, or parked. */
const othersEach = 10
const parkedEach = 50
const others = 100

/** A table of handled messages spread evenly over the months of the span, most of one office; some are parked. */
export async function fillMessages(on: pg.Client, { tenantId, count, span }: Fill): Promise<void> {
  const values = [tenantId, new Date(span.from), (span.to - span.from) / count, others, othersEach, parkedEach]
  await on.query(
    `select kernel.make_message_month(day::date) from generate_series($1::timestamptz, $2::timestamptz + interval '1 month', interval '1 month') day`,
    [new Date(span.from), new Date(span.to)],
  )
  for (let from = 0; from < count; from += chunk) {
    const rows = [from, Math.min(from + chunk, count) - 1]
    await on.query(messages, [...values, ...rows])
    await on.query(parked, [...values, ...rows])
  }
  await on.query('vacuum (analyze) kernel.messages')
  await on.query('vacuum (analyze) kernel.parked')
}

const given = `from (select n, $2::timestamptz + n * $3::float8 * interval '1 ms' as at,
    case when n % $5::int = 0 then ('0190a000-0000-7000-8000-' || lpad((n / $5::int % $4::int)::text, 12, '0'))::uuid else $1::uuid end as tenant
  from generate_series($7::int, $8::int) n) g`
const payload = `json_build_object('text', 'Lampu jalan mati di depan rumah nomor ' || n, 'at', at)`

const messages = `insert into kernel.messages (tenant_id, id, type, key, payload, attempts, accepted_at, handled_at)
select tenant, gen_random_uuid(), 'tenants.record', 'warga-' || n % 500, ${payload}, 1, at, at + interval '20 ms' ${given} where n % $6::int <> 1`

const parked = `insert into kernel.parked (tenant_id, id, type, key, payload, attempts, error, accepted_at, parked_at)
select tenant, gen_random_uuid(), 'tenants.record', 'warga-' || n % 500, ${payload}, 5, 'the handler failed', at, at + interval '4 s' ${given} where n % $6::int = 1`

/** Of the messages with their indexes, MB. */
export async function sizeOf(on: pg.Client): Promise<number> {
  const { rows } = await on.query<{ mb: number }>(
    `select (sum(pg_total_relation_size(relid)) / 1e6)::int as mb from pg_partition_tree('kernel.messages')`,
  )
  return rows[0]!.mb
}
