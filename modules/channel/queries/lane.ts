import type pg from 'pg'

type Connection = Pick<pg.ClientBase, 'query'>

const accountIds = async (on: Connection, statement: { name: string; text: string; values: unknown[] }) =>
  (await on.query<{ account_id: string }>(statement)).rows.map((row) => row.account_id)

/** Numbers with something to send now. */
export function readAccountsWaiting(on: Connection, now: Date): Promise<string[]> {
  const text = `select distinct account_id from channel.outbound where state in ('queued', 'retry_wait') and next_attempt_at <= $1`
  return accountIds(on, { name: 'channel-accounts-waiting', text, values: [now] })
}

export function readAccountsInDoubt(on: Connection): Promise<string[]> {
  const text = `select distinct account_id from channel.outbound where state = 'in_doubt'`
  return accountIds(on, { name: 'channel-accounts-in-doubt', text, values: [] })
}

export async function hasThrottleEnded(on: Connection, now: Date): Promise<boolean> {
  const text = 'select from channel.lanes where paused and resume_at <= $1 limit 1'
  return (await on.query({ name: 'channel-throttle-ended', text, values: [now] })).rows.length > 0
}

/** When a waiting message of the number is next due; null when none waits. */
export async function readNextDue(on: Connection, accountId: string): Promise<Date | null> {
  const text = `select min(next_attempt_at) as due from channel.outbound where account_id = $1 and state in ('queued', 'retry_wait')`
  return (
    (await on.query<{ due: Date | null }>({ name: 'channel-next-due', text, values: [accountId] })).rows[0]?.due ?? null
  )
}

export interface DoubtfulMessage {
  id: string
  attempts: number
  doubt_since: Date
}

export async function readDoubtful(on: Connection, accountId: string): Promise<DoubtfulMessage[]> {
  const text = `select id, attempts, doubt_since from channel.outbound where account_id = $1 and state = 'in_doubt' order by doubt_since limit 500`
  return (await on.query<DoubtfulMessage>({ name: 'channel-doubtful', text, values: [accountId] })).rows
}

/** The newest time at which the provider told us anything about this number's messages. */
export async function readLastHeard(on: Connection, accountId: string): Promise<Date | null> {
  const text = 'select max(received_at) as heard from channel.statuses where account_id = $1'
  return (
    (await on.query<{ heard: Date | null }>({ name: 'channel-last-heard', text, values: [accountId] })).rows[0]
      ?.heard ?? null
  )
}

/** Recent sends per recipient, oldest first: what the pair limit must remember over a restart. */
export async function readRecentSends(
  on: Connection,
  accountId: string,
  since: Date,
): Promise<{ recipient: string; sending_at: Date }[]> {
  const text = `select recipient, sending_at from channel.outbound where account_id = $1 and sending_at > $2
    and (finished_at is null or finished_at > $2) order by sending_at`
  return (
    await on.query<{ recipient: string; sending_at: Date }>({
      name: 'channel-recent-sends',
      text,
      values: [accountId, since],
    })
  ).rows
}
