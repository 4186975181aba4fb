import pg from 'pg'
import type { Logger } from '../log.ts'

/** Waiting for those who still read a month that goes; then it is tried again in the next run, ms. */
const lockWithinMs = 10_000

/**
 * Months past their time, attached or not (a run may have been cut between the two steps). The earlier of two clocks counts: a process
 * whose clock is far ahead must not drop what is fresh.
 */
const pastMonths = `
  select c.relname as name, i.inhrelid is not null as attached, coalesce(i.inhdetachpending, false) as pending
  from pg_class c left join pg_inherits i on i.inhrelid = c.oid
  where c.relnamespace = 'kernel'::regnamespace and c.relkind = 'p' and c.relname ~ '^messages_[0-9]{4}_[0-9]{2}$'
    and to_date(substr(c.relname, 10), 'YYYY_MM')
      < date_trunc('month', least($1::timestamptz, now()) at time zone 'utc') - make_interval(months => $2)
  order by 1`

/**
 * Drops the months of handled messages that are older than `kept` whole months beside the present one; answers their names. A month is
 * detached without holding up who writes (`concurrently`, so outside a transaction and as the owner of the tables), then dropped.
 */
export async function dropMessageMonths(
  { url, log }: { url: string; log: Logger },
  { now, kept }: { now: Date; kept: number },
): Promise<string[]> {
  const owner = new pg.Client({ connectionString: url, application_name: 'govconnect retention' })
  owner.on('error', () => {})
  await owner.connect()
  const dropped: string[] = []
  try {
    await owner.query(`set lock_timeout = ${lockWithinMs}`)
    const { rows } = await owner.query<{ name: string; attached: boolean; pending: boolean }>(pastMonths, [now, kept])
    for (const { name, attached, pending } of rows) {
      const how = pending ? 'finalize' : 'concurrently'
      if (attached) await owner.query(`alter table kernel.messages detach partition kernel.${name} ${how}`)
      await owner.query(`drop table kernel.${name}`)
      dropped.push(name)
    }
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error
    log.warn({ err: error }, 'a month past its time is still read; it is dropped in the next run')
  } finally {
    await owner.end()
  }
  return dropped
}
