import { sql, type Tx } from '@govconnect/kernel'

/** Numbers whose throttle is over go on. */
export function resumeThrottled(tx: Tx, now: Date): Promise<{ account_id: string; tenant_id: string }[]> {
  return tx.rows(sql`
    update channel.lanes set paused = false, paused_reason = null, resume_at = null where paused and resume_at <= ${now}
    returning account_id, tenant_id`)
}

/** Queue rows done with for a week: their messages stay in the history. */
export function forgetFinished(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`
    delete from channel.outbound where id in (
      select id from channel.outbound where finished_at < ${before} and state in ('sent', 'cancelled') limit 5000)`)
}

export function forgetPresence(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`delete from channel.presence where seen_at < ${before}`)
}
