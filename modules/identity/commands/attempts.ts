import { createHash } from 'node:crypto'
import { type RequestContext, refuse } from '@govconnect/kernel'
import { acrossTenants } from '../identity.ts'
import { type AttemptKind, type Attempts, countAttempt, LOCK_OUT, waitSeconds } from '../rules/lock-out.ts'
import { forgiveAttempts, lockAttempts, saveAttempts } from '../store/attempts.ts'

export interface CountedAttempt {
  /** After the right password. */
  succeeded(): Promise<void>
}

const NO_ATTEMPTS: Attempts = { failures: 0, lastFailureAt: null }

/**
 * Counts an attempt ahead as a failure under its three keys, before the password is looked at, or refuses it. Waiting ones are not counted:
 * somebody who keeps knocking does not lengthen their own wait.
 * @throws Refusal `identity.locked_out` with Retry-After
 */
export async function countAhead(ctx: RequestContext, email: string): Promise<CountedAttempt> {
  const now = ctx.now()
  const keys = keysOf(email, ctx.ip)
  const kinds = Object.keys(keys) as AttemptKind[]
  const seconds = await acrossTenants(ctx.services, async (tx) => {
    const counts = await lockAttempts(tx, Object.values(keys).sort(), now)
    const of = (kind: AttemptKind) => counts.get(keys[kind]) ?? NO_ATTEMPTS
    const wait = Math.max(...kinds.map((kind) => waitSeconds(LOCK_OUT[kind], of(kind), now)))
    if (wait > 0) return wait
    for (const kind of kinds) await saveAttempts(tx, keys[kind], countAttempt(LOCK_OUT[kind], of(kind), now))
    return 0
  })
  if (seconds > 0) {
    ctx.setHeader('retry-after', String(seconds))
    throw refuse('identity.locked_out', { seconds })
  }
  const forget = [keys.account, keys.account_and_source]
  return {
    succeeded: () => acrossTenants(ctx.services, (tx) => forgiveAttempts(tx, { forget, giveBack: keys.source })),
  }
}

/** Digests only: neither addresses of people nor of machines are kept for counting. */
function keysOf(email: string, ip: string): Record<AttemptKind, string> {
  const digest = (kind: AttemptKind, text: string) => createHash('sha256').update(`${kind} ${text}`).digest('hex')
  return {
    account_and_source: digest('account_and_source', `${email} ${ip}`),
    account: digest('account', email),
    source: digest('source', ip),
  }
}
