import { Refusal } from '../contract/refusal.ts'
import type { Tx } from '../db/tx.ts'
import { type Earlier, earlier, hashOf, type IdempotencyScope, nameOf, replay, seal } from './idempotency.ts'
import { orRefusal } from './route.ts'

/** One of many that share a transaction, with the key it came with. */
export interface Keyed {
  scope: IdempotencyScope | undefined
}

export interface Answered {
  /** A refusal where there is none. */
  result: unknown
  replayed: boolean
}

// In the order of the keys: two transactions that bring the same ones wait for each other, and not in a ring.
const claimAll = `insert into kernel.idempotency (tenant_id, actor, endpoint, key, body_hash, created_at)
select $1, actor, endpoint, key, body_hash, created_at
from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) as c(actor, endpoint, key, body_hash, created_at)
order by actor, endpoint, key on conflict do nothing returning actor, endpoint, key`
const keepAll = 'select kernel.keep_answers($1, $2, $3, $4, $5)'
const giveAllBack = `delete from kernel.idempotency i using unnest($2::text[], $3::text[], $4::text[]) as k(actor, endpoint, key)
where i.tenant_id = $1 and i.actor = k.actor and i.endpoint = k.endpoint and i.key = k.key and i.response is null`

/**
 * As `once`, for many at a time, no two with the same key: `work` is given those that were not answered before. A refusal gives its key back.
 * Answers in the order of the asked.
 */
export async function onceTogether<K extends Keyed>(
  tx: Tx,
  asked: readonly K[],
  work: (fresh: readonly K[]) => Promise<readonly unknown[]>,
): Promise<Answered[]> {
  const before = await claim(tx, asked)
  const fresh = asked.filter((one) => !before.has(one))
  const results = fresh.length > 0 ? await work(fresh) : []
  keep(tx, fresh, results)
  const next = results.values()
  return asked.map((one) => {
    const known = before.get(one)
    if (known === undefined) return { result: next.next().value, replayed: false }
    const again = orRefusal(() => replay(known, one.scope!))
    return again instanceof Refusal ? { result: again, replayed: false } : again
  })
}

/** The earlier records of those whose keys are not theirs now. */
async function claim<K extends Keyed>(tx: Tx, asked: readonly K[]): Promise<Map<K, Earlier>> {
  const scopes = asked.flatMap(({ scope }) => scope ?? [])
  if (scopes.length === 0) return new Map()
  const values = [...namesOf(tx, scopes), scopes.map(hashOf), scopes.map(({ now }) => now)]
  const rows = await tx.rows<Named>({ name: 'kernel-claim-all', text: claimAll, values })
  const ours = new Set(rows.map(nameOfKey))
  const others = asked.filter(({ scope }) => scope && !ours.has(nameOfKey(scope)))
  const read = async ({ scope }: K): Promise<Earlier> =>
    tx.row({ text: earlier, values: [tx.tenantId, scope!.actor, scope!.endpoint, scope!.key] })
  const records = await Promise.all(others.map(read))
  return new Map(others.map((one, n) => [one, records[n]!]))
}

function keep(tx: Tx, fresh: readonly Keyed[], results: readonly unknown[]): void {
  const keyed = fresh.flatMap(({ scope }, n) => (scope ? [{ scope, result: results[n] }] : []))
  const answered = keyed.filter(({ result }) => !(result instanceof Refusal))
  const refused = keyed.filter(({ result }) => result instanceof Refusal)
  if (answered.length > 0) {
    const sealed = answered.map(({ scope, result }) => seal(JSON.stringify(result ?? null), scope.secret))
    const values = [...namesOf(tx, scopesOf(answered)), sealed]
    tx.atEnd({ name: 'kernel-keep-all', text: keepAll, values })
  }
  if (refused.length > 0) tx.atEnd({ text: giveAllBack, values: namesOf(tx, scopesOf(refused)) })
}

type Named = Pick<IdempotencyScope, 'actor' | 'endpoint' | 'key'>

const scopesOf = (list: readonly { scope: IdempotencyScope }[]) => list.map(({ scope }) => scope)
const nameOfKey = ({ actor, endpoint, key }: Named) => nameOf(actor, endpoint, key)

function namesOf(tx: Tx, scopes: readonly Named[]): unknown[] {
  const fields = ['actor', 'endpoint', 'key'] as const
  return [tx.tenantId, ...fields.map((field) => scopes.map((scope) => scope[field]))]
}
