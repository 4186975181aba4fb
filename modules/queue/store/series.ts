import { sql, type Tx } from '@govconnect/kernel'

/** The numbers of a letter on a business day, from `first` to `last`. */
export interface Series {
  branchId: string
  letter: string
  day: string
  first: number
  last: number
}

/** Which days' numbers a number may not meet: `YYYY-MM-DD`, `-infinity`, `infinity`. */
export interface Apart {
  /** Open tickets of this day and later. */
  openFrom: string
  /** Blocks of these days. */
  leasedFrom: string
  leasedTo: string
}

const lockText = `insert into queue.series as s (tenant_id, branch_id, letter, day, last)
select $1, branch_id, letter, day, first - 1
from jsonb_to_recordset($2::jsonb) as w(branch_id uuid, letter text, day date, first integer) order by branch_id, letter, day
on conflict (branch_id, letter, day) do update set last = s.last`

/** Series, locked until the commit: whoever leases or gives numbers of them does so one after the other. */
export async function lockSeries(tx: Tx, series: readonly Series[]): Promise<void> {
  const list = series.map(({ branchId, letter, day, first }) => ({ branch_id: branchId, letter, day, first }))
  await tx.run({ name: 'queue-lock-series', text: lockText, values: [tx.tenantId, JSON.stringify(list)] })
}

// Number by number, by the whole of the index: whatever is known of the table, its open tickets are not read through.
const standText = `select s.last, next + wanted - 1 <= w.last and not (
    select bool_or(exists (
      select from queue.tickets t
      where t.tenant_id = $1 and t.branch_id = w.branch_id and t.letter = w.letter and t.sequence = follows.number
        and t.status in ('booked', 'waiting', 'called', 'serving', 'held', 'no_show') and (t.day = w.day or t.status <> 'no_show')))
    from generate_series(next, next + wanted - 1) as follows(number))
  and not exists (select from queue.number_blocks b where b.branch_id = w.branch_id and b.letter = w.letter
      and b.day between w.day and w.leased_to and b.first < next + wanted and b.last >= next) as free
from rows from (jsonb_to_recordset($2::jsonb) as (branch_id uuid, letter text, day date, first integer, last integer, leased_to date,
    wanted integer)) with ordinality as w(branch_id, letter, day, first, last, leased_to, wanted, n)
join queue.series s using (branch_id, letter, day),
lateral (select case when s.last >= w.last or s.last < w.first then w.first else s.last + 1 end as next) as following
order by n`

/** How a locked series stands. */
export interface Stand {
  /** The number that was given last; less than the first where none was. */
  last: number
  /** As many as are wanted follow, and nobody holds any of them. */
  free: boolean
}

/** How locked series stand, in their order. */
export function standOf(
  tx: Tx,
  asked: readonly (Series & Pick<Apart, 'leasedTo'> & { wanted: number })[],
): Promise<Stand[]> {
  const list = asked.map(({ branchId, leasedTo, ...more }) => ({ ...more, branch_id: branchId, leased_to: leasedTo }))
  return tx.rows({ name: 'queue-series-stand', text: standText, values: [tx.tenantId, JSON.stringify(list)] })
}

/** All numbers of a series that somebody holds: open tickets, no-shows of its day, blocks that are leased. */
export async function heldNumbers(
  tx: Tx,
  { branchId, letter, day }: Series,
  { openFrom, leasedFrom, leasedTo }: Apart,
): Promise<Set<number>> {
  const rows = await tx.rows<{ n: number }>(sql`
    select sequence as n from queue.tickets where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and letter = ${letter}
      and status in ('booked', 'waiting', 'called', 'serving', 'held', 'no_show') and (day = ${day}::date or status <> 'no_show')
      and day >= ${openFrom}::date
    union
    select generate_series(first, last) from queue.number_blocks
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and letter = ${letter} and day between ${leasedFrom}::date and ${leasedTo}::date`)
  return new Set(rows.map(({ n }) => n))
}

/** Keeps what was given last of each, as one of the last statements of the transaction. */
export function keepLast(tx: Tx, given: readonly (Series & { given: number })[]): void {
  const list = given.map((one) => ({ branch_id: one.branchId, letter: one.letter, day: one.day, last: one.given }))
  tx.atEnd({
    name: 'queue-series-last',
    text: `update queue.series s set last = g.last
from jsonb_to_recordset($2::jsonb) as g(branch_id uuid, letter text, day date, last integer)
where s.tenant_id = $1 and s.branch_id = g.branch_id and s.letter = g.letter and s.day = g.day`,
    values: [tx.tenantId, JSON.stringify(list)],
  })
}
