import { sql, type Tx } from '@govconnect/kernel'
import type { Attempts } from '../rules/lock-out.ts'

/** Counts under each key, locked until the transaction ends. Keys come sorted, so that two attempts cannot wait for each other. */
export async function lockAttempts(tx: Tx, keys: readonly string[], now: Date): Promise<Map<string, Attempts>> {
  await tx.run(sql`
    insert into identity.sign_in_attempts (key, failures, last_failure_at)
    select key, 0, ${now} from unnest(${keys}::text[]) as key order by key
    on conflict (key) do nothing`)
  const rows = await tx.rows<{ key: string; failures: number; last_failure_at: Date }>(sql`
    select key, failures, last_failure_at from identity.sign_in_attempts where key = any(${keys}) order by key for update`)
  return new Map(rows.map((row) => [row.key, { failures: row.failures, lastFailureAt: row.last_failure_at }]))
}

export async function saveAttempts(tx: Tx, key: string, attempts: Attempts): Promise<void> {
  await tx.run(sql`
    update identity.sign_in_attempts set failures = ${attempts.failures}, last_failure_at = ${attempts.lastFailureAt}
    where key = ${key}`)
}

/** After a success: the account starts anew, the source gets back the one attempt that was counted ahead. */
export async function forgiveAttempts(tx: Tx, keys: { forget: readonly string[]; giveBack: string }): Promise<void> {
  await tx.run(sql`delete from identity.sign_in_attempts where key = any(${keys.forget})`)
  await tx.run(sql`
    update identity.sign_in_attempts set failures = greatest(0, failures - 1) where key = ${keys.giveBack}`)
}
